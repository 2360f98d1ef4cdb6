import { describe, expect, it } from "vitest";
import { betaCdf } from "../../../../lib/analysis/beta-distribution";
import { mostInfluential, partsBy } from "../../../../lib/claims/counting/influence";
import { neighboursAmong } from "../../../../lib/claims/counting/neighbours-among";
import { populationOf, populationTiers } from "../../../../lib/claims/counting/population";
import { rankedProvinces } from "../../../../lib/claims/counting/ranked-provinces";
import { scatteredBand } from "../../../../lib/claims/counting/scattered-band";
import { provinceCodes } from "../../../../lib/codebook/provinces";
import { neighbourIndices } from "../../../../lib/geography/neighbours";
import { attack } from "../findings/synthetic-world";

describe(scatteredBand, () => {
  it("holds the exact binomial quantiles, by another road", () => {
    // P(X <= k) of a binomial is the upper tail of a beta at its share.
    const atMost = (k: number, n: number, share: number) => (k < 0 ? 0 : k >= n ? 1 : betaCdf(share, k + 1, n - k, "upper"));
    for (const n of [1, 5, 45, 300]) {
      for (const share of [0.001, 0.03, 0.16, 0.5, 0.9]) {
        const [low, high] = scatteredBand(n, share);
        expect(atMost(low, n, share), `${n} ${share}`).toBeGreaterThanOrEqual(0.025);
        expect(atMost(low - 1, n, share), `${n} ${share}`).toBeLessThan(0.025);
        expect(atMost(high, n, share), `${n} ${share}`).toBeGreaterThanOrEqual(0.975 - 1e-9);
        expect(atMost(high - 1, n, share), `${n} ${share}`).toBeLessThan(0.975);
      }
    }
  });

  it("is a point where nothing can fall, or all must", () => {
    expect([scatteredBand(10, 0), scatteredBand(0, 0.5), scatteredBand(10, 1)]).toEqual([[0, 0], [0, 0], [10, 10]]);
  });
});

describe(populationTiers, () => {
  it("sets Kabul alone and the other 33 in thirds, smallest first", () => {
    const tiers = populationTiers(provinceCodes, { population: 2018 });
    const people = populationOf(provinceCodes, { population: 2018 });
    expect(["Kabul", "third 1", "third 2", "third 3"].map((tier) => tiers.filter((one) => one === tier).length)).toEqual([1, 11, 11, 11]);
    const range = (tier: string) => people.filter((_, index) => tiers[index] === tier);
    expect(Math.max(...range("third 1"))).toBeLessThan(Math.min(...range("third 2")));
    expect(Math.max(...range("third 2"))).toBeLessThan(Math.min(...range("third 3")));
    expect(populationOf(["AF06"], { population: 2026 })).toEqual([3888349]);
  });
});

describe(neighboursAmong, () => {
  it("is the whole neighbour list for all provinces, and stays symmetric for some", () => {
    expect(neighboursAmong(provinceCodes)).toEqual(neighbourIndices.map((list) => [...list]));
    const some = neighboursAmong(provinceCodes.filter((code) => code !== "AF01"));
    some.forEach((list, area) => list.forEach((other) => expect(some[other]).toContain(area)));
    expect(some).toHaveLength(33);
  });
});

describe(rankedProvinces, () => {
  it("shares the better rank among equals, and shows named provinces without events", () => {
    const { rows } = rankedProvinces("", ["AF01", "AF06", "AF10", "AF19"], [3, 1, 1, 0], ["AF06", "AF19"], 1);
    expect(rows.map(({ province, count, of, rank, named }) => [province, count, of, rank, named])).toEqual([["AF01", 3, 5, 1, false], ["AF06", 1, 5, 2, true], ["AF10", 1, 5, 2, false], ["AF19", 0, 5, 4, true]]);
    expect(rows[0]?.interval?.[0]).toBeLessThan(0.6);
    expect(rankedProvinces("", ["AF01"], [0], ["AF01"], null).rows[0]?.interval).toBeNull();
  });
});

describe(mostInfluential, () => {
  it("names the group whose absence moves the share most", () => {
    const records = [attack("2022-01-01", "AF01"), attack("2022-01-01", "AF06"), attack("2022-02-01", "AF06"), attack("2022-03-01", null)];
    const parts = partsBy(records, ({ province }) => province, ({ province }) => province === "AF06");
    expect(parts).toEqual([{ label: "AF01", yes: 0, all: 1 }, { label: "AF06", yes: 2, all: 2 }]);
    expect(mostInfluential(parts)).toEqual({ label: "AF06", share: 2 / 3, without: 0 });
    expect([mostInfluential([]), mostInfluential(parts.slice(0, 1))]).toEqual([null, null]);
  });
});
