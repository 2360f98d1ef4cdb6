import { geoContains } from "d3-geo";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { provinceCodes } from "@/lib/codebook/provinces";
import { afghanistanOutline, provinceFeatures, provinceRing } from "@/lib/geography/boundaries";
import { haversineKm, kmOutsideAfghanistan, kmOutsideProvince } from "@/lib/geography/distance";
import type { LngLat } from "@/lib/geography/lng-lat";
import { provinceAt } from "@/lib/geography/locate";

const place = fc.tuple(fc.double({ min: 59, max: 77, noNaN: true }), fc.double({ min: 28, max: 40, noNaN: true }));
const pcode = fc.constantFrom(...provinceCodes);

/** The oracle: no formula, only many points along every edge. Steps of at most 0.1 km. */
function slowKmToBorder(point: LngLat, ring: readonly (readonly number[])[]): number {
  let nearest = Infinity;
  for (let index = 1; index < ring.length; index += 1) {
    const [[lngA = 0, latA = 0] = [], [lngB = 0, latB = 0] = []] = [ring[index - 1], ring[index]];
    const steps = Math.ceil(haversineKm([lngA, latA], [lngB, latB]) * 10);
    for (let step = 0; step <= steps; step += 1) {
      const part = step / Math.max(1, steps);
      nearest = Math.min(nearest, haversineKm(point, [lngA + part * (lngB - lngA), latA + part * (latB - latA)]));
    }
  }
  return nearest;
}

describe("provinceAt", () => {
  it("agrees with d3's spherical test, but for points within 1 km of a border (there straight and great-circle edges differ)", () => {
    fc.assert(
      fc.property(place, (point) => {
        const theirs = provinceFeatures.features.find((province) => geoContains(province, [...point]))?.properties.pcode ?? null;
        const ours = provinceAt(point);
        if (ours !== theirs) {
          const rings = [ours, theirs].flatMap((code) => (code ? [provinceRing(code)] : []));
          expect(Math.min(...rings.map((ring) => slowKmToBorder(point, ring)))).toBeLessThan(1);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("gives every point of a shared border, ends included, to exactly one province", () => {
    // Corners and middles of edges: each lies in one province or, on the outline, in none; a hole would be a null with provinces all around.
    const outline = new Set((afghanistanOutline.coordinates[0]?.[0] ?? []).map(String));
    for (const code of provinceCodes) {
      for (const corner of provinceRing(code)) {
        if (outline.has(String(corner))) continue;
        const [lng = 0, lat = 0] = corner;
        expect(provinceAt([lng, lat]), `${code} at ${String(corner)}`).not.toBeNull();
      }
    }
  });
});

describe("kmOutsideProvince", () => {
  it("is the brute-force distance, within 0.1 km or 1 per mille", () => {
    fc.assert(
      fc.property(place, pcode, (point, code) => {
        const fast = kmOutsideProvince(point, code);
        const slow = provinceAt(point) === code ? 0 : slowKmToBorder(point, provinceRing(code));
        expect(Math.abs(fast - slow)).toBeLessThanOrEqual(Math.max(0.1, slow / 1000));
      }),
      { numRuns: 60 },
    );
  });

  it("is 0 exactly where provinceAt says so, and never less than the way to the country", () => {
    fc.assert(
      fc.property(place, pcode, (point, code) => {
        expect(kmOutsideProvince(point, code) === 0).toBe(provinceAt(point) === code);
        expect(kmOutsideProvince(point, code)).toBeGreaterThanOrEqual(kmOutsideAfghanistan(point));
      }),
    );
  });
});

describe("haversineKm", () => {
  it("is symmetric, 0 only at home, and takes no detour", () => {
    fc.assert(
      fc.property(place, place, place, (a, b, c) => {
        expect(haversineKm(a, b)).toBe(haversineKm(b, a));
        expect(haversineKm(a, a)).toBe(0);
        expect(haversineKm(a, c)).toBeLessThanOrEqual(haversineKm(a, b) + haversineKm(b, c) + 1e-9);
      }),
    );
  });
});
