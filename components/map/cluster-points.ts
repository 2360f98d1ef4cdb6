import Supercluster from "supercluster";
import type { MapPoint } from "@/lib/read/places";

/** What a cluster or a single point stands for. */
export type PointSums = { readonly attacks: number; readonly operations: number; readonly clashes: number; readonly other: number; readonly setAside: number };
export type PointGroup = {
  readonly id: string;
  readonly lng: number;
  readonly lat: number;
  readonly sums: PointSums;
  readonly total: number;
  /** District: an open ring, drawn whatever else is near. */
  readonly ring: boolean;
  /** Rows of the columns behind the mark. */
  readonly rows: readonly number[];
  /** Zoom at which the group falls apart; null when it never does (one place). */
  readonly opensAtZoom: number | null;
};

export type PointIndex = { readonly groups: (bounds: readonly [west: number, south: number, east: number, north: number], zoom: number) => readonly PointGroup[] };

/** Marks nearer than this many px are drawn as one. */
const RADIUS_PX = 38;
/** Beyond this zoom only records of one and the same point stay together. */
export const MAX_POINT_ZOOM = 12;
const noSums: PointSums = { attacks: 0, operations: 0, clashes: 0, other: 0, setAside: 0 };

type Own = { readonly row: number; readonly sums: PointSums };

/** A set-aside record is counted as such and not under its kind. */
function sumsOf(point: MapPoint): PointSums {
  return point.state === "set-aside" ? { ...noSums, setAside: 1 } : { ...noSums, [point.kind]: 1 };
}

function added(a: PointSums, b: PointSums): PointSums {
  return { attacks: a.attacks + b.attacks, operations: a.operations + b.operations, clashes: a.clashes + b.clashes, other: a.other + b.other, setAside: a.setAside + b.setAside };
}

/** Points grouped by nearness on screen for any view of the map; district rings are never merged with points. Deterministic. */
export function indexPoints(points: readonly MapPoint[]): PointIndex {
  const layers = (["point", "ring"] as const).map((mark) => {
    const index = new Supercluster<Own, { sums: PointSums }>({
      radius: RADIUS_PX,
      extent: 256,
      maxZoom: MAX_POINT_ZOOM,
      map: (own) => ({ sums: own.sums }),
      reduce: (all, own) => {
        all.sums = added(all.sums, own.sums);
      },
    });
    index.load(points.filter((point) => point.mark === mark).map((point) => ({ type: "Feature", geometry: { type: "Point", coordinates: [point.lng, point.lat] }, properties: { row: point.index, sums: sumsOf(point) } })));
    return { mark, index };
  });
  return {
    groups: (bounds, zoom) =>
      layers.flatMap(({ mark, index }) =>
        index.getClusters([...bounds], Math.floor(zoom)).map((feature): PointGroup => {
          const [lng = 0, lat = 0] = feature.geometry.coordinates;
          const { properties } = feature;
          if (!("cluster" in properties)) return { id: `${mark}-${properties.row}`, lng, lat, sums: properties.sums, total: 1, ring: mark === "ring", rows: [properties.row], opensAtZoom: null };
          const opens = index.getClusterExpansionZoom(properties.cluster_id);
          return {
            id: `${mark}-cluster-${properties.cluster_id}`,
            lng, lat, sums: properties.sums, total: properties.point_count, ring: mark === "ring",
            rows: index.getLeaves(properties.cluster_id, Infinity).map((leaf) => leaf.properties.row),
            opensAtZoom: opens > MAX_POINT_ZOOM ? null : opens,
          };
        }),
      ),
  };
}

/** Diameter of a cluster's disc in px: its area grows with the number of records. */
export function clusterSize(total: number): number {
  return Math.round(Math.min(44, 15 + 4 * Math.sqrt(total)));
}
