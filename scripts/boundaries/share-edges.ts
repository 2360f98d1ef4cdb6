import type { Position } from "geojson";

/** A closed line without its repeated last point. */
export type OpenRing = readonly Position[];

const KM_PER_DEGREE = 111.2;

/** How far is the point from the edge, in km, and at which part of it (0 to 1) lies its foot? Flat around the edge: fine within a few km. */
function footOnEdge(point: Position, from: Position, to: Position): { part: number; km: number } {
  const [x, y] = point as [number, number];
  const [x1, y1] = from as [number, number];
  const [x2, y2] = to as [number, number];
  const kmEast = KM_PER_DEGREE * Math.cos((((y1 + y2) / 2) * Math.PI) / 180);
  const [dx, dy] = [(x2 - x1) * kmEast, (y2 - y1) * KM_PER_DEGREE];
  const [px, py] = [(x - x1) * kmEast, (y - y1) * KM_PER_DEGREE];
  const part = (px * dx + py * dy) / (dx * dx + dy * dy);
  const held = Math.min(1, Math.max(0, part));
  return { part, km: Math.hypot(px - held * dx, py - held * dy) };
}

const keyOf = (point: Position): string => point.join(" ");

/**
 * Gives neighbours the same border.
 *
 * The polygons of the package were simplified one by one (to about 0.01 degrees): of one border each side kept other points, so that gaps and overlaps
 * of up to 20 km2 lie between them. Here each polygon receives the points its neighbour kept: every point of another polygon that lies within
 * `withinKm` beside one of its edges is put into that edge. No point is moved or taken away.
 */
export function shareEdges(rings: readonly OpenRing[], withinKm: number): Position[][] {
  const all = new Map(rings.flat().map((point) => [keyOf(point), point]));
  return rings.map((ring) => {
    const own = new Set(ring.map(keyOf));
    const others = [...all].filter(([key]) => !own.has(key)).map(([, point]) => point);
    return ring.flatMap((from, index) => {
      const to = ring[(index + 1) % ring.length] ?? from;
      const between = others
        .map((point) => ({ point, ...footOnEdge(point, from, to) }))
        .filter(({ part, km }) => part > 0 && part < 1 && km < withinKm)
        .sort((a, b) => a.part - b.part)
        .map(({ point }) => point);
      return [from, ...between];
    });
  });
}

/** How many edges belong to one ring (outer), to two (inner), to more (a fault)? */
export function countEdges(rings: readonly OpenRing[]): { outer: number; inner: number; faulty: number } {
  const uses = new Map<string, number>();
  for (const ring of rings) {
    ring.forEach((from, index) => {
      const to = ring[(index + 1) % ring.length] ?? from;
      const edge = [keyOf(from), keyOf(to)].sort().join(" | ");
      uses.set(edge, (uses.get(edge) ?? 0) + 1);
    });
  }
  const counts = { outer: 0, inner: 0, faulty: 0 };
  for (const use of uses.values()) counts[use === 1 ? "outer" : use === 2 ? "inner" : "faulty"] += 1;
  return counts;
}
