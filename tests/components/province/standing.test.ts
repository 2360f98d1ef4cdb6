import { describe, expect, it } from "vitest";
import { inRankOrder, presenceOf, ranksBy, standingOf } from "../../../components/province/standing";
import { clusterMarks } from "../../../components/province/cluster-marks";
import { recordDate } from "../../../components/province/record-date";
import type { ProvinceCode } from "../../../lib/codebook/provinces";
import type { IsoDay } from "../../../lib/codebook/iso-day";

const row = (code: string, attacks: number, operations: number, anyRecord = true, setAside = 0) => ({
  code: code as ProvinceCode, anyRecord,
  counted: { attacks, operations, clashes: 0, other: 0 },
  setAside: { attacks: setAside, operations: 0, clashes: 0, other: 0 },
});

describe(presenceOf, () => {
  it("tells silence from zero, and zero from a count", () => {
    expect(presenceOf(row("AF05", 0, 0, false))).toBe("silent");
    expect(presenceOf(row("AF05", 0, 0, true, 3))).toBe("none-counted");
    expect(presenceOf(row("AF05", 0, 1))).toBe("counted");
    expect(presenceOf({ anyRecord: true, counted: { attacks: 0, operations: 0, clashes: 1, other: 0 } })).toBe("counted");
  });
});

describe(standingOf, () => {
  it("gives no rank to silence and none to zero", () => {
    expect(standingOf(null)).toEqual({ pattern: "silent" });
    expect(standingOf({ count: 0, rank: 15, of: 18, tied: 3 })).toEqual({ pattern: "zero", tied: 3, of: 18 });
  });
  it("names those who share a rank", () => {
    expect(standingOf({ count: 12, rank: 2, of: 18, tied: 0 })).toEqual({ pattern: "alone", rank: 2, of: 18 });
    expect(standingOf({ count: 2, rank: 6, of: 18, tied: 4 })).toEqual({ pattern: "tied", rank: 6, tied: 4, of: 18 });
  });
});

describe(ranksBy, () => {
  it("ranks the provinces with a record alone", () => {
    const ranks = ranksBy([row("AF01", 5, 0), row("AF02", 2, 1), row("AF03", 2, 0), row("AF04", 0, 0, false)], "attacks");
    expect(ranks.get("AF01")).toEqual({ count: 5, rank: 1, of: 3, tied: 0 });
    expect(ranks.get("AF03")).toEqual({ count: 2, rank: 2, of: 3, tied: 1 });
    expect(ranks.has("AF04")).toBe(false);
  });
});

describe(inRankOrder, () => {
  it("puts silence last, behind every zero", () => {
    const rows = [row("AF04", 0, 0, false), row("AF03", 0, 0), row("AF02", 0, 4), row("AF01", 0, 4, true, 1), row("AF05", 1, 0)];
    expect(inRankOrder(rows, ({ code }) => code).map(({ code }) => code)).toEqual(["AF05", "AF01", "AF02", "AF03", "AF04"]);
  });
});

describe(clusterMarks, () => {
  it("joins what would hide one another, keeps kind, mark and state apart, and loses no record", () => {
    const at = (x: number, kind: "attacks" | "operations", state: "counted" | "set-aside" = "counted", mark: "point" | "ring" = "point") => ({ x, y: 5, kind, mark, state });
    const points = [at(2, "attacks"), at(4, "attacks"), at(3, "operations"), at(3, "attacks", "set-aside"), at(3, "attacks", "counted", "ring"), at(60, "attacks")];
    const [here, there, ...more] = clusterMarks(points, 20, (groups) => 10 * groups.length, 20);
    expect(more).toEqual([]);
    expect(here).toMatchObject({ x: 3, y: 5, count: 5 });
    expect(here?.groups).toEqual([
      { kind: "attacks", mark: "point", state: "counted", count: 2 },
      { kind: "attacks", mark: "ring", state: "counted", count: 1 },
      { kind: "operations", mark: "point", state: "counted", count: 1 },
      { kind: "attacks", mark: "point", state: "set-aside", count: 1 },
    ]);
    expect(there).toMatchObject({ x: 60, count: 1 });
  });

  it("joins clusters whose boxes would overlap, also those that only the joined box reaches", () => {
    const at = (x: number) => ({ x, y: 0, kind: "attacks", mark: "point", state: "counted" }) as const;
    const width = (groups: readonly { count: number }[]) => 10 + 20 * Math.max(...groups.map(({ count }) => count));
    expect(clusterMarks([at(0), at(31), at(45)], 5, width, 20).map(({ count }) => count)).toEqual([3]);
    expect(clusterMarks([at(0), at(60)], 5, width, 20)).toHaveLength(2);
    expect(clusterMarks([], 5, width, 20)).toEqual([]);
  });
});

describe(recordDate, () => {
  const of = (dateStart: string, dateEnd: string, datePrecision: string) => recordDate({ dateStart: dateStart as IsoDay, dateEnd: dateEnd as IsoDay, datePrecision });
  it("is no finer than what is known", () => {
    expect(of("2022-04-19", "2022-04-19", "day")).toBe("19 Apr 2022");
    expect(of("2022-04-01", "2022-04-30", "month")).toBe("Apr 2022");
    expect(of("2022-04-18", "2022-05-02", "longer")).toBe("18 Apr 2022 – 2 May 2022");
  });
});
