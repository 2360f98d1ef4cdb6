import { describe, expect, it } from "vitest";
import { claimCsv } from "../../../../app/api/claim-csv";
import { coLocationFigures, concentrationFigures, primarySummary } from "../../../../app/api/first-figures";
import { claimResults } from "../../../../lib/claims/claim-results";
import { claimsOf, findingsOf } from "../../../../lib/claims/generated/registry";
import { runFindings } from "../../../../lib/claims/run-findings";
import type { FinishedRun } from "../../../../lib/claims/running/primary-run";
import { ESSAY } from "../../../../lib/claims/shown-essay";
import { rawAttacks, rawOperations, starterRows, starterWorld } from "../../claims/findings/starter-world";

const world = starterWorld();

function runOf(of: typeof world): FinishedRun {
  const results = runFindings(of, findingsOf(ESSAY).filter(({ id }) => ["T1", "T2", "T3"].includes(id)), { draws: 99, seed: 1 });
  return { dataset: "starter", revision: 1, seed: 1, codeVersion: "0.0.0", results, claims: claimResults(claimsOf(ESSAY), results) } as unknown as FinishedRun;
}
const run = runOf(world);

describe(concentrationFigures, () => {
  const figures = concentrationFigures(run, world.dataset.knownCoverage);
  if (figures === null) throw new Error("no figures");

  // The counts are those of the table in the curated set's README, made without this code.
  it("counts 15 of 74 assessed, 11 of 64 claimed and 17 of 95 of any actor in the two named provinces", () => {
    expect([figures.inside, figures.n, figures.unplaced, figures.minimum]).toEqual([15, 74, 0, 20]);
    expect(figures.modes.map(({ mode, attacks, share }) => [mode, share.kind === "found" ? share.x : null, attacks])).toEqual([["claimed", 11, 64], ["assessed", 15, 74], ["any", 17, 95]]);
  });

  it("ranks Kabul first with 29 of 74 and Nangarhar second with 12, and needs both for more than half", () => {
    expect(figures.ranked.slice(0, 2).map(({ province, count, rank }) => [province, count, rank])).toEqual([["AF01", 29, 1], ["AF06", 12, 2]]);
    expect(figures.ranked.reduce((sum, { count }) => sum + count, 0)).toBe(74);
    expect(figures.provincesForHalf).toEqual({ fewest: 2, provinces: ["AF01", "AF06"], unique: true });
  });

  it("has an interval wholly below one half, and a known gap that could overturn it, which is why the verdict is undecided", () => {
    if (figures.share.kind !== "found") throw new Error("no share");
    expect(figures.share.wilson[0]).toBeLessThan(15 / 74);
    expect(figures.share.wilson[1]).toBeLessThan(0.5);
    expect(figures.tippingRatio).toBeCloseTo(15 / 59, 12);
    expect(figures.knownCoverage?.low).toBeCloseTo(23 / 152, 12);
    expect(figures.knownCoverage?.high).toBeCloseTo(152 / 23, 12);
    expect(run.claims.find(({ claim }) => claim === "C1")?.verdict).toMatchObject({ word: "does-not-support", qualifier: "undecided", because: { kind: "known-gaps" } });
  });

  it("has no share, and says so, where there is no attack", () => {
    const without = concentrationFigures(runOf({ ...world, records: world.records.filter(({ kind }) => kind !== "attack") }), null);
    expect(without).toMatchObject({ n: 0, share: { kind: "undefined", n: 0 }, ranked: [], modes: [], provincesForHalf: null, knownCoverage: null });
  });

  it("is written as CSV, one row a province with an attack and one a mode", () => {
    const lines = claimCsv(figures, run).trim().split("\r\n");
    expect(lines).toHaveLength(1 + figures.ranked.length + 3);
    expect(lines.find((line) => line.startsWith("province,AF01"))).toContain(",29,74,");
    expect(lines.at(-1)).toContain("mode,any");
  });
});

describe(coLocationFigures, () => {
  const figures = coLocationFigures(run);
  if (figures === null) throw new Error("no figures");

  it("correlates 74 attacks with 45 operations, over 18 provinces with a record and over all 34", () => {
    expect([figures.attacks, figures.operations, figures.provincesWithRecords, figures.provinces]).toEqual([74, 45, 18, 34]);
    expect([rawAttacks.length, rawOperations.length]).toEqual([74, 45]);
  });

  it("is lifted by provinces without any record, which count as zero in both", () => {
    if (figures.withRecords.kind !== "found" || figures.all.kind !== "found") throw new Error("no correlation");
    expect(figures.all.rho).toBeGreaterThan(figures.withRecords.rho);
    expect(figures.all.test).toBeNull();
  });

  it("agrees with a rank correlation worked out by brute force from the raw rows", () => {
    const brute = (x: number[], y: number[]) => {
      const rank = (values: number[]) => values.map((v) => values.filter((w) => w < v).length + (values.filter((w) => w === v).length + 1) / 2);
      const [a, b] = [rank(x), rank(y)];
      const mean = (v: number[]) => v.reduce((s, k) => s + k, 0) / v.length;
      const [ma, mb] = [mean(a), mean(b)];
      const cov = (u: number[], mu: number, w: number[], mw: number) => u.reduce((s, k, i) => s + (k - mu) * ((w[i] ?? 0) - mw), 0);
      return cov(a, ma, b, mb) / Math.sqrt(cov(a, ma, a, ma) * cov(b, mb, b, mb));
    };
    const recorded = [...new Set(starterRows.map(({ provincePcode }) => provincePcode))];
    const countIn = (rows: typeof rawAttacks, code: string) => rows.filter(({ provincePcode }) => provincePcode === code).length;
    if (figures.withRecords.kind !== "found") throw new Error("no correlation");
    expect(figures.withRecords.rho).toBeCloseTo(brute(recorded.map((code) => countIn(rawAttacks, code)), recorded.map((code) => countIn(rawOperations, code))), 12);
  });

  it("is written as CSV, one row a province and the two correlations", () => {
    const lines = claimCsv(figures, run).trim().split("\r\n");
    expect(lines).toHaveLength(1 + 34 + 2);
    expect(lines.at(-2)).toContain("correlation,with-records");
  });
});

describe(primarySummary, () => {
  it("accounts for every record of the dataset", () => {
    const summary = primarySummary(world) as { total: number; kept: number; setAside: { count: number }[]; attacksOfOthers: number; operationsOutsideO: number; provincesWithRecords: string[] };
    expect(summary.kept + summary.setAside.reduce((sum, { count }) => sum + count, 0)).toBe(summary.total);
    expect([summary.total, summary.kept, summary.attacksOfOthers, summary.operationsOutsideO, summary.provincesWithRecords.length]).toEqual([152, 147, 21, 7, 18]);
  });
});
