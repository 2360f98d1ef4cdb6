import type { Polygon, MultiPolygon, Position } from "geojson";

export type Window = { readonly west: number; readonly south: number; readonly east: number; readonly north: number };

type Cut = { keeps: (point: Position) => boolean; crossing: (from: Position, to: Position) => Position };

function cutAt(axis: 0 | 1, limit: number, keepsLarger: boolean): Cut {
  return {
    keeps: (point) => (keepsLarger ? (point[axis] ?? 0) >= limit : (point[axis] ?? 0) <= limit),
    crossing: (from, to) => {
      const part = (limit - (from[axis] ?? 0)) / ((to[axis] ?? 0) - (from[axis] ?? 0));
      const other = axis === 0 ? 1 : 0;
      const across = (from[other] ?? 0) + part * ((to[other] ?? 0) - (from[other] ?? 0));
      return axis === 0 ? [limit, across] : [across, limit];
    },
  };
}

function cutRing(ring: readonly Position[], cut: Cut): Position[] {
  const kept: Position[] = [];
  ring.forEach((to, index) => {
    const from = ring[(index + ring.length - 1) % ring.length] ?? to;
    if (cut.keeps(to) !== cut.keeps(from)) kept.push(cut.crossing(from, to));
    if (cut.keeps(to)) kept.push(to);
  });
  return kept;
}

/**
 * The part of a polygon inside the window, by Sutherland and Hodgman's cuts; null when nothing is left. Where a polygon leaves and re-enters the
 * window its parts stay joined along the window's edge, which lies outside the map and is never seen.
 */
export function clipToWindow(geometry: Polygon | MultiPolygon, window: Window): MultiPolygon | null {
  const cuts = [cutAt(0, window.west, true), cutAt(0, window.east, false), cutAt(1, window.south, true), cutAt(1, window.north, false)];
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  const clipped = polygons
    .map((rings) =>
      rings
        .map((ring) => cuts.reduce<Position[]>((left, cut) => cutRing(left, cut), ring.slice(0, -1)))
        .filter((ring) => ring.length >= 3)
        .map((ring) => [...ring, ring[0] ?? []]),
    )
    .filter((rings) => rings.length > 0);
  return clipped.length > 0 ? { type: "MultiPolygon", coordinates: clipped } : null;
}
