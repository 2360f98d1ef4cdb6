import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { achScore } from "@/lib/analysis/ach-score";
import { adjustP } from "@/lib/analysis/adjust-p";
import { contingency } from "@/lib/analysis/contingency";
import { quasiPoisson } from "@/lib/analysis/quasi-poisson";
import { seededRng } from "@/lib/analysis/rng";
import { stratifiedDifference } from "@/lib/analysis/stratified-difference";
import { twoByTwo } from "@/lib/analysis/two-by-two";
import { must, near } from "./found";
import { runs } from "./seeded";

const cell = fc.nat(30);

describe(twoByTwo, () => {
  const table = fc.tuple(cell, cell, cell, cell).filter(([a, b, c, d]) => a + b > 0 && c + d > 0 && a + c > 0 && b + d > 0);

  it("inverts when the groups are swapped, and does not change when the table is turned", () => {
    fc.assert(
      fc.property(table, ([a, b, c, d]) => {
        const one = must(twoByTwo(a, b, c, d));
        const swapped = must(twoByTwo(c, d, a, b));
        const turned = must(twoByTwo(a, c, b, d));
        expect(near(one.shareDifference, -swapped.shareDifference)).toBe(true);
        expect(near(one.newcombeCi[0], -swapped.newcombeCi[1])).toBe(true);
        expect(near(one.haldaneOddsRatio * swapped.haldaneOddsRatio, 1)).toBe(true);
        expect(near(1 / one.conditionalOddsRatio, swapped.conditionalOddsRatio, 1e-7)).toBe(true);
        expect(near(1 / one.exactCi[1], swapped.exactCi[0], 1e-7)).toBe(true);
        expect(near(one.pGreater, swapped.pLess)).toBe(true);
        expect(near(one.conditionalOddsRatio, turned.conditionalOddsRatio, 1e-7)).toBe(true);
        expect(near(one.pFisher, turned.pFisher)).toBe(true);
      }),
      runs(60),
    );
  });

  it("has intervals that hold their estimates and agree with the two-sided p", () => {
    fc.assert(
      fc.property(table, ([a, b, c, d]) => {
        const result = must(twoByTwo(a, b, c, d));
        expect(result.exactCi[0]).toBeLessThanOrEqual(result.conditionalOddsRatio);
        expect(result.exactCi[1]).toBeGreaterThanOrEqual(result.conditionalOddsRatio);
        expect(result.newcombeCi[0]).toBeLessThanOrEqual(result.shareDifference);
        expect(result.newcombeCi[1]).toBeGreaterThanOrEqual(result.shareDifference);
        expect(result.pGreater + result.pLess).toBeGreaterThanOrEqual(1);
        expect(result.pTwoSided < 0.05).toBe(result.exactCi[0] > 1 || result.exactCi[1] < 1);
      }),
      runs(60),
    );
  });
});

describe(contingency, () => {
  it("does not change when the table is turned, and is near 0 to 1", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 2, maxLength: 5 }), fc.nat(1000), (table, seed) => {
        const turned = [0, 1, 2].map((column) => table.map((row) => row[column] as number));
        const one = contingency(table, seededRng(seed), 19);
        const other = contingency(turned, seededRng(seed), 19);
        expect(other.kind).toBe(one.kind);
        if (one.kind === "undefined" || other.kind === "undefined") return;
        expect(near(one.chi2, other.chi2)).toBe(true);
        expect(near(one.cramersV, other.cramersV)).toBe(true);
        expect(one.cramersV).toBeLessThanOrEqual(1 + 1e-12);
        if (one.cramersVCorrected !== null) expect(one.cramersVCorrected).toBeLessThanOrEqual(1 + 1e-12);
        expect(one.pPermutation).toBeGreaterThan(0);
      }),
      runs(40),
    );
  });
});

describe(stratifiedDifference, () => {
  const rows = fc.array(fc.record({ y: fc.integer({ min: -9, max: 9 }), treated: fc.boolean(), stratum: fc.nat(3), key: fc.nat() }), { minLength: 2, maxLength: 40 });
  type Row = { y: number; treated: boolean; stratum: number; key: number };
  const run = (given: Row[], y: (row: Row) => number, seed: number) =>
    stratifiedDifference(given.map(y), given.map((row) => row.treated), given.map((row) => row.stratum), seededRng(seed), { draws: 29 });

  it("does not depend on the order of rows or on a level that belongs to the stratum, and changes sign with y", () => {
    fc.assert(
      fc.property(rows, fc.nat(1000), (given, seed) => {
        const one = run(given, (row) => row.y, seed);
        const moved = run(given.toSorted((a, b) => a.key - b.key), (row) => row.y + 100 * row.stratum, seed);
        const turned = run(given, (row) => -row.y, seed);
        expect([moved.kind, turned.kind]).toEqual([one.kind, one.kind]);
        if (one.kind === "undefined" || moved.kind === "undefined" || turned.kind === "undefined") return;
        expect(near(one.difference, moved.difference, 1e-8)).toBe(true);
        expect(near(one.sdNull, moved.sdNull, 1e-8)).toBe(true);
        expect(near(one.difference, -turned.difference)).toBe(true);
        expect(one.pGreater + one.pLess).toBeGreaterThan(1);
        expect(one.ciApprox[0]).toBeLessThanOrEqual(one.difference);
        expect(one.ciApprox[1]).toBeGreaterThanOrEqual(one.difference);
      }),
      runs(60),
    );
  });
});

