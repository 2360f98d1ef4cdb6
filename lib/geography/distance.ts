import type { Position } from "geojson";

import type { ProvinceCode } from "../codebook/provinces";
import { afghanistanOutline, provinceRing } from "./boundaries";
import type { LngLat } from "./lng-lat";
import { insideAfghanistan, provinceAt } from "./locate";

/** Mean radius of the Earth (IUGG), km. */
const EARTH_RADIUS_KM = 6371.0088;
const RADIANS = Math.PI / 180;

/** Great-circle distance on a sphere, km; up to 0.5 % off the ellipsoid. Sinnott 1984, Sky and Telescope 68(2):159 (no DOI). */
export function haversineKm([lngA, latA]: LngLat, [lngB, latB]: LngLat): number {
  const acrossLat = Math.sin(((latB - latA) * RADIANS) / 2);
  const acrossLng = Math.sin(((lngB - lngA) * RADIANS) / 2);
  const half = acrossLat ** 2 + Math.cos(latA * RADIANS) * Math.cos(latB * RADIANS) * acrossLng ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(half)));
}

/** The point of a straight edge that lies nearest, found on a plane scaled for the latitude midway between the two; three rounds settle it. */
function nearestOnEdge([lng, lat]: LngLat, [lngA = 0, latA = 0]: Position, [lngB = 0, latB = 0]: Position): LngLat {
  let foot: LngLat = [lngA, latA];
  let midway = lat;
  for (let round = 0; round < 3; round += 1) {
    const shrink = Math.cos(midway * RADIANS);
    const [dx, dy] = [(lngB - lngA) * shrink, latB - latA];
    const length2 = dx * dx + dy * dy;
    const along = length2 === 0 ? 0 : Math.min(1, Math.max(0, ((lng - lngA) * shrink * dx + (lat - latA) * dy) / length2));
    foot = [lngA + along * (lngB - lngA), latA + along * (latB - latA)];
    midway = (lat + foot[1]) / 2;
  }
  return foot;
}

function kmToRing(point: LngLat, ring: readonly Position[]): number {
  let nearest = Infinity;
  for (let index = 1; index < ring.length; index += 1) {
    const [from, to] = [ring[index - 1], ring[index]];
    if (from && to) nearest = Math.min(nearest, haversineKm(point, nearestOnEdge(point, from, to)));
  }
  return nearest;
}

/**
 * How far outside the province does this point lie? 0 inside it, else km to the nearest point of its border. The border itself is right to about
 * 1 km. Meant for points in or near Afghanistan; farther than 1,000 km away the nearest edge may be misjudged by a few per mille.
 */
export function kmOutsideProvince(point: LngLat, pcode: ProvinceCode): number {
  return provinceAt(point) === pcode ? 0 : kmToRing(point, provinceRing(pcode));
}

/** How far outside Afghanistan does this point lie? 0 inside, else km to the nearest point of its border. */
export function kmOutsideAfghanistan(point: LngLat): number {
  if (insideAfghanistan(point)) return 0;
  return Math.min(...afghanistanOutline.coordinates.flat().map((ring) => kmToRing(point, ring)));
}
