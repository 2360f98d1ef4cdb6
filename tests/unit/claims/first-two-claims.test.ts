import { describe, expect, it } from "vitest";
import { primarySelection } from "../../../lib/claims/claim-record";
import { provinceRankCorrelation } from "../../../lib/claims/findings/province-rank-correlation";
import { twoProvincesShare } from "../../../lib/claims/findings/two-provinces-share";
import type { KnownCoverage } from "../../../lib/codebook/dataset";
import { starterClaimRecords, starterWindow } from "./starter-set";

const known = { assessed: 23, any: 26, counted: 152, from: "2021-08-19", to: "2021-12-31", by: "United Nations", source: "S/2022/64", url: null } as unknown as KnownCoverage;
const selection = primarySelection(starterClaimRecords(), starterWindow);

describe("C1 on the starter set", () => {
  const finding = twoProvincesShare(selection, known);

  // The counts are those of the table in the curated set's README, made without this code.
  it("counts 15 of 74 assessed, 11 of 64 claimed and 17 of 95 of any actor in the two named provinces", () => {
    expect([finding.inside, finding.n, finding.unplaced]).toEqual([15, 74, 0]);
    expect(finding.modes.map(({ mode, attacks, share }) => [mode, share.kind === "found" ? share.x : null, attacks])).toEqual([
      ["claimed", 11, 64], ["assessed", 15, 74], ["any", 17, 95],
    ]);
  });

  it("ranks Kabul first with 29 of 74 and Nangarhar second with 12", () => {
    expect(finding.ranked.slice(0, 2).map(({ province, count, rank }) => [province, count, rank])).toEqual([["AF01", 29, 1], ["AF06", 12, 2]]);
    expect(finding.ranked.reduce((sum, { count }) => sum + count, 0)).toBe(74);
  });

  it("needs Kabul and Nangarhar for more than half", () => {
    expect(finding.provincesForHalf).toEqual({ fewest: 2, provinces: ["AF01", "AF06"], unique: true });
  });

  it("has an interval wholly below one half, widened by months of many attacks", () => {
    if (finding.share.kind !== "found") throw new Error("no share");
    expect(finding.designEffect).toBeGreaterThan(1);
    expect(finding.share.wilson[0]).toBeLessThan(15 / 74);
    expect(finding.share.wilson[1]).toBeLessThan(0.5);
  });

  it("is undecided, because known gaps are large enough to overturn it", () => {
    expect(finding.tippingRatio).toBeCloseTo(15 / 59, 12);
    expect(finding.verdict).toMatchObject({ word: "does-not-support", qualifier: "undecided", because: { kind: "known-gaps" } });
    expect(finding.knownCoverage?.low).toBeCloseTo(23 / 152, 12);
    expect(finding.knownCoverage?.high).toBeCloseTo(152 / 23, 12);
  });

  it("gives no verdict below twenty attacks", () => {
    const few = primarySelection(starterClaimRecords().filter((record) => record.classA.assessed).slice(0, 19), starterWindow);
    expect(twoProvincesShare(few, known).verdict).toEqual({ word: "too-few-records", n: 19, needed: 20 });
  });
});

describe("C2 on the starter set", () => {
  const finding = provinceRankCorrelation(selection);

  it("correlates 74 attacks with 45 operations, over 18 provinces with a record and over all 34", () => {
    expect([finding.attacks, finding.operations, finding.provincesWithRecords, finding.provinces]).toEqual([74, 45, 18, 34]);
    expect(finding.enough).toBe(true);
  });

  it("is lifted by provinces without any record, which count as zero in both", () => {
    if (finding.withRecords.kind !== "found" || finding.all.kind !== "found") throw new Error("no correlation");
    expect(finding.all.rho).toBeGreaterThan(finding.withRecords.rho);
  });

  it("agrees with a rank correlation worked out by brute force", () => {
    const brute = (x: number[], y: number[]) => {
      const rank = (values: number[]) => values.map((v) => values.filter((w) => w < v).length + (values.filter((w) => w === v).length + 1) / 2);
      const [a, b] = [rank(x), rank(y)];
      const mean = (v: number[]) => v.reduce((s, k) => s + k, 0) / v.length;
      const [ma, mb] = [mean(a), mean(b)];
      const cov = (u: number[], mu: number, w: number[], mw: number) => u.reduce((s, k, i) => s + (k - mu) * ((w[i] ?? 0) - mw), 0);
      return cov(a, ma, b, mb) / Math.sqrt(cov(a, ma, a, ma) * cov(b, mb, b, mb));
    };
    const rows = finding.counts.filter(({ province }) => selection.provincesWithRecords.includes(province));
    if (finding.withRecords.kind !== "found") throw new Error("no correlation");
    expect(finding.withRecords.rho).toBeCloseTo(brute(rows.map((r) => r.attacks), rows.map((r) => r.operations)), 12);
  });

  it("has no verdict and no p-value", () => {
    expect(finding.verdict).toEqual({ word: "not-tested-yet" });
    expect(finding.all.kind === "found" && finding.all.test).toBeNull();
  });
});
