import type { Position } from "geojson";

import type { ProvinceCode } from "../codebook/provinces";
import { provinceFeatures } from "./boundaries";
import type { LngLat } from "./lng-lat";

/** The edges of a closed ring, four numbers each: the southern end, then the northern one. Flat, because a file asks about a hundred thousand points. */
function edgesOf(ring: readonly Position[]): Float64Array {
  const edges = new Float64Array(4 * Math.max(0, ring.length - 1));
  for (let index = 1; index < ring.length; index += 1) {
    const [one = [], other = []] = [ring[index - 1], ring[index]];
    const [from, to] = (one[1] ?? 0) <= (other[1] ?? 0) ? [one, other] : [other, one];
    edges.set([from[0] ?? 0, from[1] ?? 0, to[0] ?? 0, to[1] ?? 0], 4 * (index - 1));
  }
  return edges;
}

/**
 * Does the ring hold the point: how often is an edge crossed by a ray running east from it? The lower end counts and the upper does not, and each
 * edge is computed from its southern end, so that two provinces that share an edge never both hold a point of it, nor neither. Edges are straight
 * lines on the plane of degrees, as in GeoJSON.
 */
function ringHolds(edges: Float64Array, lng: number, lat: number): boolean {
  let inside = false;
  for (let at = 0; at < edges.length; at += 4) {
    const y1 = edges[at + 1] as number;
    const y2 = edges[at + 3] as number;
    if (y1 > lat || lat >= y2) continue;
    const x1 = edges[at] as number;
    if (lng < x1 + ((lat - y1) / (y2 - y1)) * ((edges[at + 2] as number) - x1)) inside = !inside;
  }
  return inside;
}

const shapes = provinceFeatures.features.map(({ properties: { pcode }, geometry }) => {
  const ring = geometry.coordinates[0] ?? [];
  const lngs = ring.map(([lng = 0]) => lng);
  const lats = ring.map(([, lat = 0]) => lat);
  return { pcode, edges: edgesOf(ring), west: Math.min(...lngs), east: Math.max(...lngs), south: Math.min(...lats), north: Math.max(...lats) };
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
    ({ edges, west, east, south, north }) => west <= lng && lng <= east && south <= lat && lat <= north && ringHolds(edges, lng, lat),
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
