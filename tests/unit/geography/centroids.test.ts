import { expect, it } from "vitest";

import { provinceByCode, provinceCodes } from "@/lib/codebook/provinces";
import { provinceFeatures } from "@/lib/geography/boundaries";
import { provinceLabelPoint } from "@/lib/geography/centroids";
import { haversineKm } from "@/lib/geography/distance";
import { provinceAt } from "@/lib/geography/locate";

it.each(provinceCodes)("the label of %s stands well inside it", (pcode) => {
  const point = provinceLabelPoint(pcode);
  expect(provinceAt(point)).toBe(pcode);
  const ring = provinceFeatures.features.find(({ id }) => id === pcode)?.geometry.coordinates[0] ?? [];
  const nearest = Math.min(...ring.map(([lng = 0, lat = 0]) => haversineKm(point, [lng, lat])));
  expect(nearest, provinceByCode(pcode).name).toBeGreaterThan(10);
});
