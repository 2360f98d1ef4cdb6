import { geoMercator, geoPath } from "d3-geo";
import { describe, expect, it } from "vitest";

import { clipToWindow } from "@/scripts/boundaries/clip-to-window";

const window = { west: 0, south: 0, east: 10, north: 10 };
const square = (west: number, south: number, size: number) => ({
  type: "Polygon" as const,
  coordinates: [[[west, south], [west, south + size], [west + size, south + size], [west + size, south], [west, south]]],
});

describe("clipToWindow", () => {
  it("leaves what lies inside as it is", () => {
    expect(clipToWindow(square(2, 2, 3), window)?.coordinates).toEqual([square(2, 2, 3).coordinates]);
  });
  it("cuts what reaches over the edge", () => {
    const ring = clipToWindow(square(8, 8, 5), window)?.coordinates[0]?.[0] ?? [];
    expect(new Set(ring.map(String))).toEqual(new Set(["8,8", "8,10", "10,10", "10,8"]));
    expect(ring[0]).toEqual(ring.at(-1));
  });
  it("is the window itself where the shape covers it, and null where it is elsewhere", () => {
    const area = geoPath(geoMercator());
    const covered = clipToWindow(square(-5, -5, 40), window);
    expect(covered && area.area(covered)).toBeCloseTo(area.area(square(0, 0, 10)), 6);
    expect(clipToWindow(square(20, 20, 5), window)).toBeNull();
  });
});
