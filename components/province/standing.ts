import type { ProvinceCode } from "@/lib/codebook/provinces";
import type { ProvinceRow } from "@/lib/read/linked-views";
import type { Rank } from "@/lib/read/province-view";

/** Nothing was recorded, which is no zero; records exist and none counts here; or something counts. */
export type Presence = "silent" | "none-counted" | "counted";

export function presenceOf(row: Pick<ProvinceRow, "anyRecord" | "counted">): Presence {
  if (!row.anyRecord) return "silent";
  const { attacks, operations, clashes, other } = row.counted;
  return attacks + operations + clashes + other > 0 ? "counted" : "none-counted";
}

/** Which sentence says where a province stands, and what fills it. A count of zero is no place in a ranking, and silence is no count. */
export type Standing =
  | { readonly pattern: "silent" }
  | { readonly pattern: "zero"; readonly tied: number; readonly of: number }
  | { readonly pattern: "alone"; readonly rank: number; readonly of: number }
  | { readonly pattern: "tied"; readonly rank: number; readonly tied: number; readonly of: number };

export function standingOf(rank: Rank | null): Standing {
  if (rank === null) return { pattern: "silent" };
  const { count, rank: place, of, tied } = rank;
  if (count === 0) return { pattern: "zero", tied, of };
  return tied === 0 ? { pattern: "alone", rank: place, of } : { pattern: "tied", rank: place, tied, of };
}

/** The rank of every province with a record in the dataset, by one kind; the others have none. As `provinceView` ranks one. */
export function ranksBy(rows: readonly Pick<ProvinceRow, "code" | "anyRecord" | "counted">[], kind: "attacks" | "operations"): ReadonlyMap<ProvinceCode, Rank> {
  const known = rows.filter((row) => row.anyRecord);
  return new Map(
    known.map((row) => {
      const count = row.counted[kind];
      const others = known.filter((other) => other.code !== row.code).map((other) => other.counted[kind]);
      return [row.code, { count, rank: 1 + others.filter((other) => other > count).length, of: known.length, tied: others.filter((other) => other === count).length }] as const;
    }),
  );
}

/** Most attacks first, then operations, then what is set aside, then the name; provinces without any record come last, by name. */
export function inRankOrder<Row extends Pick<ProvinceRow, "anyRecord" | "counted" | "setAside">>(rows: readonly Row[], nameOf: (row: Row) => string): Row[] {
  const aside = (row: Row) => row.setAside.attacks + row.setAside.operations;
  return rows.toSorted(
    (a, b) =>
      Number(b.anyRecord) - Number(a.anyRecord) ||
      b.counted.attacks - a.counted.attacks ||
      b.counted.operations - a.counted.operations ||
      aside(b) - aside(a) ||
      nameOf(a).localeCompare(nameOf(b), "en"),
  );
}
