import type { Feature, FeatureCollection, MultiPolygon, Position } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";

import type { Window } from "./clip-to-window";
import { clipToWindow } from "./clip-to-window";

type World = Topology<{ countries: GeometryCollection<{ name: string }> }>;
export type NeighbourProperties = { name: string; bordersAfghanistan: boolean; labelPoint: [number, number] | null };

/** Everything a map of Afghanistan can show around it, whatever its shape, without the edge of the data coming into sight. */
export const MAP_WINDOW: Window = { west: 53, south: 23.5, east: 82.5, north: 45 };

const AFGHANISTAN = "004";

/** world-atlas keeps the disputed glacier apart from its neighbours and gives it no code; left out, it would be a hole in the map. */
const SIACHEN = { id: "siachen", name: "Siachen Glacier" };

// Keys are the ISO 3166-1 numeric codes of world-atlas. Label points lie near Afghanistan, where the map shows the country.
const COUNTRIES: readonly { numeric: string | null; alpha2: string; labelPoint: [number, number] | null }[] = [
  { numeric: "364", alpha2: "IR", labelPoint: [59.4, 33.4] },
  { numeric: "795", alpha2: "TM", labelPoint: [61.2, 37.4] },
  { numeric: "860", alpha2: "UZ", labelPoint: [65.6, 39.2] },
  { numeric: "762", alpha2: "TJ", labelPoint: [70, 38.8] },
  { numeric: "156", alpha2: "CN", labelPoint: [76.4, 38] },
  { numeric: "586", alpha2: "PK", labelPoint: [69, 29.8] },
  { numeric: "356", alpha2: "IN", labelPoint: [76.4, 32.4] },
  { numeric: "417", alpha2: "KG", labelPoint: null },
  { numeric: "398", alpha2: "KZ", labelPoint: null },
  { numeric: "512", alpha2: "OM", labelPoint: null },
  { numeric: "784", alpha2: "AE", labelPoint: null },
  { numeric: "524", alpha2: "NP", labelPoint: null },
  { numeric: null, alpha2: SIACHEN.id, labelPoint: null },
];

function plainArcs(world: World): Position[][] {
  const [kx, ky] = world.transform?.scale ?? [1, 1];
  const [tx, ty] = world.transform?.translate ?? [0, 0];
  return world.arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([dx, dy]) => {
      [x, y] = world.transform ? [x + (dx ?? 0), y + (dy ?? 0)] : [dx ?? 0, dy ?? 0];
      return [x * kx + tx, y * ky + ty];
    });
  });
}

function nameIn(properties: object | undefined): string | undefined {
  return properties && "name" in properties && typeof properties.name === "string" ? properties.name : undefined;
}

function nearestIndex(line: readonly Position[], [lng, lat]: readonly [number, number]): number {
  const shrink = Math.cos((lat * Math.PI) / 180);
  const away = line.map((point) => Math.hypot(((point[0] ?? 0) - lng) * shrink, (point[1] ?? 0) - lat));
  return away.indexOf(Math.min(...away));
}

/**
 * The countries around Afghanistan, from world-atlas at 1:50 million, with the border to Afghanistan taken from the provinces.
 *
 * The two sources are generalised differently, so that drawn over each other they leave slivers along the border. Here each of the six arcs between
 * Afghanistan and a neighbour is replaced by the same stretch of the provinces' outline, and the borders that end there are led to the new meeting
 * points (each the outline's point nearest to the old one). outline: closed ring, clockwise like those of world-atlas.
 */
export function neighbourCountries(world: World, outline: readonly Position[]): FeatureCollection<MultiPolygon, NeighbourProperties> {
  const afghanistan = world.objects.countries.geometries.find(({ id }) => id === AFGHANISTAN);
  if (afghanistan?.type !== "Polygon") throw new Error("world-atlas has no single polygon for Afghanistan");
  const open = outline.slice(0, -1);
  const arcs = plainArcs(world);
  const moved = new Map<string, Position>();
  const replaced = new Set<number>();

  for (const signed of afghanistan.arcs.flat()) {
    const index = signed < 0 ? ~signed : signed;
    const arc = arcs[index] ?? [];
    const onward = signed < 0 ? arc.toReversed() : arc;
    const [first, last] = [onward[0], onward.at(-1)];
    if (!first || !last) throw new Error(`arc ${index} of world-atlas is empty`);
    const from = nearestIndex(open, first as [number, number]);
    const to = nearestIndex(open, last as [number, number]);
    const stretch = Array.from({ length: ((to - from + open.length) % open.length) + 1 }, (_, step) => open[(from + step) % open.length] ?? []);
    moved.set(first.join(" "), stretch[0] ?? []);
    moved.set(last.join(" "), stretch.at(-1) ?? []);
    arcs[index] = signed < 0 ? stretch.toReversed() : stretch;
    replaced.add(index);
  }
  const led = arcs.map((arc, index) =>
    replaced.has(index) ? arc : arc.map((point, at) => (at === 0 || at === arc.length - 1 ? (moved.get(point.join(" ")) ?? point) : point)),
  );

  const plain: World = { type: "Topology", objects: world.objects, arcs: led };
  const features = COUNTRIES.map(({ numeric, alpha2, labelPoint }): Feature<MultiPolygon, NeighbourProperties> => {
    const shape = world.objects.countries.geometries.find(({ id, properties }) => (numeric ? id === numeric : nameIn(properties) === SIACHEN.name));
    if (shape?.type !== "Polygon" && shape?.type !== "MultiPolygon") throw new Error(`world-atlas has no country ${alpha2}`);
    // One call for each type: `feature` tells by its overloads what comes out.
    const whole = shape.type === "Polygon" ? feature(plain, shape) : feature(plain, shape);
    const geometry = clipToWindow(whole.geometry, MAP_WINDOW);
    if (!geometry) throw new Error(`${alpha2} lies outside the map window`);
    const used = shape.type === "Polygon" ? shape.arcs.flat() : shape.arcs.flat(2);
    const bordersAfghanistan = used.some((signed) => replaced.has(signed < 0 ? ~signed : signed));
    return { type: "Feature", id: alpha2, properties: { name: nameIn(shape.properties) ?? alpha2, bordersAfghanistan, labelPoint }, geometry };
  });
  return { type: "FeatureCollection", features };
}
