import { describe, expect, it } from "vitest";

import { haversineKm, kmOutsideAfghanistan, kmOutsideProvince } from "@/lib/geography/distance";
import type { LngLat } from "@/lib/geography/lng-lat";
import golden from "@/tests/golden/distances.json" with { type: "json" };

const place = ([lng = 0, lat = 0]: readonly number[]): LngLat => [lng, lat];

describe("haversineKm", () => {
  it.each(golden.pairs.map((pair) => [pair.name, pair] as const))("%s", (_, { from, to, sphereKm, ellipsoidKm }) => {
    const km = haversineKm(place(from), place(to));
    expect(km).toBeCloseTo(sphereKm, 6);
    expect(Math.abs(km - ellipsoidKm)).toBeLessThanOrEqual(0.005 * ellipsoidKm);
  });
});

describe("kmOutsideProvince", () => {
  const kabul: LngLat = [69.17, 34.53];
  it("is 0 inside", () => {
    expect(kmOutsideProvince(kabul, "AF01")).toBe(0);
  });
  it("is the way to the border from outside: from Kabul to Wardak some 20 km, to Herat several hundred", () => {
    expect(kmOutsideProvince(kabul, "AF04")).toBeGreaterThan(10);
    expect(kmOutsideProvince(kabul, "AF04")).toBeLessThan(30);
    expect(kmOutsideProvince(kabul, "AF32")).toBeGreaterThan(400);
    expect(kmOutsideProvince(kabul, "AF32")).toBeLessThan(600);
  });
});

describe("kmOutsideAfghanistan", () => {
  it("is 0 inside, a few km at Termez across the river, 40 to 60 at Peshawar", () => {
    expect(kmOutsideAfghanistan([69.17, 34.53])).toBe(0);
    expect(kmOutsideAfghanistan([67.28, 37.22])).toBeGreaterThan(0);
    expect(kmOutsideAfghanistan([67.28, 37.22])).toBeLessThan(10);
    expect(kmOutsideAfghanistan([71.57, 34.01])).toBeGreaterThan(40);
    expect(kmOutsideAfghanistan([71.57, 34.01])).toBeLessThan(60);
  });
});
