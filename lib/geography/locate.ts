import type { Position } from "geojson";

import type { ProvinceCode } from "../codebook/provinces";
import { provinceFeatures } from "./boundaries";
import type { LngLat } from "./lng-lat";

/**
 * Is the edge crossed by a ray running east from the point? The lower end counts and the upper does not, and each edge is computed from its southern
 * end, so that two provinces that share an edge never both hold a point of it, nor neither.
 */
function crosses([lng, lat]: LngLat, one: Position, other: Position): boolean {
  const [from, to] = (one[1] ?? 0) <= (other[1] ?? 0) ? [one, other] : [other, one];
  const [x1 = 0, y1 = 0] = from;
  const [x2 = 0, y2 = 0] = to;
  return y1 <= lat && lat < y2 && lng < x1 + ((lat - y1) / (y2 - y1)) * (x2 - x1);
}

/** Does this closed ring hold the point? Edges are straight lines on the plane of degrees, as in GeoJSON. */
function ringHolds(ring: readonly Position[], point: LngLat): boolean {
  let inside = false;
  for (let index = 1; index < ring.length; index += 1) {
    const [from, to] = [ring[index - 1], ring[index]];
    if (from && to && crosses(point, from, to)) inside = !inside;
  }
  return inside;
}

const shapes = provinceFeatures.features.map(({ properties: { pcode }, geometry }) => {
  const ring = geometry.coordinates[0] ?? [];
  const lngs = ring.map(([lng = 0]) => lng);
  const lats = ring.map(([, lat = 0]) => lat);
  return { pcode, ring, west: Math.min(...lngs), east: Math.max(...lngs), south: Math.min(...lats), north: Math.max(...lats) };
});

/**
 * Which province holds this point? Null outside Afghanistan. A point on a border belongs to exactly one side. Borders are right to about 1 km, so
 * a point closer than that to one should be asked about with `kmOutsideProvince` instead. Some microseconds a point.
 */
export function provinceAt(point: LngLat): ProvinceCode | null {
  const [lng, lat] = point;
  // A record's point is asked about several times in a row, and a file's rows repeat their towns.
  if (lng === last.lng && lat === last.lat) return last.holder;
  const holder = shapes.find(
    ({ ring, west, east, south, north }) => west <= lng && lng <= east && south <= lat && lat <= north && ringHolds(ring, point),
  );
  last = { lng, lat, holder: holder?.pcode ?? null };
  return last.holder;
}

/** The point asked about last, with its answer. */
let last: { readonly lng: number; readonly lat: number; readonly holder: ProvinceCode | null } = { lng: NaN, lat: NaN, holder: null };

/** Does this point lie in Afghanistan? */
export function insideAfghanistan(point: LngLat): boolean {
  return provinceAt(point) !== null;
}