describe(quasiPoisson, () => {
  const months = fc.array(fc.record({ y: fc.nat(15), x: fc.integer({ min: -20, max: 20 }) }), { minLength: 8, maxLength: 60 });

  it("rescales with its column and its counts' exposure", () => {
    fc.assert(
      fc.property(months, (given) => {
        fc.pre(new Set(given.map(({ x }) => x)).size > 1);
        const y = given.map((month) => month.y);
        const one = quasiPoisson(y, [given.map(({ x }) => x / 12)]);
        const other = quasiPoisson(y, [given.map(({ x }) => x / 6)], { offset: given.map(() => Math.log(30)) });
        // Where the maximum runs off to infinity, which of the two meets the limit first depends on the scale.
        if (one.kind === "undefined" || other.kind === "undefined") return;
        expect(near(one.coef[1] as number, 2 * (other.coef[1] as number), 1e-6)).toBe(true);
        expect(near(one.coef[0] as number, (other.coef[0] as number) + Math.log(30), 1e-6)).toBe(true);
        expect(near(one.p[1] as number, other.p[1] as number, 1e-5)).toBe(true);
        expect(one.ciLo[1]).toBeLessThanOrEqual(one.rateRatio[1] as number);
        expect(one.ciHi[1]).toBeGreaterThanOrEqual(one.rateRatio[1] as number);
        expect(one.se[1]).toBeGreaterThanOrEqual(one.seModel[1] as number);
      }),
      runs(60),
    );
  });

  it("is the mean without columns", () => {
    fc.assert(
      fc.property(months, (given) => {
        const y = given.map((month) => month.y);
        fc.pre(y.some((count) => count > 0));
        expect(near(must(quasiPoisson(y, [])).rateRatio[0] as number, y.reduce((sum, count) => sum + count, 0) / y.length)).toBe(true);
      }),
      runs(60),
    );
  });
});

describe(adjustP, () => {
  const ps = fc.array(fc.option(fc.double({ min: 0, max: 1, noNaN: true })), { maxLength: 20 });

  it("never lowers a p, keeps their order, and BY and Holm are never below BH", () => {
    fc.assert(
      fc.property(ps, (p) => {
        const [bh, by, holm] = (["BH", "BY", "holm"] as const).map((method) => must(adjustP(p, method)).adjusted);
        p.forEach((value, i) => {
          for (const adjusted of [bh, by, holm]) {
            const own = adjusted?.[i] ?? null;
            expect(own === null).toBe(value === null);
            if (own === null || value === null) continue;
            expect(own).toBeGreaterThanOrEqual(value - 1e-15);
            expect(own).toBeLessThanOrEqual(1);
            expect(own).toBeGreaterThanOrEqual((bh?.[i] ?? 0) - 1e-12);
            p.forEach((other, j) => {
              if (other !== null && other < value) expect(adjusted?.[j] ?? 0).toBeLessThanOrEqual(own + 1e-12);
            });
          }
        });
      }),
      runs(60),
    );
  });
});

describe(achScore, () => {
  const rating = fc.constantFrom("CC" as const, "C" as const, "N" as const, "I" as const, "II" as const, "NA" as const);
  const grade = fc.constantFrom("low" as const, "medium" as const, "high" as const);
  const item = fc.record({ row: fc.tuple(rating, rating, rating), credibility: grade, relevance: grade });
  type Item = { row: readonly [Rating, Rating, Rating]; credibility: Grade; relevance: Grade };
  type Rating = "CC" | "C" | "N" | "I" | "II" | "NA";
  type Grade = "low" | "medium" | "high";
  const score = (items: Item[]) => must(achScore(items.map(({ row }) => row), items.map(({ credibility }) => credibility), items.map(({ relevance }) => relevance)));

  it("does not depend on the order of evidence, and moves with the hypotheses", () => {
    fc.assert(
      fc.property(fc.array(item, { minLength: 1, maxLength: 8 }), (items) => {
        const one = score(items);
        const reversed = score(items.toReversed());
        const turned = score(items.map(({ row: [a, b, c], ...rest }) => ({ ...rest, row: [c, b, a] })));
        one.inconsistency.forEach((value, h) => {
          expect(near(value, reversed.inconsistency[h] as number)).toBe(true);
          expect(near(value, turned.inconsistency[2 - h] as number)).toBe(true);
        });
        expect(reversed.leaders).toEqual(one.leaders);
        expect(turned.leaders).toEqual(one.leaders.map((h) => 2 - h).toSorted());
        expect(reversed.pivotalEvidence.map((i) => items.length - 1 - i).toSorted((a, b) => a - b)).toEqual(one.pivotalEvidence);
      }),
      runs(60),
    );
  });
});
