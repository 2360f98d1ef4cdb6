import { describe, expect, it } from "vitest";
import { partialSpearman } from "../../../../lib/analysis/partial-spearman";
import { twoByTwo } from "../../../../lib/analysis/two-by-two";
import T1 from "../../../../lib/claims/essays/controlled-competition/findings/T1";
import T2 from "../../../../lib/claims/essays/controlled-competition/findings/T2";
import T3 from "../../../../lib/claims/essays/controlled-competition/findings/T3";
import T5 from "../../../../lib/claims/essays/controlled-competition/findings/T5";
import T7 from "../../../../lib/claims/essays/controlled-competition/findings/T7";
import type { Figure, FigureKind } from "../../../../lib/claims/figure";
import { runFindings } from "../../../../lib/claims/run-findings";
import type { Measured } from "../../../../lib/claims/measured";
import { provinceByCode, provinceCodes } from "../../../../lib/codebook/provinces";
import type { ProvinceCode } from "../../../../lib/codebook/provinces";
import { rawAttacks, rawOperations, starterRows, starterWorld } from "./starter-world";
import { addsUp, attack, measured, operation, syntheticWorld } from "./synthetic-world";

const starter = starterWorld();
const figure = <K extends FigureKind>({ figures }: Measured, kind: K) => {
  const found = figures.find((one): one is Extract<Figure, { kind: K }> => one.kind === kind);
  if (found === undefined) throw new Error(`no figure ${kind}`);
  return found;
};
/** So many attacks and operations in each province, a day each. */
function worldOf(counts: Partial<Record<ProvinceCode, readonly [attacks: number, operations: number]>>) {
  const days = (n: number) => Array.from({ length: n }, (_, index) => `2022-${String(1 + (index % 12)).padStart(2, "0")}-${String(1 + (index % 28)).padStart(2, "0")}`);
  return syntheticWorld(
    (Object.entries(counts) as [ProvinceCode, readonly [number, number]][]).flatMap(([code, [attacks, operations]]) => [...days(attacks).map((at) => attack(at, code)), ...days(operations).map((at) => operation(at, code))]),
  );
}
const rawCount = (rows: typeof rawAttacks, code: ProvinceCode) => rows.filter(({ provincePcode }) => provincePcode === code).length;

describe("T1", () => {
  it("is 15 of 74 on the starter set, by a recount of its rows, with the bounds and the ratio that follow", () => {
    const inside = rawAttacks.filter(({ provincePcode }) => provincePcode === "AF06" || provincePcode === "AF19").length;
    expect([inside, rawAttacks.length]).toEqual([15, 74]);
    const result = measured(T1, starter, {}, 9);
    expect(result).toMatchObject({ effect: { value: 15 / 74, n: 74 }, tippingRatio: 15 / 59, bounds: { yes: 15, no: 59, unknown: 0 }, counts: [{ have: 74, need: 20 }] });
    expect(result.tests).toMatchObject([{ null: "binomial", draws: null, seed: null, decides: true }]);
    expect(figure(result, "shares").rows.map(({ code, count, of }) => [code, count, of])).toEqual([["claimed", 11, 64], ["assessed", 15, 74], ["any", 17, 95]]);
    expect(figure(result, "ranked-provinces").rows.slice(0, 2).map(({ province, count, rank, named }) => [province, count, rank, named])).toEqual([["AF01", 29, 1, false], ["AF06", 12, 2, true]]);
    expect(result.warnings[0]).toBe("Whichever of the 21 other attacks were ISKP's too, the share would lie between 16% and 22%.");
  });

  it("leaves attacks without a province outside n and inside the bounds", () => {
    const world = syntheticWorld([attack("2022-01-01", "AF06"), attack("2022-02-01", "AF01"), attack("2022-03-01", null)]);
    expect(measured(T1, world)).toMatchObject({ effect: { value: 0.5, n: 2 }, bounds: { yes: 1, no: 1, unknown: 1, lower: 1 / 3, upper: 2 / 3 } });
    expect(addsUp(world, measured(T1, world))).toBe(true);
  });

  it("widens the interval where attacks come in waves", () => {
    const wave = (month: string, code: ProvinceCode) => Array.from({ length: 10 }, (_, index) => attack(`2022-${month}-${String(index + 1).padStart(2, "0")}`, code));
    const spread = (code: ProvinceCode, from: number) => Array.from({ length: 20 }, (_, index) => attack(`2022-${String(1 + (index % 10)).padStart(2, "0")}-${String(from + Math.floor(index / 10)).padStart(2, "0")}`, code));
    const width = (result: Measured) => (result.effect.kind === "found" && result.effect.interval !== null ? result.effect.interval[1] - result.effect.interval[0] : 0);
    const [waves, even] = [measured(T1, syntheticWorld([...wave("01", "AF06"), ...wave("02", "AF01"), ...wave("03", "AF06"), ...wave("04", "AF01")])), measured(T1, syntheticWorld([...spread("AF06", 1), ...spread("AF01", 11)]))];
    expect([waves.effect, even.effect]).toMatchObject([{ value: 0.5, n: 40 }, { value: 0.5, n: 40 }]);
    expect(width(waves)).toBeGreaterThan(1.5 * width(even));
  });

  it("answers no attack with a reason", () => {
    expect(measured(T1, syntheticWorld([]), {}, 9)).toMatchObject({ effect: { kind: "undefined", reason: "zero-total" }, tests: [], bounds: null, figures: [] });
  });
});

