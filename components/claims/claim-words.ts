import type { ClaimResults } from "@/lib/claims/compute";
import { provinceByCode } from "@/lib/codebook/provinces";
import type { ProvinceCode } from "@/lib/codebook/provinces";
import { formatDay, formatNumber, formatP, formatPeriod, formatRatio, formatShare } from "../ui/format";

/** The numbers of a finding as the words that a sentence of the catalogue takes. Decides nothing; formats only. */

/** `claims.words` of the catalogue. */
export type Words = (key: "fromDay" | "anyRatio" | "noFiniteRatio" | "notDefined", values?: { day: string }) => string;

export const provinceName = (province: ProvinceCode): string => provinceByCode(province).name;

export function periodWords(results: ClaimResults, words: Words): string {
  const { from, to } = results.selection.window;
  return to === null ? words("fromDay", { day: formatDay(from) }) : formatPeriod(from, to);
}

/** C1's numbers; null where there is no attack to take a share of. */
export function shareWords({ C1, selection }: ClaimResults, words: Words) {
  if (C1.share.kind !== "found") return null;
  const { share, n, wilson, pTwoSided, nEff } = C1.share;
  const ratio = (value: number | undefined) => (value === undefined || !Number.isFinite(value) ? words("anyRatio") : formatRatio(value));
  return {
    inside: C1.inside, n,
    share: formatShare(share, n), low: formatShare(wilson[0], n), high: formatShare(wilson[1], n),
    p: pTwoSided < 0.0001 ? "< 0.0001" : formatP(pTwoSided),
    effective: formatNumber(nEff, 0),
    tipping: C1.tippingRatio === null || !Number.isFinite(C1.tippingRatio) ? words("noFiniteRatio") : formatRatio(C1.tippingRatio),
    coverageLow: ratio(C1.knownCoverage?.low), coverageHigh: ratio(C1.knownCoverage?.high),
    assessed: C1.knownCoverage?.assessed ?? 0, counted: C1.knownCoverage?.counted ?? 0,
    others: selection.attacksOfOthers, aggregates: selection.leftOut.aggregate, window: selection.leftOut.window, unplaced: C1.unplaced,
  };
}

/** C2's numbers; null where either correlation is undefined. */
export function rankWords({ C2 }: ClaimResults, words: Words) {
  if (C2.withRecords.kind !== "found" || C2.all.kind !== "found") return null;
  const ends = (ci: readonly [number, number] | null) => (ci === null ? { low: words("notDefined"), high: words("notDefined") } : { low: formatNumber(ci[0], 2), high: formatNumber(ci[1], 2) });
  const [some, all] = [ends(C2.withRecords.ci), ends(C2.all.ci)];
  return {
    some: formatNumber(C2.withRecords.rho, 2), low: some.low, high: some.high, provinces: C2.provincesWithRecords,
    all: formatNumber(C2.all.rho, 2), allLow: all.low, allHigh: all.high, allProvinces: C2.provinces,
    attacks: C2.attacks, operations: C2.operations,
  };
}
