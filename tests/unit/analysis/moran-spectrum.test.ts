import { describe, expect, it } from "vitest";
import { moranSpectrum } from "@/lib/analysis/moran-spectrum";
import { dot } from "@/lib/analysis/residual-space";
import { codeOf } from "./throws";

describe(moranSpectrum, () => {
  const neighbours = [[1, 2], [0, 3], [0, 3], [1, 2, 4], [3], []];

  it("gives n - 1 orthonormal patterns that sum to 0, an area without neighbours included", () => {
    const patterns = moranSpectrum(neighbours);
    expect(patterns).toHaveLength(5);
    for (const [k, pattern] of patterns.entries()) {
      expect(pattern.reduce((sum, value) => sum + value, 0)).toBeCloseTo(0, 12);
      for (const [l, other] of patterns.entries()) expect(dot(pattern, other)).toBeCloseTo(k === l ? 1 : 0, 12);
    }
  });

  it("treats a link given one way as given both ways", () => {
    const oneWay = moranSpectrum([[1], [2], []]);
    expect(oneWay).toEqual(moranSpectrum([[1], [0, 2], [1]]));
  });

  it("refuses an area that is not there", () => {
    expect(codeOf(() => moranSpectrum([[7], []]))).toBe("bad-parameter");
  });
});