describe("T2", () => {
  it("finds Kabul and Nangarhar holding more than half on the starter set, so that Kunduz is no leader", () => {
    const result = measured(T2, starter, {}, 99);
    expect(result).toMatchObject({ effect: { value: 2, interval: null, n: 74 }, criterionMet: false });
    expect(result.warnings[0]).toBe("Kabul, Nangarhar: these hold more than half of the attacks.");
    expect(result.tests).toMatchObject([{ null: "population", decides: false, draws: 99 }]);
  });

  it("is met by both named provinces among at most four, surely among them", () => {
    const met = (counts: Parameters<typeof worldOf>[0]) => measured(T2, worldOf(counts)).criterionMet;
    expect(met({ AF06: [10, 0], AF19: [8, 0], AF01: [3, 0] })).toBe(true);
    expect(met({ AF06: [10, 0], AF19: [2, 0], AF01: [9, 0] })).toBe(false);
    // Two provinces with 5 attacks share the last place: nobody can say which of them is in.
    expect(met({ AF06: [8, 0], AF19: [5, 0], AF01: [5, 0], AF10: [3, 0] })).toBe(false);
    expect(met({ AF06: [2, 0], AF19: [2, 0], AF01: [2, 0], AF10: [2, 0], AF11: [2, 0], AF12: [1, 0], AF13: [1, 0], AF14: [1, 0] })).toBe(false);
    expect(measured(T2, syntheticWorld([])).criterionMet).toBeNull();
  });

  it("gives rates per 100,000 and year of the window, by the population of the reading", () => {
    const world = worldOf({ AF06: [10, 0] });
    const rate = (own: Parameters<typeof measured>[2]) => figure(measured(T2, world, own), "series").points[0]?.value ?? 0;
    const years = 730 / 365.25;
    expect(rate({})).toBeCloseTo((10 * 100_000) / (provinceByCode("AF06").population2018 * years), 10);
    expect(rate({ population: 2026 })).toBeCloseTo((10 * 100_000) / (provinceByCode("AF06").population2026 * years), 10);
  });
});

describe("T3", () => {
  it("is the partial rank correlation of a recount of the starter set's rows", () => {
    const others = starterRows.filter((row) => row.unit === "event" && !rawAttacks.includes(row) && !rawOperations.includes(row));
    const column = (rows: typeof rawAttacks) => provinceCodes.map((code) => rawCount(rows, code));
    const wanted = partialSpearman(column(rawAttacks), column(rawOperations), [provinceCodes.map((code) => provinceByCode(code).population2018), column(others)]);
    if (wanted.kind !== "found") throw new Error("no correlation");
    expect(measured(T3, starter).effect).toMatchObject({ value: wanted.rho, interval: wanted.ci, n: 34 });
    expect(measured(T3, starter, { provinces: "with-records" }).effect).toMatchObject({ n: 18 });
    expect(measured(T3, starter).counts.map(({ have, need }) => [have, need])).toEqual([[74, 20], [45, 20], [14, 8], [14, 8]]);
  });

  it("decides by two nulls, and shows the naive one without letting it decide", () => {
    const { tests } = measured(T3, starter, {}, 199);
    expect(tests.map(({ null: name, decides }) => [name, decides])).toEqual([
      ["permutation", true], ["moranSpectral", true], ["areaPermutation (naive)", false], ["strataPermutation", false], ["population", false], ["permuteY (Lee's L)", false],
    ]);
    expect(new Set(tests.map(({ seed }) => seed)).size).toBe(6);
    expect(measured(T3, starter).tests).toEqual([]);
  });

  it("says that coverage was not controlled where no other incident tells it", () => {
    const counts = { AF01: [5, 4], AF06: [3, 1], AF19: [1, 2], AF10: [0, 1] } as const;
    expect(measured(T3, worldOf(counts)).warnings).toEqual(["coverage-not-controlled"]);
    const withOthers = syntheticWorld([...worldOf(counts).records, operation("2022-01-01", "AF06", { announcedAgainst: "criminals" })]);
    expect(measured(T3, withOthers).warnings).toEqual([]);
  });

  it("draws every province with what population alone would give, and marks those nobody recorded", () => {
    const { rows } = figure(measured(T3, starter), "province-pairs");
    expect(rows).toHaveLength(34);
    for (const { province, attacks, operations, expected, outlier } of rows) {
      expect([attacks, operations]).toEqual([rawCount(rawAttacks, province), rawCount(rawOperations, province)]);
      expect(outlier).toBe(expected !== null && (operations < expected[0] || operations > expected[1]));
    }
    expect(rows.filter(({ anyRecord }) => !anyRecord)).toHaveLength(16);
    expect(rows.find(({ province }) => province === "AF01")).toMatchObject({ attacks: 29, outlier: true });
  });
});

