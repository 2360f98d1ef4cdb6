import { dayNumber } from "../../codebook/iso-day";
import type { IsoDay } from "../../codebook/iso-day";
import type { ProvinceCode } from "../../codebook/provinces";
import type { EvidenceRecord } from "../evidence-record";

/** One province in one block: what happened in it, before it and after it. */
export type BlockRow = {
  readonly province: ProvinceCode;
  /** Counted from the block that begins at the origin. */
  readonly block: number;
  readonly before: number;
  readonly level: "0" | "1" | "2" | "3+";
  /** Attacks in the block after. */
  readonly next: number;
  /** At least one operation in the block. */
  readonly treated: boolean;
  /** Province and level: rows of one stratum are comparable. */
  readonly stratum: string;
};

export type BlockTable = {
  readonly rows: readonly BlockRow[];
  /** The records that lie in whole blocks, neighbours included. */
  readonly attacks: readonly EvidenceRecord[];
  readonly operations: readonly EvidenceRecord[];
  /** Records in days that make no whole block of the window. */
  readonly outside: number;
};

export type BlockOptions = { readonly origin: IsoDay; readonly blockDays: number; readonly from: IsoDay; readonly to: IsoDay; readonly provinces: readonly ProvinceCode[] };

/**
 * Cuts the window into blocks of days that begin at the origin whatever the window, and takes every province's every block
 * but the first and last, which serve as neighbours only. A block that the window holds in part is left out: it would look quiet.
 * Records: day and province known. O(provinces · blocks + records).
 */
export function blockTable(attacks: readonly EvidenceRecord[], operations: readonly EvidenceRecord[], { origin, blockDays, from, to, provinces }: BlockOptions): BlockTable {
  const since = (day: IsoDay) => dayNumber(day) - dayNumber(origin);
  const first = Math.ceil(since(from) / blockDays);
  const last = Math.floor((since(to) + 1) / blockDays) - 1;
  const blockOf = ({ dateStart }: EvidenceRecord) => Math.floor(since(dateStart) / blockDays);
  const inside = (record: EvidenceRecord) => blockOf(record) >= first && blockOf(record) <= last && record.province !== null && provinces.includes(record.province);
  const [usedAttacks, usedOperations] = [attacks.filter(inside), operations.filter(inside)];

  const keyOf = (province: string, block: number) => `${province} ${block}`;
  const count = (records: readonly EvidenceRecord[]) => {
    const counts = new Map<string, number>();
    for (const record of records) {
      const key = keyOf(record.province ?? "", blockOf(record));
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    return (province: string, block: number) => counts.get(keyOf(province, block)) ?? 0;
  };
  const [attacksIn, operationsIn] = [count(usedAttacks), count(usedOperations)];

  const rows = provinces.flatMap((province) =>
    Array.from({ length: Math.max(0, last - first - 1) }, (_, index): BlockRow => {
      const block = first + 1 + index;
      const before = attacksIn(province, block - 1);
      const level = before >= 3 ? "3+" : (String(before) as "0" | "1" | "2");
      return { province, block, before, level, next: attacksIn(province, block + 1), treated: operationsIn(province, block) > 0, stratum: `${province} ${level}` };
    }),
  );
  return { rows, attacks: usedAttacks, operations: usedOperations, outside: attacks.length + operations.length - usedAttacks.length - usedOperations.length };
}
