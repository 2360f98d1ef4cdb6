import { achScorePage } from "./ach-score";
import { adjustPPage } from "./adjust-p";
import { areaRatesPage } from "./area-rates";
import { chapmanPage } from "./chapman";
import { coincidencePage } from "./coincidence";
import { coincidenceBoundsPage } from "./coincidence-bounds";
import { concentrationPage } from "./concentration";
import { contingencyPage } from "./contingency";
import { crossCorrelationPage } from "./cross-correlation";
import { designEffectPage } from "./design-effect";
import { distributionsPage } from "./distributions";
import { hooverNullPage } from "./hoover-null";
import { identificationBoundsPage } from "./identification-bounds";
import { leaveOneOutPage } from "./leave-one-out";
import { membershipBoundsPage } from "./membership-bounds";
import { type MethodGroup, methodGroups, type MethodPage } from "./method-page";
import { overlapContrastPage } from "./overlap-contrast";
import { overlapIndicesPage } from "./overlap-indices";
import { overlapTestPage } from "./overlap-test";
import { partialSpearmanPage } from "./partial-spearman";
import { permutationPPage } from "./permutation-p";
import { poissonRateRatioPage } from "./poisson-rate-ratio";
import { quasiPoissonPage } from "./quasi-poisson";
import { ranksPage } from "./ranks";
import { rngPage } from "./rng";
import { shareIntervalPage } from "./share-interval";
import { spatialCrossPage } from "./spatial-cross";
import { stratifiedDifferencePage } from "./stratified-difference";
import { twoByTwoPage } from "./two-by-two";

/** Every page, in the order of the index. A test asks that each public function of lib/analysis has one. */
export const methodPages: readonly MethodPage[] = [
  shareIntervalPage,
  designEffectPage,
  identificationBoundsPage,
  membershipBoundsPage,
  poissonRateRatioPage,
  chapmanPage,
  areaRatesPage,
  concentrationPage,
  hooverNullPage,
  overlapIndicesPage,
  overlapTestPage,
  overlapContrastPage,
  partialSpearmanPage,
  spatialCrossPage,
  coincidencePage,
  coincidenceBoundsPage,
  crossCorrelationPage,
  quasiPoissonPage,
  stratifiedDifferencePage,
  contingencyPage,
  twoByTwoPage,
  adjustPPage,
  leaveOneOutPage,
  achScorePage,
  permutationPPage,
  rngPage,
  ranksPage,
  distributionsPage,
];

export function methodPage(slug: string): MethodPage | undefined {
  return methodPages.find((page) => page.slug === slug);
}

export function pagesOf(group: MethodGroup): readonly MethodPage[] {
  return methodPages.filter((page) => page.group === group);
}

/** The page before and the page after, in the order of the index. */
export function neighboursOf(slug: string): { readonly before: MethodPage | undefined; readonly after: MethodPage | undefined } {
  const ordered = methodGroups.flatMap(pagesOf);
  const place = ordered.findIndex((page) => page.slug === slug);
  return { before: ordered[place - 1], after: ordered[place + 1] };
}
