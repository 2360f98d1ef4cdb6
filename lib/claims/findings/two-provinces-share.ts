import { concentration } from "../../analysis/concentration";
import { designEffect } from "../../analysis/design-effect";
import type { Finding, Interval } from "../../analysis/finding";
import { identificationBounds } from "../../analysis/identification-bounds";
import type { IdentificationBounds } from "../../analysis/identification-bounds";
import { shareInterval } from "../../analysis/share-interval";
import type { ShareInterval } from "../../analysis/share-interval";
import type { AttributionMode } from "../../codebook/classes";
import { knownCoverageRange } from "../../codebook/dataset";
import type { KnownCoverage } from "../../codebook/dataset";
import { provinceCodes } from "../../codebook/provinces";
import type { ProvinceCode } from "../../codebook/provinces";
import type { ClaimRecord, PrimarySelection } from "../claim-record";
import { verdictOf } from "../classic-verdict";
import type { Verdict } from "../classic-verdict";

/** Fixed beforehand: the provinces that the essay names, one half for *most*, and how many attacks a verdict needs. */
export const namedProvinces: readonly ProvinceCode[] = ["AF06", "AF19"];
export const HALF = 0.5;
export const MINIMUM_ATTACKS = 20;
const modes = ["claimed", "assessed", "any"] as const satisfies readonly AttributionMode[];

export type ProvinceShare = {
  readonly province: ProvinceCode;
  readonly count: number;
  readonly share: number;
  /** 1 = most attacks; provinces with equal counts share the best rank. */
  readonly rank: number;
  readonly wilson: Interval;
};

export type ModeShare = {
  readonly mode: AttributionMode;
  readonly attacks: number;
  readonly unplaced: number;
  readonly share: Finding<ShareInterval>;
};

export type TwoProvincesShare = {
  readonly id: "T1";
  readonly claim: "C1";
  readonly minimum: number;
  /** Class A, province known. */
  readonly n: number;
  readonly inside: number;
  /** Class A without a province: outside n, inside the bounds. */
  readonly unplaced: number;
  readonly share: Finding<ShareInterval>;
  /** By how much months of many attacks widen the interval; at least 1. */
  readonly designEffect: number;
  readonly bounds: Finding<IdentificationBounds>;
  readonly ranked: readonly ProvinceShare[];
  /** Fewest provinces that hold more than half of the attacks, and which they are; null without attacks. */
  readonly provincesForHalf: { readonly fewest: number; readonly provinces: readonly ProvinceCode[]; readonly unique: boolean } | null;
  readonly modes: readonly ModeShare[];
  readonly tippingRatio: number | null;
  readonly knownCoverage: (KnownCoverage & { readonly low: number; readonly high: number }) | null;
  readonly verdict: Verdict;
  readonly refs: readonly string[];
};

const isInside = (record: ClaimRecord) => record.province !== null && namedProvinces.includes(record.province);

/** Waves widen the interval: a month is a cluster. Fewer than two months, or a share of 0 or 1, leave it as it is. */
function waveEffect(attacks: readonly ClaimRecord[]): number {
  const months = [...new Set(attacks.map((attack) => attack.month))].sort();
  const n = months.map((month) => attacks.filter((attack) => attack.month === month).length);
  const x = months.map((month) => attacks.filter((attack) => attack.month === month && isInside(attack)).length);
  const effect = designEffect(x, n);
  return effect.kind === "found" ? Math.max(1, effect.deff) : 1;
}

function shareOf(attacks: readonly ClaimRecord[]): { placed: ClaimRecord[]; deff: number; share: Finding<ShareInterval> } {
  const placed = attacks.filter((attack) => attack.province !== null);
  const deff = waveEffect(placed);
  return { placed, deff, share: shareInterval(placed.filter(isInside).length, placed.length, { deff, threshold: HALF }) };
}

function rankedProvinces(placed: readonly ClaimRecord[]): ProvinceShare[] {
  const counts = provinceCodes.map((province) => ({ province, count: placed.filter((attack) => attack.province === province).length }));
  return counts
    .filter(({ count }) => count > 0)
    .sort((one, other) => other.count - one.count || one.province.localeCompare(other.province))
    .map(({ province, count }) => {
      const interval = shareInterval(count, placed.length);
      return {
        province, count, share: count / placed.length,
        rank: 1 + counts.filter((other) => other.count > count).length,
        wilson: interval.kind === "found" ? interval.wilson : ([0, 1] as const),
      };
    });
}

/**
 * T1, for C1 read strictly: what share of ISKP attacks fell in Nangarhar and Kunduz, and is it above one half?
 * With it, for the loose reading, each province's share and rank and the fewest provinces that hold more than half.
 *
 * selection: one dataset under the primary filter; knownCoverage: what the dataset states, null if nothing.
 * The interval is Wilson's with months as clusters: it speaks of chance, not of what was never reported.
 */
export function twoProvincesShare(selection: PrimarySelection, knownCoverage: KnownCoverage | null): TwoProvincesShare {
  const attacksBy = (mode: AttributionMode) => selection.kept.filter((record) => record.classA[mode]);
  const attacks = attacksBy("assessed");
  const { placed, deff, share } = shareOf(attacks);
  const inside = placed.filter(isInside).length;
  const unplaced = attacks.length - placed.length;
  const bounds = identificationBounds(inside, placed.length - inside, unplaced, { threshold: HALF });
  const tippingRatio = bounds.kind === "found" ? bounds.tippingDetectionRatio : null;
  const range = knownCoverage === null ? null : knownCoverageRange(knownCoverage);

  const byMode = modes.map((mode): ModeShare => {
    const own = attacksBy(mode);
    const result = shareOf(own);
    return { mode, attacks: own.length, unplaced: own.length - result.placed.length, share: result.share };
  });
  const variants = byMode.flatMap(({ mode, share: own }) =>
    mode !== "assessed" && own.kind === "found" && own.n >= MINIMUM_ATTACKS ? [{ name: mode, estimate: own.share }] : [],
  );
  const spread = concentration(provinceCodes.map((province) => placed.filter((attack) => attack.province === province).length));

  return {
    id: "T1", claim: "C1", minimum: MINIMUM_ATTACKS,
    n: placed.length, inside, unplaced, share, designEffect: deff, bounds,
    ranked: rankedProvinces(placed),
    provincesForHalf: spread.kind === "found"
      ? { fewest: spread.areasForHalf, provinces: spread.order.slice(0, spread.areasForHalf).flatMap((index) => provinceCodes[index] ?? []), unique: spread.halfSetUnique }
      : null,
    modes: byMode,
    tippingRatio,
    knownCoverage: knownCoverage === null || range === null ? null : { ...knownCoverage, low: range.low, high: range.high },
    verdict: verdictOf({
      n: placed.length, minimum: MINIMUM_ATTACKS, threshold: HALF, claimSide: "above", variants, tippingRatio, coverage: range,
      interval: share.kind === "found" ? share.wilson : [0, 1],
      p: share.kind === "found" ? share.pTwoSided : null,
    }),
    refs: attacks.map((attack) => attack.ref),
  };
}
