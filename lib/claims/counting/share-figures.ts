import type { Interval } from "../../analysis/finding";
import { shareInterval } from "../../analysis/share-interval";
import { twoByTwo } from "../../analysis/two-by-two";
import type { Figure, ShareRow } from "../figure";

/** `count` of `of` with Wilson's interval; none where there is nothing to take a share of. */
export function shareRow(label: string, code: string | null, count: number, of: number, family = 1): ShareRow {
  return { label, code, count, of, interval: wilsonOf(count, of, family) };
}

export function wilsonOf(count: number, of: number, family = 1): Interval | null {
  const share = shareInterval(count, of, { family });
  return share.kind === "found" ? share.wilson : null;
}

export type Group = { readonly label: string; readonly yes: number; readonly no: number };

/** Two groups side by side, led by the difference of their shares with Newcombe's interval; no difference where a group is empty. */
export function twoGroupsFigure(title: string, one: Group, other: Group): Figure {
  const drawn = ({ label, yes, no }: Group) => ({ label, yes, no, share: yes + no === 0 ? null : yes / (yes + no), interval: wilsonOf(yes, yes + no) });
  const table = twoByTwo(one.yes, one.no, other.yes, other.no);
  return {
    kind: "two-groups", title, groups: [drawn(one), drawn(other)],
    difference: table.kind === "found" ? { value: table.shareDifference, interval: table.newcombeCi } : null,
  };
}
