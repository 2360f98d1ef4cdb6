import type { MultiPolygon, Polygon } from "geojson";

import type { ProvinceCode } from "../codebook/provinces";
import { afghanistanOutline, neighbourFeatures, provinceFeatures } from "./boundaries";
import type { LngLat } from "./lng-lat";

export type ProjectedMap = {
  readonly width: number;
  readonly height: number;
  /** SVG path data of each of the 34 provinces, in P-code order. */
  readonly provinces: ReadonlyMap<ProvinceCode, string>;
  /** SVG path data of the countries around, by ISO 3166-1 alpha-2; they reach beyond the box and are to be clipped by it. */
  readonly neighbours: ReadonlyMap<string, string>;
  /** SVG path data of the border of Afghanistan. */
  readonly outline: string;
  /** From degrees to px from the upper left corner. */
  readonly project: (point: LngLat) => [x: number, y: number];
};

type Plane = (point: LngLat) => [x: number, y: number];

/** Spherical Mercator, in radians, y growing southwards as on screen: the same shape Leaflet draws, so that the map does not jump when it takes over. */
function mercator([lng, lat]: LngLat): [x: number, y: number] {
  return [(lng * Math.PI) / 180, -Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360))];
}

function oneDecimal(value: number): number {
  // Adding 0 turns -0 into 0.
  return Math.round(value * 10) / 10 + 0;
}

function pathOf(geometry: Polygon | MultiPolygon, project: Plane): string {
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  return polygons
    .flat()
    .map((ring) => {
      const steps: string[] = [];
      for (const [lng = 0, lat = 0] of ring.slice(0, -1)) {
        const step = project([lng, lat]).join(",");
        // Points that fall together at this size add nothing.
        if (steps.at(-1) !== step) steps.push(step);
      }
      return steps.length > 2 ? `M${steps.join("L")}Z` : "";
    })
    .join("");
}

/**
 * Afghanistan drawn as large as the box allows, in the middle of it, without Leaflet: for the map without JavaScript, printed pages and pictures.
 *
 * width, height, margin in px. Numbers are rounded to one decimal, so that the same size always gives the same text. Throws a RangeError when the
 * margin leaves no room.
 */
export function projectProvinces(width: number, height: number, margin = 8): ProjectedMap {
  const [roomX, roomY] = [width - 2 * margin, height - 2 * margin];
  if (!(roomX > 0) || !(roomY > 0)) throw new RangeError(`no room for a map in ${width} x ${height} px with a margin of ${margin}`);
  const corners = afghanistanOutline.coordinates.flat(2).map(([lng = 0, lat = 0]) => mercator([lng, lat]));
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  const [west, east, north, south] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const scale = Math.min(roomX / (east - west), roomY / (south - north));
  const [left, top] = [(width - scale * (east - west)) / 2, (height - scale * (south - north)) / 2];
  const project: Plane = (point) => {
    const [x, y] = mercator(point);
    return [oneDecimal(left + (x - west) * scale), oneDecimal(top + (y - north) * scale)];
  };
  return {
    width,
    height,
    provinces: new Map(provinceFeatures.features.map(({ properties, geometry }) => [properties.pcode, pathOf(geometry, project)] as const)),
    neighbours: new Map(neighbourFeatures.features.map(({ properties, geometry }) => [properties.country, pathOf(geometry, project)] as const)),
    outline: pathOf(afghanistanOutline, project),
    project,
  };
}
