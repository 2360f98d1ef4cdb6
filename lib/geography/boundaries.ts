import type { FeatureCollection, MultiPolygon, Polygon, Position } from "geojson";
import { feature, merge } from "topojson-client";
import type { GeometryCollection, Polygon as TopologyPolygon, Topology } from "topojson-specification";

import type { ProvinceCode } from "../codebook/provinces";
import neighboursFile from "../../seed/boundaries/neighbours.topo.json" with { type: "json" };
import provincesFile from "../../seed/boundaries/provinces.topo.json" with { type: "json" };
import type { LngLat } from "./lng-lat";

export type ProvinceProperties = { readonly pcode: ProvinceCode; readonly labelPoint: LngLat };
export type NeighbourProperties = {
  /** ISO 3166-1 alpha-2, which `Intl.DisplayNames` turns into a name in any language; `siachen` for the disputed glacier, which is never named. */
  readonly country: string;
  readonly name: string;
  readonly bordersAfghanistan: boolean;
  /** Where the country's name may stand on a map of Afghanistan; null where it is not worth naming. */
  readonly labelPoint: LngLat | null;
};

type Provinces = Topology<{ provinces: GeometryCollection<{ labelPoint: LngLat }> }>;
type Neighbours = Topology<{ countries: GeometryCollection<Omit<NeighbourProperties, "country">> }>;

// What TypeScript infers from the files is wider than what the build script writes (strings for the tags, number[] for the pairs).
const provinceTopology = provincesFile as unknown as Provinces;
const neighbourTopology = neighboursFile as unknown as Neighbours;

/** The provinces as a topology whose arcs neighbours share; the base for anything that asks who touches whom. */
export function provinceGeometries(): readonly { readonly pcode: ProvinceCode; readonly arcs: readonly number[] }[] {
  return provinceTopology.objects.provinces.geometries.map((geometry) => ({
    pcode: geometry.id as ProvinceCode,
    arcs: (geometry as TopologyPolygon).arcs.flat(),
  }));
}

/**
 * The 34 provinces, in P-code order; each one ring without holes, its `id` the P-code.
 *
 * Drawn from Natural Earth at about 1 km, for maps and for asking which province a point lies in; not for measuring land. Rings run clockwise, as
 * d3-geo wants them (RFC 7946 wants the reverse; Leaflet does not mind).
 */
export const provinceFeatures: FeatureCollection<Polygon, ProvinceProperties> = {
  type: "FeatureCollection",
  features: feature(provinceTopology, provinceTopology.objects.provinces).features.map((province) => {
    const pcode = province.id as ProvinceCode;
    return { type: "Feature", id: pcode, properties: { ...province.properties, pcode }, geometry: province.geometry as Polygon };
  }),
};

/** The countries around Afghanistan, clipped to a window wider than any map of it; their border to it is the provinces' own. */
export const neighbourFeatures: FeatureCollection<MultiPolygon, NeighbourProperties> = {
  type: "FeatureCollection",
  features: feature(neighbourTopology, neighbourTopology.objects.countries).features.map((country) => ({
    type: "Feature",
    id: String(country.id),
    properties: { ...country.properties, country: String(country.id) },
    geometry: country.geometry as MultiPolygon,
  })),
};

/** The outline of Afghanistan: the provinces without their inner borders. */
export const afghanistanOutline: MultiPolygon = merge(provinceTopology, provinceTopology.objects.provinces.geometries as TopologyPolygon[]);

const rings = new Map(provinceFeatures.features.map(({ properties, geometry }) => [properties.pcode, geometry.coordinates[0] ?? []] as const));

/** The border of a province as a closed ring of [lng, lat]: its last point is its first. */
export function provinceRing(pcode: ProvinceCode): readonly Position[] {
  return rings.get(pcode) ?? [];
}
