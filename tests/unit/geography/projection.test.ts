import { geoMercator } from "d3-geo";
import { describe, expect, it } from "vitest";

import { provinceCodes } from "@/lib/codebook/provinces";
import { afghanistanOutline } from "@/lib/geography/boundaries";
import { projectProvinces } from "@/lib/geography/projection";

const numbersIn = (path: string) => [...path.matchAll(/-?\d+(?:\.\d+)?/g)].map(Number);

describe("projectProvinces", () => {
  const map = projectProvinces(640, 400);

  it("draws the 34 provinces inside the box and its margin, and fills it one way", () => {
    expect([...map.provinces.keys()]).toEqual(provinceCodes);
    const numbers = [...map.provinces.values()].flatMap(numbersIn);
    const xs = numbers.filter((_, index) => index % 2 === 0);
    const ys = numbers.filter((_, index) => index % 2 === 1);
    expect([Math.min(...ys), Math.max(...ys)]).toEqual([8, 392]);
    expect(Math.min(...xs)).toBeGreaterThanOrEqual(8);
    expect(Math.max(...xs)).toBeLessThanOrEqual(632);
  });

  it("gives paths a browser can draw, with one decimal at most", () => {
    for (const path of [...map.provinces.values(), ...map.neighbours.values(), map.outline]) expect(path).toMatch(/^(?:M-?\d[\d.,L-]*Z)+$/);
    for (const path of map.provinces.values()) expect(path).not.toMatch(/\.\d\d|NaN|-0(?![.\d])/);
  });

  it("is the same text for the same size", () => {
    expect([...projectProvinces(640, 400).provinces]).toEqual([...map.provinces]);
  });

  it("agrees with d3's Mercator fitted to the same box", () => {
    const d3 = geoMercator().fitExtent([[8, 8], [632, 392]], afghanistanOutline);
    for (const point of [[69.17, 34.53], [62.2, 34.35], [71.15, 34.87], [61.86, 30.96]] as const) {
      const [x, y] = map.project(point);
      const [x3 = 0, y3 = 0] = d3([...point]) ?? [];
      expect(Math.abs(x - x3)).toBeLessThan(0.3);
      expect(Math.abs(y - y3)).toBeLessThan(0.3);
    }
  });

  it("refuses a box without room", () => {
    expect(() => projectProvinces(16, 400)).toThrow(RangeError);
    expect(() => projectProvinces(Number.NaN, 400)).toThrow(RangeError);
  });
});