describe("T5", () => {
  it("compares operations and attacks here with those elsewhere, exactly, in provinces with ten events", () => {
    const { rows } = figure(measured(T5, starter, {}, 9), "local-provinces");
    const [attacks, operations] = [rawAttacks.length, rawOperations.length];
    for (const { province, tested, p, oddsRatio, word } of rows) {
      const [here, done] = [rawCount(rawAttacks, province), rawCount(rawOperations, province)];
      expect(tested, province).toBe(here + done >= 10);
      if (!tested) continue;
      const table = twoByTwo(done, here, operations - done, attacks - here);
      expect([p, oddsRatio], province).toEqual(table.kind === "found" ? [table.pTwoSided, table.conditionalOddsRatio] : []);
      expect(["more", "fewer", "as-expected"]).toContain(word);
    }
    expect(rows.filter(({ word }) => word === "no-record")).toHaveLength(16);
    expect(rows.filter(({ word }) => word === "operations-without-attack").every(({ attacks: here, operations: done }) => here === 0 && done > 0)).toBe(true);
  });

  it("says more and fewer where it was put in, and nothing of it without tests", () => {
    const world = worldOf({ AF01: [40, 5], AF06: [5, 40], AF19: [10, 11], AF10: [0, 3], AF11: [1, 1] });
    const words = (draws: number | null) => Object.fromEntries(figure(measured(T5, world, {}, draws), "local-provinces").rows.filter(({ word }) => word !== "no-record").map(({ province, word }) => [province, word]));
    expect(words(9)).toEqual({ AF01: "fewer", AF06: "more", AF19: "as-expected", AF10: "operations-without-attack", AF11: "too-few" });
    expect(words(null)).toEqual({ AF01: "not-tested", AF06: "not-tested", AF19: "not-tested", AF10: "operations-without-attack", AF11: "too-few" });
    expect(addsUp(world, measured(T5, world))).toBe(true);
  });

  it("counts provinces that a test found unlike, and has no number where none was run", () => {
    const world = worldOf({ AF01: [40, 5], AF06: [5, 40], AF19: [10, 11], AF10: [0, 3], AF11: [1, 1] });
    expect(measured(T5, world, {}, 9).effect).toEqual({ kind: "found", value: 2, interval: null, n: 116 });
    // A reader's selection: nobody asked for a test, so nothing is more or fewer.
    expect(measured(T5, world).effect).toEqual({ kind: "undefined", reason: "not-tested", n: 116 });
    expect(measured(T5, world).counts).toEqual(measured(T5, world, {}, 9).counts);
    const [{ variants = [] } = {}] = runFindings(world, [T5], { draws: 9, seed: 1 }).findings;
    expect(variants.length).toBeGreaterThan(8);
    for (const { effect, standing } of variants) expect([effect.kind, standing]).toEqual(["found", "no-side"]);
    expect(variants.find(({ id }) => id === "without-kabul")?.effect).toMatchObject({ value: 2, n: 71 });
  });
});

describe("T7", () => {
  const opposition = (at: string, code: ProvinceCode) => attack(at, code, { assessedActor: "nrf", claimed: false });
  const days = Array.from({ length: 24 }, (_, index) => `2022-01-${String(index + 1).padStart(2, "0")}`);
  const mapOf = (iskp: ProvinceCode, opposed: ProvinceCode, hit: ProvinceCode) => syntheticWorld(days.flatMap((at) => [attack(at, iskp), opposition(at, opposed), operation(at, hit)]));

  it("is 1 when operations follow ISKP, -1 when they follow the opposition, and the test sees both", () => {
    const [same, other] = [mapOf("AF06", "AF08", "AF06"), mapOf("AF06", "AF08", "AF08")].map((world) => measured(T7, world, {}, 999));
    expect([same?.effect, other?.effect]).toMatchObject([{ value: 1 }, { value: -1 }]);
    expect([same?.tests[0]?.pGreater, other?.tests[0]?.pLess]).toEqual([0.001, 0.001]);
    expect(other?.counts.map(({ have }) => have)).toEqual([24, 24, 24]);
  });

  it("never counts an attack of the opposition as ISKP's, whatever the attribution", () => {
    const world = mapOf("AF06", "AF08", "AF08");
    const any = measured(T7, world, { attribution: "any" });
    expect(any.counts.map(({ have }) => have)).toEqual([24, 24, 24]);
    expect(any.effect).toEqual(measured(T7, world).effect);
    expect(addsUp(world, any)).toBe(true);
  });

  it("has nothing to compare with on the starter set, and says so", () => {
    expect(measured(T7, starter, {}, 9)).toMatchObject({ effect: { kind: "undefined", reason: "zero-total" }, tests: [], warnings: ["The dataset holds no attack by the armed opposition, so nothing can be compared with it."] });
  });
});
