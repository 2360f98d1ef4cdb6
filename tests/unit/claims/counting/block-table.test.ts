import { describe, expect, it } from "vitest";
import { blockTable } from "../../../../lib/claims/counting/block-table";
import { dayNumber, isoDayFromNumber } from "../../../../lib/codebook/iso-day";
import { provinceCodes } from "../../../../lib/codebook/provinces";
import { attack, day, operation, someNumbers } from "../findings/synthetic-world";

const origin = day("2021-08-15");
const after = (days: number) => isoDayFromNumber(dayNumber(origin) + days);

describe(blockTable, () => {
  it("agrees with a count of every province's every block", () => {
    const below = someNumbers(9);
    const provinces = provinceCodes.slice(0, 3);
    const attacks = Array.from({ length: 80 }, () => attack(after(below(400)), provinceCodes[below(4)] ?? "AF01"));
    const operations = Array.from({ length: 30 }, () => operation(after(below(400)), provinceCodes[below(4)] ?? "AF01"));
    // 400 days: 13 whole blocks, 0 to 12; from day 45 on the first whole one is block 2.
    const table = blockTable(attacks, operations, { origin, blockDays: 30, from: after(45), to: after(399), provinces });
    expect([...new Set(table.rows.map(({ block }) => block))]).toEqual([3, 4, 5, 6, 7, 8, 9, 10, 11]);
    const count = (records: typeof attacks, province: string, block: number) =>
      records.filter((record) => record.province === province && record.dateStart >= after(block * 30) && record.dateStart < after(block * 30 + 30)).length;
    for (const row of table.rows) {
      expect([row.before, row.next, row.treated]).toEqual([count(attacks, row.province, row.block - 1), count(attacks, row.province, row.block + 1), count(operations, row.province, row.block) > 0]);
      expect(row.level).toBe(row.before >= 3 ? "3+" : String(row.before));
    }
    expect(table.attacks.length + table.operations.length + table.outside).toBe(110);
  });

  it("has no row in a window of fewer than three whole blocks", () => {
    expect(blockTable([], [], { origin, blockDays: 30, from: origin, to: after(88), provinces: provinceCodes }).rows).toEqual([]);
    expect(blockTable([], [], { origin, blockDays: 30, from: origin, to: after(89), provinces: ["AF01"] }).rows).toHaveLength(1);
  });
});
