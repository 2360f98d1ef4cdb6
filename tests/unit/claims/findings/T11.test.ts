import { describe, expect, it } from "vitest";
import T11 from "../../../../lib/claims/essays/controlled-competition/findings/T11";
import { monthsBetween } from "../../../../lib/codebook/iso-day";
import type { IsoMonth } from "../../../../lib/codebook/iso-day";
import { starterWorld } from "./starter-world";
import { addsUp, attack, day, measured, syntheticWorld } from "./synthetic-world";

const months = monthsBetween("2021-09" as IsoMonth, "2024-08" as IsoMonth);
const monthly = (count: (year: number) => number) =>
  months.flatMap((month, index) => Array.from({ length: count(Math.floor(index / 12)) }, (_, one) => attack(`${month}-${String(one + 1).padStart(2, "0")}`, "AF01", { targetType: one % 4 === 0 ? "taliban-forces" : "worship-place", killedBest: one % 2 })));
const coverageTo = day("2024-08-31");

describe("T11", () => {
  it("gives a yearly rate ratio of 1 with a deciding p against a fall by a quarter, where nothing changes", () => {
    const world = syntheticWorld(monthly(() => 8), { coverageTo });
    const result = measured(T11, world, {}, 9);
    if (result.effect.kind !== "found" || result.effect.interval === null) throw new Error("no effect");
    expect(result.effect.value).toBeCloseTo(1, 10);
    expect(result.effect.interval[0]).toBeGreaterThan(0.75);
    expect(result.tests[0]).toMatchObject({ decides: true, draws: null });
    expect(result.tests[0]?.pTwoSided).toBeLessThan(0.001);
    expect(result.tests[1]?.decides).toBe(false);
    expect(result.tests[1]?.pTwoSided).toBeCloseTo(1, 9);
    expect(addsUp(world, result)).toBe(true);
  });

  it("lies wholly below 0.75 where attacks halve each year", () => {
    const result = measured(T11, syntheticWorld(monthly((year) => [16, 8, 4][year] ?? 0), { coverageTo }));
    if (result.effect.kind !== "found" || result.effect.interval === null) throw new Error("no effect");
    expect(result.effect.interval[1]).toBeLessThan(0.75);
    expect(result.effect.value).toBeGreaterThan(0.4);
    expect(result.effect.value).toBeLessThan(0.6);
  });

  it("sets aside months that the window holds in part, and dates without a month", () => {
    const world = syntheticWorld([...monthly(() => 2), attack("2021-08-20", "AF01"), attack("2024-05-30", "AF01", { datePrecision: "week", dateEnd: day("2024-06-05") })], { coverageTo });
    const result = measured(T11, world);
    expect(result.counts.map(({ have, need }) => [have, need])).toEqual([[36, 24], [72, 30]]);
    expect(result.setAside).toEqual(expect.arrayContaining([{ why: "month of the attack not known", count: 1 }, { why: "in a month that is only partly inside the window", count: 1 }]));
    expect(addsUp(world, result)).toBe(true);
  });

  it("shows the level for C4: attacks a year with exact ends, the share on Taliban targets, provinces, and no territory", () => {
    const result = measured(T11, syntheticWorld(monthly(() => 4), { coverageTo }));
    const perYear = result.figures.find(({ title }) => title.startsWith("Attacks a year"));
    if (perYear?.kind !== "series") throw new Error("no figure");
    expect(perYear.points.map(({ period, value }) => [period, value])).toEqual([["2021 (from 15 August)", 16], ["2022", 48], ["2023", 48], ["2024 (to 31 August)", 32]]);
    // Garwood's interval for 16, from printed tables.
    expect(perYear.points[0]?.interval?.[0]).toBeCloseTo(9.145, 2);
    expect(perYear.points[0]?.interval?.[1]).toBeCloseTo(25.983, 2);
    const shares = result.figures.find(({ kind }) => kind === "shares");
    expect(shares?.kind === "shares" && shares.rows.map(({ count, of }) => [count, of])).toEqual([[4, 16], [12, 48], [12, 48], [8, 32]]);
    expect(result.warnings.join(" ")).toContain("Territory held by ISKP: none recorded");
  });

  it("has no answer without attacks", () => {
    expect(measured(T11, syntheticWorld([], { coverageTo })).effect).toMatchObject({ kind: "undefined", reason: "zero-total" });
    expect(measured(T11, syntheticWorld([], { coverageTo: day("2021-09-30") }), {}, 9)).toMatchObject({ effect: { kind: "undefined", reason: "too-few" }, tests: [] });
  });

  it("agrees on the starter set with a script in another language", () => {
    const result = measured(T11, starterWorld(), {}, 9);
    if (result.effect.kind !== "found") throw new Error("no effect");
    expect(result.counts.map(({ have }) => have)).toEqual([48, 73]);
    expect(result.effect.value).toBeCloseTo(0.5437784935331866, 7);
    expect(result.effect.interval?.[0]).toBeCloseTo(0.405404999981261, 7);
    expect(result.effect.interval?.[1]).toBeCloseTo(0.729381852820981, 7);
    expect(result.tests[0]?.pTwoSided).toBeCloseTo(0.03256948654739697, 7);
  });
});
