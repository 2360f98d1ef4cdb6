import { describe, expect, it } from "vitest";
import { seededRng } from "@/lib/analysis/rng";
import { spatialCross } from "@/lib/analysis/spatial-cross";
import { codeOf } from "./throws";

const chain = [[1], [0, 2], [1, 3], [2]];

describe(spatialCross, () => {
  it("is positive for neighbours alike and negative for neighbours unlike", () => {
    expect(spatialCross([1, 1, 9, 9], [1, 1, 9, 9], chain, { style: "B", includeSelf: false })).toMatchObject({ moranX: expect.closeTo(1 / 3, 12) });
    expect(spatialCross([1, 9, 1, 9], [1, 9, 1, 9], chain, { style: "B", includeSelf: false })).toMatchObject({ moranX: expect.closeTo(-1, 12) });
  });

  it("does not count a neighbour listed twice, nor an area listed as its own by includeSelf", () => {
    const options = { style: "W", includeSelf: true } as const;
    expect(spatialCross([1, 2, 4, 8], [3, 1, 2, 2], [[1, 1], [0, 2], [1, 3], [2]], options)).toEqual(spatialCross([1, 2, 4, 8], [3, 1, 2, 2], chain, options));
  });

  it("has no answer for two areas, constants, or areas that do not touch", () => {
    const options = { style: "W", includeSelf: true } as const;
    expect(spatialCross([1, 2], [1, 2], [[1], [0]], options)).toEqual({ kind: "undefined", reason: "too-few", n: 2 });
    expect(spatialCross([0.1, 0.1, 0.1, 0.1], [1, 2, 3, 4], chain, options)).toEqual({ kind: "undefined", reason: "constant-input", n: 4 });
    expect(spatialCross([1, 2, 3], [1, 2, 3], [[], [], []], options)).toEqual({ kind: "undefined", reason: "no-neighbours", n: 3 });
  });

  it("refuses neighbours out of range and self-neighbours", () => {
    const call = (neighbours: number[][]) => () => spatialCross([1, 2, 3], [1, 2, 3], neighbours, { style: "W", includeSelf: false, test: { permute: "y", rng: seededRng(1), draws: 9 } });
    expect(codeOf(call([[3], [], []]))).toBe("bad-parameter");
    expect(codeOf(call([[0], [], []]))).toBe("bad-parameter");
    expect(codeOf(call([[1], [0]]))).toBe("length-mismatch");
  });
});
