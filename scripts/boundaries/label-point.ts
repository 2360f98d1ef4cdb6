import type { Position } from "geojson";

function kmToEdge([px, py]: readonly [number, number], [ax, ay]: readonly [number, number], [bx, by]: readonly [number, number]): number {
  const [dx, dy] = [bx - ax, by - ay];
  const along = dx === 0 && dy === 0 ? 0 : Math.min(1, Math.max(0, ((px - ax) * dx + (py - ay) * dy) / (dx * dx + dy * dy)));
  return Math.hypot(px - ax - along * dx, py - ay - along * dy);
}

/**
 * Where in this polygon is the most room around a point? That is where a label stands: unlike the centroid it always lies inside.
 * Grid search, refined six times around the best cell; flat, with the scale of the polygon's middle latitude. ring: closed, [lng, lat].
 */
export function labelPoint(ring: readonly Position[]): [lng: number, lat: number] {
  const lats = ring.map((point) => point[1] ?? 0);
  const lngs = ring.map((point) => point[0] ?? 0);
  const shrink = Math.cos((((Math.min(...lats) + Math.max(...lats)) / 2) * Math.PI) / 180);
  const flat = ring.map((point) => [(point[0] ?? 0) * shrink, point[1] ?? 0] as const);
  const roomAt = (point: readonly [number, number]): number => {
    let inside = false;
    let room = Infinity;
    for (let index = 1; index < flat.length; index += 1) {
      const [a, b] = [flat[index - 1], flat[index]];
      if (!a || !b) continue;
      if (a[1] > point[1] !== b[1] > point[1] && point[0] < ((b[0] - a[0]) * (point[1] - a[1])) / (b[1] - a[1]) + a[0]) inside = !inside;
      room = Math.min(room, kmToEdge(point, a, b));
    }
    return inside ? room : -room;
  };
  const STEPS = 40;
  let best = { point: [0, 0] as readonly [number, number], room: -Infinity };
  let [left, right, low, high] = [Math.min(...lngs) * shrink, Math.max(...lngs) * shrink, Math.min(...lats), Math.max(...lats)];
  for (let round = 0; round < 6; round += 1) {
    for (let column = 0; column <= STEPS; column += 1) {
      for (let row = 0; row <= STEPS; row += 1) {
        const point = [left + ((right - left) * column) / STEPS, low + ((high - low) * row) / STEPS] as const;
        const room = roomAt(point);
        if (room > best.room) best = { point, room };
      }
    }
    const [reachX, reachY] = [(right - left) / STEPS, (high - low) / STEPS];
    [left, right, low, high] = [best.point[0] - reachX, best.point[0] + reachX, best.point[1] - reachY, best.point[1] + reachY];
  }
  return [Math.round((best.point[0] / shrink) * 1000) / 1000, Math.round(best.point[1] * 1000) / 1000];
}
