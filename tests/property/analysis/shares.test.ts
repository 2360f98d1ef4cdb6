import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chapman } from "@/lib/analysis/chapman";
import { designEffect } from "@/lib/analysis/design-effect";
import { identificationBounds } from "@/lib/analysis/identification-bounds";
import { membershipBounds } from "@/lib/analysis/membership-bounds";
import { permutationP } from "@/lib/analysis/permutation-p";
import { poissonRateRatio } from "@/lib/analysis/poisson-rate-ratio";
import { shareInterval } from "@/lib/analysis/share-interval";
import { must, near } from "./found";
import { runs } from "./seeded";

const counted = fc.integer({ min: 1, max: 400 }).chain((n) => fc.record({ n: fc.constant(n), x: fc.integer({ min: 0, max: n }) }));
const unit = fc.double({ min: 0.02, max: 0.98, noNaN: true });

describe(shareInterval, () => {
  const options = fc.record({
    conf: fc.constantFrom(0.8, 0.9, 0.95, 0.99),
    family: fc.integer({ min: 1, max: 8 }),
    deff: fc.double({ min: 0.5, max: 4, noNaN: true }),
    threshold: unit,
  });

  it("contains the share and stays within 0 and 1", () => {
    fc.assert(
      fc.property(counted, options, ({ x, n }, chosen) => {
        const result = must(shareInterval(x, n, chosen));
        for (const [lower, upper] of [result.wilson, result.exact]) {
          expect(lower).toBeGreaterThanOrEqual(0);
          expect(lower).toBeLessThanOrEqual(result.share);
          expect(upper).toBeGreaterThanOrEqual(result.share);
          expect(upper).toBeLessThanOrEqual(1);
        }
        for (const p of [result.pGreater, result.pLess, result.pTwoSided, result.postProbAbove]) {
          expect(p).toBeGreaterThanOrEqual(0);
          expect(p).toBeLessThanOrEqual(1);
        }
      }),
      runs(80),
    );
  });

  it("mirrors for the other kind of event", () => {
    fc.assert(
      fc.property(counted, options, ({ x, n }, chosen) => {
        const one = must(shareInterval(x, n, chosen));
        const other = must(shareInterval(n - x, n, { ...chosen, threshold: 1 - chosen.threshold }));
        for (const name of ["wilson", "exact", "jeffreys"] as const) {
          expect(near(one[name][0], 1 - other[name][1])).toBe(true);
          expect(near(one[name][1], 1 - other[name][0])).toBe(true);
        }
        expect(near(one.pGreater, other.pLess)).toBe(true);
        expect(near(one.postProbAbove, 1 - other.postProbAbove)).toBe(true);
      }),
      runs(80),
    );
  });

  it("has tails that sum to at least 1, and grows with confidence, family and design effect", () => {
    fc.assert(
      fc.property(counted, unit, ({ x, n }, threshold) => {
        const base = must(shareInterval(x, n, { threshold }));
        expect(base.pGreater + base.pLess).toBeGreaterThanOrEqual(1 - 1e-12);
        const width = (change: object) => {
          const { wilson, exact } = must(shareInterval(x, n, { threshold, ...change }));
          return [wilson[1] - wilson[0], exact[1] - exact[0]];
        };
        for (const wider of [width({ conf: 0.99 }), width({ family: 3 }), width({ deff: 2 })]) {
          expect(wider[0]).toBeGreaterThan(base.wilson[1] - base.wilson[0]);
          expect(wider[1]).toBeGreaterThan(base.exact[1] - base.exact[0]);
        }
      }),
      runs(80),
    );
  });

  it("rejects a threshold outside the exact interval and no other", () => {
    fc.assert(
      fc.property(counted, unit, ({ x, n }, threshold) => {
        const { exact, pTwoSided } = must(shareInterval(x, n, { threshold }));
        const outside = threshold < exact[0] || threshold > exact[1];
        expect(pTwoSided < 0.05).toBe(outside);
      }),
      runs(80),
    );
  });
});

describe(designEffect, () => {
  const clusters = fc.array(counted, { minLength: 2, maxLength: 20 });

  it("does not depend on the order of clusters, and ignores empty ones", () => {
    fc.assert(
      fc.property(clusters, (given) => {
        const split = (rows: typeof given) => designEffect(rows.map(({ x }) => x), rows.map(({ n }) => n));
        const one = split(given);
        const other = split([{ x: 0, n: 0 }, ...given.toReversed(), { x: 0, n: 0 }]);
        expect(other.kind).toBe(one.kind);
        if (one.kind === "found" && other.kind === "found") {
          expect(near(one.deff, other.deff)).toBe(true);
          expect(one.deff).toBeGreaterThanOrEqual(0);
        }
      }),
      runs(80),
    );
  });
});

