/**
 * What a figure of paired bars draws: one row a category, attacks on one side, operations on the other.
 * Rows are made from linked views by the page; nothing here knows where they come from.
 */

export type PairedSide = {
  /** Records that count under the filter. */
  readonly counted: number;
  /** Of `counted`, those whose category is only the authorities' label: drawn outlined. */
  readonly labelOnly: number;
  /** Records that match the filter but that a counting rule keeps out: drawn hatched after the bar. */
  readonly setAside: number;
};

export type PairedRow = {
  /** Code of the category; null is unknown. */
  readonly key: string | null;
  readonly label: string;
  readonly attacks: PairedSide;
  readonly operations: PairedSide;
};

export type PairedKind = "attacks" | "operations";
export const pairedKinds = ["attacks", "operations"] as const satisfies readonly PairedKind[];

export const emptySide: PairedSide = { counted: 0, labelOnly: 0, setAside: 0 };

/** Counted attacks and operations of a row together. */
export function countedTotal(row: PairedRow): number {
  return row.attacks.counted + row.operations.counted;
}

/**
 * Rows in the order of the figure: counted total, then set aside, then label; the keys in `last` (such as *other* and
 * *unknown*) keep the end whatever their number, in the order given. Returns a new array.
 */
export function sortPairedRows(rows: readonly PairedRow[], last: readonly (string | null)[] = []): PairedRow[] {
  const place = (row: PairedRow) => last.indexOf(row.key);
  return rows.toSorted((a, b) => {
    if (place(a) !== place(b)) return place(a) - place(b);
    const total = countedTotal(b) - countedTotal(a);
    if (total !== 0) return total;
    const aside = b.attacks.setAside + b.operations.setAside - a.attacks.setAside - a.operations.setAside;
    return aside !== 0 ? aside : a.label.localeCompare(b.label, "en");
  });
}

/** Sums of one side over all rows: what the column heads say. */
export function sumOfSide(rows: readonly PairedRow[], kind: PairedKind): PairedSide {
  return rows.reduce<PairedSide>(
    (sum, row) => ({
      counted: sum.counted + row[kind].counted,
      labelOnly: sum.labelOnly + row[kind].labelOnly,
      setAside: sum.setAside + row[kind].setAside,
    }),
    emptySide,
  );
}
