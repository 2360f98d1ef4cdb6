import { betaCdf, betaInv } from "./beta-distribution";
import { exactShareInterval } from "./exact-share-interval";
import { type Finding, found, type Interval, undefinedFinding } from "./finding";
import { requireAtMost, requireCounts, requireFinite, requireOpenUnit, requirePositive, requireWhole } from "./input-checks";
import { twoSidedZ } from "./normal-distribution";
import { twoSided } from "./permutation-tails";
import { wilsonInterval } from "./wilson-interval";

export type ShareIntervalOptions = {
  /** Confidence, 0.95 unless told otherwise. */
  readonly conf?: number;
  /** How many categories share this confidence (Goodman's simultaneous intervals); 1 for a single share. */
  readonly family?: number;
  /** By how much waves of events inflate the variance; callers pass max(1, deff). */
  readonly deff?: number;
  /** The share that the p-values compare with. */
  readonly threshold?: number;
};

export type ShareInterval = {
  readonly x: number;
  readonly n: number;
  readonly share: number;
  /** n divided by the design effect: the number of independent events this is worth. */
  readonly nEff: number;
  /** The one to show. */
  readonly wilson: Interval;
  /** Clopper-Pearson, for the detail view: never too narrow, often too wide. */
  readonly exact: Interval;
  readonly jeffreys: Interval;
  /** P(share > threshold) given the data and Jeffreys' prior. */
  readonly postProbAbove: number;
  readonly pGreater: number;
  readonly pLess: number;
  readonly pTwoSided: number;
  readonly conf: number;
  readonly family: number;
  readonly deff: number;
  readonly threshold: number;
};

/**
 * What share of events is of this kind, and how far could chance alone have moved it?
 *
 * Inputs: `x` events of the kind among `n` (counts). Options: confidence, number of simultaneous categories, design
 * effect, threshold (a share) for the p-values.
 * Assumes events independent once the design effect is taken out, and says nothing about events nobody recorded: set
 * `identificationBounds` beside it. Not for shares of deaths (use `designEffect` with the event as cluster).
 *
 * Result: share with Wilson, Clopper-Pearson and Jeffreys intervals (all in [0, 1]; 0 at x = 0 and 1 at x = n are
 * exact ends), the posterior probability above the threshold, and exact binomial tails against it.
 * Non-answer: n = 0 is `zero-total`. Throws `not-finite`, `negative-count`, `non-integer-count`, `bad-count`
 * (x > n), `bad-parameter`.
 *
 * Wilson 1927, doi:10.1080/01621459.1927.10502953; Clopper & Pearson 1934, doi:10.1093/biomet/26.4.404; Brown, Cai &
 * DasGupta 2001, doi:10.1214/ss/1009213286; Goodman 1965, Technometrics 7. O(1), under a millisecond.
 */
export function shareInterval(x: number, n: number, options: ShareIntervalOptions = {}): Finding<ShareInterval> {
  const { conf = 0.95, family = 1, deff = 1, threshold = 0.5 } = options;
  requireFinite({ x, n, conf, family, deff, threshold });
  requireCounts({ x, n });
  requireOpenUnit("conf", conf);
  requireWhole("family", family, 1);
  requirePositive("deff", deff);
  requireOpenUnit("threshold", threshold);
  requireAtMost("x", x, "n", n);
  if (n === 0) return undefinedFinding("zero-total", 0);

  const alpha = (1 - conf) / family;
  const share = x / n;
  const nEff = n / deff;
  // Exactly n/deff at x = n, so that the ends below are recognised as ends.
  const xEff = x === n ? nEff : x / deff;
  const pGreater = x === 0 ? 1 : betaCdf(threshold, xEff, nEff - xEff + 1);
  const pLess = x === n ? 1 : betaCdf(threshold, xEff + 1, nEff - xEff, "upper");
  return found<ShareInterval>({
    x,
    n,
    share,
    nEff,
    wilson: wilsonInterval(xEff, nEff, twoSidedZ(alpha)),
    exact: exactShareInterval(xEff, nEff, alpha),
    jeffreys: [
      x === 0 ? 0 : betaInv(alpha / 2, xEff + 0.5, nEff - xEff + 0.5),
      x === n ? 1 : betaInv(1 - alpha / 2, xEff + 0.5, nEff - xEff + 0.5),
    ],
    postProbAbove: betaCdf(threshold, xEff + 0.5, nEff - xEff + 0.5, "upper"),
    pGreater,
    pLess,
    pTwoSided: twoSided(pGreater, pLess),
    conf,
    family,
    deff,
    threshold,
  });
}
