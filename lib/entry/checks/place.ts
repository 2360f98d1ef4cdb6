import { provinceByCode } from "../../codebook/provinces";
import { drawnAs } from "../../codebook/values/where";
import { kmOutsideAfghanistan, kmOutsideProvince } from "../../geography/distance";
import type { LngLat } from "../../geography/lng-lat";
import { insideAfghanistan, provinceAt } from "../../geography/locate";
import type { ParsedDraft } from "../parsed-draft";
import { problem } from "../problem";
import type { EntryProblem } from "../problem";

/** How far outside its province a point may lie: the outlines are generalised, and gazetteers disagree at borders. */
export const PROVINCE_TOLERANCE_KM = 10;
/** Our outline of the country is right to about this: a border post must not be refused for it. */
const BORDER_ACCURACY_KM = 1;
/** How far outside Afghanistan fire that crossed a border may have hit: beyond the reach of what was ever fired across. */
export const CROSS_BORDER_LIMIT_KM = 100;

const shownKm = (km: number): number => Math.max(0.1, Math.round(km * 10) / 10);

/** Does the point fit the country, the province named and the precision? */
export function checkPlace(draft: ParsedDraft): EntryProblem[] {
  const { lng, lat } = draft;
  if (lng === undefined || lat === undefined) return checkProvinces(draft);
  if (lng === null && lat === null) return [...checkProvinces(draft), ...checkNoPoint(draft)];
  if (lng === null) return [problem("lng", "point-needs-both"), ...checkProvinces(draft)];
  if (lat === null) return [problem("lat", "point-needs-both"), ...checkProvinces(draft)];
  return [...checkProvinces(draft), ...checkPrecision(draft), ...checkPoint(draft, [lng, lat])];
}

function checkProvinces({ province, provinceAlternatives = [], placePrecision }: ParsedDraft): EntryProblem[] {
  const problems: EntryProblem[] = [];
  provinceAlternatives.forEach((other, index) => {
    if (other === province) problems.push(problem(`provinceAlternatives.${index}`, "repeated-value", { value: provinceByCode(other).name }));
  });
  if (province === null && placePrecision === "province") problems.push(problem("province", "precision-without-province"));
  return problems;
}

function checkNoPoint({ placePrecision }: ParsedDraft): EntryProblem[] {
  if (placePrecision === undefined || drawnAs[placePrecision] === "none") return [];
  return [problem("placePrecision", "precision-without-point", { precision: placePrecision })];
}

function checkPrecision({ placePrecision }: ParsedDraft): EntryProblem[] {
  if (placePrecision === undefined || drawnAs[placePrecision] !== "none") return [];
  return [problem("placePrecision", "precision-allows-no-point", { precision: placePrecision })];
}

function checkPoint(draft: ParsedDraft, point: LngLat): EntryProblem[] {
  if (insideAfghanistan(point)) return checkProvinceOfPoint(draft, point);
  const [lng, lat] = point;
  if (insideAfghanistan([lat, lng])) return [problem("lng", "coordinates-swapped", { lng, lat })];
  const km = kmOutsideAfghanistan(point);
  const { province, targetCountry } = draft;
  if (targetCountry) {
    // Where the shell came down need not be near the province from which it was fired; it cannot be anywhere either.
    return km > CROSS_BORDER_LIMIT_KM ? [problem("lng", "point-far-across-border", { km: shownKm(km), limit: CROSS_BORDER_LIMIT_KM })] : [];
  }
  // With a country code that could not be read, nothing can be said yet.
  if (targetCountry === undefined) return [];
  if (km <= BORDER_ACCURACY_KM && province) return checkProvinceOfPoint(draft, point);
  return [problem("lng", "point-outside-afghanistan", { km: shownKm(km) })];
}

function checkProvinceOfPoint({ province }: ParsedDraft, point: LngLat): EntryProblem[] {
  if (province === undefined) return [];
  if (province === null) {
    const found = provinceAt(point);
    return found === null ? [] : [problem("province", "point-without-province", { province: provinceByCode(found).name })];
  }
  const km = kmOutsideProvince(point, province);
  if (km === 0) return [];
  if (km > PROVINCE_TOLERANCE_KM) return [problem("lng", "point-far-from-province", { km: shownKm(km), limit: PROVINCE_TOLERANCE_KM, province: provinceByCode(province).name })];
  return [problem("lng", "point-near-province", { km: shownKm(km), province: provinceByCode(province).name })];
}
