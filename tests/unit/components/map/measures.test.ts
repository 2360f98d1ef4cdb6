import { describe, expect, it } from "vitest";
import { binLabel, binOf, scales, twoWayClass, twoWayToken } from "@/components/map/measures";
import { countTwoWay, fillOf, numberOn, rateText } from "@/components/map/province-fill";
import type { ProvinceRow } from "@/components/map/province-fill";

const province = (over: Partial<ProvinceRow>): ProvinceRow => ({
  pcode: "AF01", name: "P1", attacks: 0, operations: 0, attacksSetAside: 0, operationsSetAside: 0, killed: 0, killedKnown: 0, anyRecord: true, records: 1, rate: null, ...over,
});

describe("the scale that fills the map", () => {
  it("says in the legend exactly the bins it fills by", () => {
    const scale = scales.attacks;
    expect(scale.bins.map((_, index) => binLabel(scale, index))).toEqual(["1–2", "3–5", "6–10", "11–20", "21+"]);
    const expected = (count: number) => (count <= 2 ? 0 : count <= 5 ? 1 : count <= 10 ? 2 : count <= 20 ? 3 : 4);
    for (let count = 1; count <= 60; count += 1) expect(binOf(scale, count)).toBe(expected(count));
    expect(binOf(scale, 0)).toBe(-1);
  });
  it("names rates by where a bin begins", () => {
    expect(scales.rate.bins.map((_, index) => binLabel(scales.rate, index))).toEqual(["<0.02", "0.02+", "0.05+", "0.1+", "0.2+"]);
    expect(binOf(scales.rate, 0.05)).toBe(2);
  });
});

describe(fillOf, () => {
  it("tells no record of any kind from none that match", () => {
    expect(fillOf(province({ anyRecord: false }), "attacks")).toEqual({ kind: "none" });
    expect(fillOf(province({ operations: 4 }), "attacks")).toEqual({ kind: "zero" });
    expect(fillOf(province({ anyRecord: false, attacks: 3 }), "both")).toEqual({ kind: "none" });
  });
  it("takes the measure's own colours", () => {
    expect(fillOf(province({ attacks: 12 }), "attacks")).toEqual({ kind: "colour", token: "attack-4", strong: true });
    expect(fillOf(province({ operations: 2 }), "operations")).toEqual({ kind: "colour", token: "operation-1", strong: false });
    expect(fillOf(province({ attacks: 2, killed: 44 }), "killed")).toEqual({ kind: "colour", token: "killed-3", strong: false });
    expect(fillOf(province({ attacks: 6, operations: 1 }), "both")).toMatchObject({ token: twoWayToken(twoWayClass(6, 1)) });
  });
  it("draws a province without a counted attack as zero, not by its smoothed rate", () => {
    const rate = { smoothed: 0.04, raw: 0, low: 0, high: 0.1, unstable: true };
    expect(fillOf(province({ rate }), "rate")).toEqual({ kind: "zero" });
    expect(fillOf(province({ rate, attacks: 1 }), "rate")).toMatchObject({ token: "attack-2" });
    expect(numberOn(province({ rate }), "rate")).toBe("0");
  });
});

describe(countTwoWay, () => {
  it("puts every province in one cell or in none", () => {
    const rows = [province({ attacks: 6, operations: 7 }), province({ attacks: 1 }), province({}), province({ anyRecord: false })];
    const { cells, none } = countTwoWay(rows);
    expect([...cells.values()].reduce((sum, count) => sum + count, 0) + none).toBe(rows.length);
    expect(cells.get("two-way-22")).toBe(1);
    expect(cells.get("two-way-00")).toBe(1);
  });
});

describe(rateText, () => {
  it("has two significant digits and no exponent", () => {
    expect([0, 0.0483, 0.1534, 1.26, 12.6, 0.00091].map(rateText)).toEqual(["0", "0.048", "0.15", "1.3", "13", "0.00091"]);
  });
});