describe(identificationBounds, () => {
  const triple = fc.tuple(fc.nat(60), fc.nat(60), fc.nat(60)).filter(([yes, no, unknown]) => yes + no + unknown > 0);

  it("holds every way the unknown could turn out, and the outer interval holds the bounds", () => {
    fc.assert(
      fc.property(triple, unit, ([yes, no, unknown], threshold) => {
        const result = must(identificationBounds(yes, no, unknown, { threshold }));
        const shares = Array.from({ length: unknown + 1 }, (_, k) => (yes + k) / result.n);
        expect(Math.min(...shares)).toBe(result.lower);
        expect(Math.max(...shares)).toBe(result.upper);
        const needed = shares.findIndex((share) => share > threshold);
        expect(result.unknownYesNeeded).toBe(needed === -1 ? null : needed);
        expect(result.outerCI[0]).toBeLessThanOrEqual(result.lower);
        expect(result.outerCI[1]).toBeGreaterThanOrEqual(result.upper);
        if (result.completeCase !== null) {
          expect(result.completeCase).toBeGreaterThanOrEqual(result.lower - 1e-12);
          expect(result.completeCase).toBeLessThanOrEqual(result.upper + 1e-12);
        }
      }),
      runs(80),
    );
  });

  it("tips: with that much fuller reporting of the yes, the true share is the threshold", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 80 }), fc.integer({ min: 1, max: 80 }), unit, (yes, no, threshold) => {
        const { tippingDetectionRatio } = must(identificationBounds(yes, no, 0, { threshold }));
        const trueYes = yes / (tippingDetectionRatio as number);
        expect(near(trueYes / (trueYes + no), threshold)).toBe(true);
      }),
      runs(80),
    );
  });

  it("membership: limits hold the share for every decision", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), fc.nat(20), fc.nat(9), fc.nat(9), (inside, outside, u, v) => {
        const { lower, upper } = must(membershipBounds(inside, outside, u, v));
        for (let i = 0; i <= u; i++) {
          for (let j = 0; j <= v; j++) {
            const share = (inside + i) / (inside + outside + i + j);
            expect(share).toBeGreaterThanOrEqual(lower - 1e-12);
            expect(share).toBeLessThanOrEqual(upper + 1e-12);
          }
        }
      }),
      runs(80),
    );
  });
});

describe(poissonRateRatio, () => {
  it("inverts when the periods are swapped, contains its estimate, and has tails of at least 1", () => {
    const time = fc.double({ min: 0.1, max: 1000, noNaN: true });
    fc.assert(
      fc.property(fc.nat(200), fc.integer({ min: 1, max: 200 }), time, time, (x1, x2, t1, t2) => {
        const one = must(poissonRateRatio(x1, t1, x2, t2));
        const other = must(poissonRateRatio(x2, t2, x1, t1));
        expect(near(one.ratio * other.ratio, 1) || x1 === 0).toBe(true);
        expect(near(one.ci[0] * other.ci[1], 1, 1e-7) || x1 === 0).toBe(true);
        expect(near(one.pGreater, other.pLess)).toBe(true);
        expect(one.ci[0]).toBeLessThanOrEqual(one.ratio);
        expect(one.ci[1]).toBeGreaterThanOrEqual(one.ratio);
        expect(one.pGreater + one.pLess).toBeGreaterThanOrEqual(1 - 1e-12);
      }),
      runs(80),
    );
  });
});

describe(permutationP, () => {
  it("lies above 0, at most 1, and its interval holds the share of extremes", () => {
    fc.assert(
      fc.property(counted, ({ x, n }) => {
        const { p, ci } = must(permutationP(x, n));
        expect(p).toBeGreaterThan(0);
        expect(p).toBeLessThanOrEqual(1);
        expect(ci[0]).toBeLessThanOrEqual(x / n);
        expect(ci[1]).toBeGreaterThanOrEqual(x / n);
      }),
      runs(80),
    );
  });
});

describe(chapman, () => {
  const lists = fc
    .record({ n1: fc.integer({ min: 1, max: 2_000 }), n2: fc.integer({ min: 1, max: 2_000 }) })
    .chain(({ n1, n2 }) => fc.record({ n1: fc.constant(n1), n2: fc.constant(n2), m: fc.integer({ min: 1, max: Math.min(n1, n2) }) }));

  it("does not mind which list comes first", () => {
    fc.assert(
      fc.property(lists, ({ n1, n2, m }) => {
        const [one, other] = [must(chapman(n1, n2, m)), must(chapman(n2, n1, m))];
        near(other.estimate, one.estimate, 1e-9);
        near(other.variance, one.variance, 1e-9);
      }),
      runs(80),
    );
  });

  it("never estimates fewer events than were seen, and its interval holds the estimate", () => {
    fc.assert(
      fc.property(lists, ({ n1, n2, m }) => {
        const { seen, estimate, interval } = must(chapman(n1, n2, m));
        expect(seen).toBe(n1 + n2 - m);
        expect(estimate).toBeGreaterThanOrEqual(seen);
        if (interval === null) {
          expect(Math.min(n1, n2)).toBe(m);
          return;
        }
        expect(interval[0]).toBeGreaterThanOrEqual(seen);
        expect(interval[0]).toBeLessThanOrEqual(estimate);
        expect(interval[1]).toBeGreaterThanOrEqual(estimate);
      }),
      runs(80),
    );
  });

  it("estimates fewer events the more of them are in both lists, and is wider the surer it must be", () => {
    fc.assert(
      fc.property(lists, ({ n1, n2, m }) => {
        fc.pre(m < Math.min(n1, n2) - 1);
        const [fewer, more, surer] = [must(chapman(n1, n2, m)), must(chapman(n1, n2, m + 1)), must(chapman(n1, n2, m, 0.99))];
        expect(more.estimate).toBeLessThan(fewer.estimate);
        expect(surer.interval?.[1]).toBeGreaterThan(fewer.interval?.[1] ?? Number.POSITIVE_INFINITY);
      }),
      runs(80),
    );
  });
});
