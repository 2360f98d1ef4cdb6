import type { PairedKind, PairedRow, PairedSide } from "./paired-rows";
import { pairedKinds } from "./paired-rows";

/** Where one side's bar lies: three stretches from the zero line outwards, as shares (0 to 1) of the common domain. */
export type PlacedBar = {
  readonly solid: number;
  readonly outlined: number;
  readonly hatched: number;
  readonly counted: number;
  readonly setAside: number;
};

export type PlacedRow = Pick<PairedRow, "key" | "label"> & Readonly<Record<PairedKind, PlacedBar>>;

export type PlacedBars = {
  /** Records at the end of the axis, for both sides alike: one pixel a record means the same left and right. */
  readonly domainMax: number;
  readonly rows: readonly PlacedRow[];
};

function placeSide(side: PairedSide, domainMax: number): PlacedBar {
  return {
    solid: (side.counted - side.labelOnly) / domainMax,
    outlined: side.labelOnly / domainMax,
    hatched: side.setAside / domainMax,
    counted: side.counted,
    setAside: side.setAside,
  };
}

/**
 * How long is each bar? Both sides share one domain that starts at 0 and ends at the longest bar, set aside included; it is
 * never shorter than one record. Used alike by the bars of the page without JavaScript, the chart and the image.
 */
export function placePairedBars(rows: readonly PairedRow[]): PlacedBars {
  const longest = rows.flatMap((row) => pairedKinds.map((kind) => row[kind].counted + row[kind].setAside));
  const domainMax = Math.max(1, ...longest);
  return {
    domainMax,
    rows: rows.map((row) => ({
      key: row.key,
      label: row.label,
      attacks: placeSide(row.attacks, domainMax),
      operations: placeSide(row.operations, domainMax),
    })),
  };
}
