import type { ProvinceCode } from "@/lib/codebook/provinces";
import { provinceLabelPoint } from "@/lib/geography/centroids";
import { provinceRing } from "@/lib/geography/boundaries";
import type { LngLat } from "@/lib/geography/lng-lat";

/** Where a province's name and number stand: on it, or outside the border at the end of a line. */
export type LabelPlace =
  | { readonly kind: "inside"; readonly at: LngLat }
  | { readonly kind: "leader"; readonly from: LngLat; readonly at: LngLat; readonly side: "start" | "middle" };

/** Small provinces whose labels stand outside: northern ones above the border, eastern ones beside it, in an order without crossings. */
const outside: Partial<Record<ProvinceCode, { readonly at: LngLat; readonly side: "start" | "middle" }>> = {
  AF19: { at: [66.9, 37.72], side: "middle" }, // Kunduz
  AF18: { at: [68.75, 38.06], side: "middle" }, // Takhar
  AF03: { at: [72.2, 36.12], side: "start" }, // Parwan
  AF01: { at: [72.2, 35.52], side: "start" }, // Kabul
  AF15: { at: [72.2, 34.92], side: "start" }, // Kunar
  AF06: { at: [72.2, 34.32], side: "start" }, // Nangarhar
  AF14: { at: [71.3, 33.25], side: "start" }, // Khost
};

/** Labels that would run into their neighbours' stand a little aside of the middle, in degrees. */
const nudged: Partial<Record<ProvinceCode, LngLat>> = {
  AF20: [-0.55, 0.04], // Samangan
  AF21: [-0.05, 0.22], // Balkh
  AF09: [0.12, -0.1], // Baghlan
  AF23: [-0.15, 0.05], // Ghor
  AF24: [0.1, -0.05], // Daykundi
};

/** From how many zoom levels above the whole country on every label stands on its province. */
export const LEADERS_UNTIL_ZOOM = 1;

/** zoomedIn: the map is near enough for small provinces to hold their labels. */
export function labelPlace(pcode: ProvinceCode, zoomedIn: boolean): LabelPlace {
  const point = provinceLabelPoint(pcode);
  const place = zoomedIn ? undefined : outside[pcode];
  const [east, north] = (zoomedIn ? undefined : nudged[pcode]) ?? [0, 0];
  return place === undefined ? { kind: "inside", at: [point[0] + east, point[1] + north] } : { kind: "leader", from: point, ...place };
}

/** Width of a province from its westernmost to its easternmost point, in degrees. */
export function provinceWidthDegrees(pcode: ProvinceCode): number {
  const lngs = provinceRing(pcode).map(([lng = 0]) => lng);
  return Math.max(...lngs) - Math.min(...lngs);
}

/** Mean width of a letter of a map label in px. */
const LETTER_WIDTH = 6.6;
/** Labels may reach a little over the border: the halo keeps them readable. */
const OVERHANG = 1.25;

/** On a small map leaders would cover the country: these labels stand where there is room beside them. */
const onSmall: Partial<Record<ProvinceCode, LngLat>> = {
  AF21: [66.5, 37.75], // Balkh
  AF19: [69.0, 37.75], // Kunduz
  AF17: [72.1, 36.95], // Badakhshan
  AF01: [67.6, 34.55], // Kabul
  AF06: [71.7, 33.7], // Nangarhar
  AF14: [70.6, 32.9], // Khost
};

/** Where a label stands on a small map. */
export function smallLabelPlace(pcode: ProvinceCode): LabelPlace {
  return { kind: "inside", at: onSmall[pcode] ?? provinceLabelPoint(pcode) };
}

/** Is there room for the name on the province itself? pxPerDegree: of longitude. */
export function fitsInside(pcode: ProvinceCode, text: string, pxPerDegree: number): boolean {
  return text.length * LETTER_WIDTH <= provinceWidthDegrees(pcode) * pxPerDegree * OVERHANG;
}

/** Does the name lie wholly on its province? Only then may it be written in the fill's own contrast, without a halo. */
export function liesInside(pcode: ProvinceCode, text: string, pxPerDegree: number): boolean {
  // A province is no box: near its middle it is rarely as wide as from end to end.
  return text.length * LETTER_WIDTH <= provinceWidthDegrees(pcode) * pxPerDegree * 0.8;
}

type Labelled = { readonly pcode: ProvinceCode; readonly name: string; readonly number: string; readonly value: number; readonly anyRecord: boolean };
export type PlacedLabel = { readonly pcode: ProvinceCode; readonly place: LabelPlace };

const LINE_HEIGHT = 13;

/**
 * Which provinces carry a label, and where? All that have a record and room or a leader; where two would cover each other the
 * higher number stays. On a small map the `SMALL_MOST` with the highest numbers only, the rest on tap. value: by which labels are
 * ranked.
 */
export function placeLabels(provinces: readonly Labelled[], view: { readonly pxPerDegree: number; readonly zoomedIn: boolean; readonly small: boolean }): readonly PlacedLabel[] {
  const { pxPerDegree, zoomedIn, small } = view;
  const onSmallMap = small && !zoomedIn;
  const ranked = provinces.toSorted((a, b) => b.value - a.value);
  const wanted = onSmallMap ? ranked.filter(({ value }) => value > 0).slice(0, SMALL_MOST) : ranked.filter(({ anyRecord }) => anyRecord);
  const taken: Box[] = [];
  return wanted.flatMap(({ pcode, name, number }): readonly PlacedLabel[] => {
    const place = onSmallMap ? smallLabelPlace(pcode) : labelPlace(pcode, zoomedIn);
    // Leaders end outside the border, at places chosen by hand.
    if (place.kind === "leader") return [{ pcode, place }];
    if (!onSmallMap && !fitsInside(pcode, name, pxPerDegree)) return [];
    const box = boxAround(place.at, onSmallMap ? `${name} ${number}` : name, onSmallMap ? 1 : 2, pxPerDegree);
    if (taken.some((other) => overlaps(box, other))) return [];
    taken.push(box);
    return [{ pcode, place }];
  });
}

const SMALL_MOST = 6;

type Box = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };

function boxAround([lng, lat]: LngLat, text: string, lines: number, pxPerDegree: number): Box {
  // Mercator: degrees of latitude grow northwards.
  const mercatorDegrees = (Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) * 180) / Math.PI;
  const [x, y] = [lng * pxPerDegree, -mercatorDegrees * pxPerDegree];
  const [halfWidth, halfHeight] = [(text.length * LETTER_WIDTH) / 2, (lines * LINE_HEIGHT) / 2];
  return { left: x - halfWidth, right: x + halfWidth, top: y - halfHeight, bottom: y + halfHeight };
}

/** Halos may touch: a little overlap is no collision. */
function overlaps(a: Box, b: Box): boolean {
  const grace = 3;
  return a.left < b.right - grace && b.left < a.right - grace && a.top < b.bottom - grace && b.top < a.bottom - grace;
}

/** Names of the countries around while the whole country is in view: beside what lies on the map then. null: no room. */
const countriesInOverview: Readonly<Record<string, LngLat | null>> = {
  TM: [62.7, 36.75],
  UZ: [64.6, 38.15],
  TJ: null,
  CN: [74.6, 37.75],
  PK: [74.3, 33.75],
  IR: [59.75, 32.7],
  IN: null,
};

/** Where a neighbouring country's name stands; null where it has no room. own: where it stands when there is room. */
export function countryLabelPlace(country: string, own: LngLat | null, zoomedIn: boolean): LngLat | null {
  if (zoomedIn) return own;
  const place = countriesInOverview[country];
  return place === undefined ? own : place;
}
