import { expect, it } from "vitest";

import { labelPoint } from "@/scripts/boundaries/label-point";

it("is the middle of a square at the equator", () => {
  const [lng, lat] = labelPoint([[-1, -1], [-1, 1], [1, 1], [1, -1], [-1, -1]]);
  expect(lng).toBeCloseTo(0, 2);
  expect(lat).toBeCloseTo(0, 2);
});

it("stays inside a horseshoe, whose centre of gravity lies outside", () => {
  const [lng, lat] = labelPoint([[0, 0], [0, 10], [4, 10], [4, 2], [6, 2], [6, 9], [9, 9], [9, 0], [0, 0]]);
  expect(lng < 4 || lng > 6 || lat < 2).toBe(true);
  expect(lng).toBeCloseTo(2, 0);
});
