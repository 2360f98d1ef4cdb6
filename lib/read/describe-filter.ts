import { isoDayFromNumber } from "../codebook/iso-day";
import type { IsoDay } from "../codebook/iso-day";
import { FLAG_CLASS_O, NOT_KNOWN } from "./columns";
import type { Columns } from "./columns";
import { changedKeys } from "./filter";
import type { Filter } from "./filter";
import type { FilterKey } from "./filter-keys";
import type { KindCounts } from "./kind-counts";
import { COUNTED } from "./select";
import type { Selection } from "./select";

/** What the one sentence below the filter says, as numbers: the component says it in words. */
export type FilterDescription = Pick<Selection, "counted" | "total" | "setAside" | "reasons" | "kinds"> & {
  readonly setAsideKinds: KindCounts;
  /** Of the counted operations those announced against ISKP, the ones the claims use. */
  readonly classO: number;
  /** Provinces with at least one counted record, and counted records without a province. */
  readonly provincesWithCounted: number;
  readonly withoutProvince: number;
  readonly from: IsoDay;
  /** `filter`: the reader's last day. `data`: none was asked for, this is the last day that a counted record may reach. Null: nothing counted. */
  readonly to: IsoDay | null;
  readonly toBasis: "filter" | "data";
  /** Closed records of the dataset: the only thing told of them, whatever the filter. */
  readonly closed: number;
  readonly changed: readonly FilterKey[];
};

/** What does this filter count, leave out and say? */
export function describeFilter(columns: Columns, { selection }: { readonly selection: Selection }, filter: Filter): FilterDescription {
  const seen = new Uint8Array(256);
  let [classO, withoutProvince, lastDay] = [0, 0, -Infinity];
  selection.state.forEach((state, row) => {
    if (state !== COUNTED) return;
    if (((columns.flags[row] ?? 0) & FLAG_CLASS_O) !== 0) classO += 1;
    const province = columns.code.province[row] ?? NOT_KNOWN;
    if (province === NOT_KNOWN) withoutProvince += 1;
    else seen[province] = 1;
    lastDay = Math.max(lastDay, columns.endDay[row] ?? -Infinity);
  });
  const { counted, total, setAside, reasons, kinds, setAsideKinds } = selection;
  return {
    counted, total, setAside, reasons, kinds, setAsideKinds,
    classO,
    provincesWithCounted: seen.reduce((sum, one) => sum + one, 0),
    withoutProvince,
    from: filter.from,
    to: filter.to ?? (Number.isFinite(lastDay) ? isoDayFromNumber(lastDay) : null),
    toBasis: filter.to === null ? "data" : "filter",
    closed: columns.datasets.find((dataset) => dataset.code === filter.dataset)?.closed ?? 0,
    changed: changedKeys(filter, columns.datasets),
  };
}
