import { geoArea, geoContains } from "d3-geo";
import { describe, expect, it } from "vitest";

import { provinceByCode, provinceCodes } from "@/lib/codebook/provinces";
import { afghanistanOutline, neighbourFeatures, provinceFeatures, provinceRing } from "@/lib/geography/boundaries";
import { provinceCapitals } from "@/lib/geography/capitals";
import { provinceAt } from "@/lib/geography/locate";

const EARTH_RADIUS_KM = 6371.0088;
const km2 = (shape: Parameters<typeof geoArea>[0]) => geoArea(shape) * EARTH_RADIUS_KM ** 2;

function edgesOf(ring: readonly (readonly number[])[]): string[] {
  return ring.slice(1).map((to, index) => [String(ring[index]), String(to)].sort().join(" to "));
}

describe("provinceFeatures", () => {
  it("are the 34 provinces in P-code order, each one closed ring without holes", () => {
    expect(provinceFeatures.features.map(({ properties }) => properties.pcode)).toEqual(provinceCodes);
    for (const { id, properties, geometry } of provinceFeatures.features) {
      expect(id).toBe(properties.pcode);
      expect(geometry.coordinates).toHaveLength(1);
      const ring = provinceRing(properties.pcode);
      expect(ring.length).toBeGreaterThan(20);
      expect(ring[0]).toEqual(ring.at(-1));
      expect(new Set(ring.map(String)).size, `${properties.pcode} visits no point twice`).toBe(ring.length - 1);
    }
  });

  it("share every inner edge with exactly one other; the rest are the outline, edge by edge", () => {
    const uses = new Map<string, number>();
    for (const pcode of provinceCodes) for (const edge of edgesOf(provinceRing(pcode))) uses.set(edge, (uses.get(edge) ?? 0) + 1);
    expect(Math.max(...uses.values())).toBe(2);
    const inner = [...uses].filter(([, count]) => count === 2);
    const outer = [...uses].filter(([, count]) => count === 1).map(([edge]) => edge);
    expect(inner).toHaveLength(1243);

    expect(afghanistanOutline.coordinates).toHaveLength(1);
    expect(afghanistanOutline.coordinates[0]).toHaveLength(1); // no gap between provinces
    expect(edgesOf(afghanistanOutline.coordinates[0]?.[0] ?? []).toSorted()).toEqual(outer.toSorted());
  });

  it("have plausible areas: 652,230 km2 together within 2 %, Helmand the largest, Kapisa the smallest", () => {
    // CIA World Factbook, area of Afghanistan; outlines drawn from maps come out some 10,000 km2 smaller. Winding as d3-geo wants it: the wrong way round, an area would be nearly the whole globe.
    const areas = new Map(provinceFeatures.features.map((province) => [province.properties.pcode, km2(province)] as const));
    const total = [...areas.values()].reduce((sum, area) => sum + area, 0);
    expect(total).toBeGreaterThan(652_230 * 0.98);
    expect(total).toBeLessThan(652_230 * 1.02);
    expect(km2(afghanistanOutline)).toBeCloseTo(total, 3);
    const bySize = [...areas].toSorted(([, a], [, b]) => a - b).map(([pcode]) => provinceByCode(pcode).name);
    expect(bySize[0]).toBe("Kapisa");
    expect(bySize.at(-1)).toBe("Helmand");
  });

  it("carry the right labels where the source is wrong: four polygons hold their own capitals", () => {
    for (const [town, pcode] of [["Bazarak", "AF08"], ["Charikar", "AF03"], ["Nili", "AF24"], ["Tarinkot", "AF25"], ["Gardez", "AF13"], ["Sharana", "AF12"]]) {
      const capital = provinceCapitals.find(({ name }) => name === town);
      expect(capital && provinceAt(capital.point), town).toBe(pcode);
    }
  });
});

describe("provinceCapitals", () => {
  it("are one for each province, and lie in it", () => {
    expect(provinceCapitals.map(({ pcode }) => pcode)).toEqual(provinceCodes);
    for (const { pcode, name, point } of provinceCapitals) expect(provinceAt(point), name).toBe(pcode);
  });
});

describe("neighbourFeatures", () => {
  it("mark the six countries that border Afghanistan, each with a place for its name outside it", () => {
    const bordering = neighbourFeatures.features.filter(({ properties }) => properties.bordersAfghanistan);
    expect(bordering.map(({ properties }) => properties.country).toSorted()).toEqual(["CN", "IR", "PK", "TJ", "TM", "UZ"]);
    for (const country of bordering) {
      const { labelPoint, name } = country.properties;
      expect(labelPoint, name).not.toBeNull();
      if (!labelPoint) continue;
      expect(geoContains(country, [...labelPoint]), name).toBe(true);
      expect(provinceAt(labelPoint), name).toBeNull();
    }
  });

  it("touch Afghanistan along its own outline, within the rounding of the files: no slivers between the two", () => {
    const points = new Set(
      neighbourFeatures.features.flatMap(({ geometry }) => geometry.coordinates.flat(2).map(([lng = 0, lat = 0]) => `${lng.toFixed(2)} ${lat.toFixed(2)}`)),
    );
    const near = ([lng = 0, lat = 0]: readonly number[]) =>
      [-0.005, 0, 0.005].some((east) => [-0.005, 0, 0.005].some((north) => points.has(`${(lng + east).toFixed(2)} ${(lat + north).toFixed(2)}`)));
    const outline = afghanistanOutline.coordinates[0]?.[0] ?? [];
    expect(outline.length).toBeGreaterThan(400);
    expect(outline.filter((point) => !near(point))).toEqual([]);
  });
});
