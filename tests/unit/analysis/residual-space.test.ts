import { describe, expect, it } from "vitest";
import { dot, residualSpace } from "@/lib/analysis/residual-space";

describe(residualSpace, () => {
  it("leaves nothing of the columns themselves", () => {
    const columns = [[1, 2, 3, 4, 6], [2, 1, 5, 3, 3]];
    const space = residualSpace(columns);
    for (const column of columns) for (const value of space.residual(column)) expect(value).toBeCloseTo(0, 12);
    for (const direction of space.basis) expect(dot(space.residual([5, 1, 2, 2, 7]), direction)).toBeCloseTo(0, 12);
  });

  it("tells constant columns from redundant ones", () => {
    expect(residualSpace([[1, 1, 1], [1, 2, 4], [3, 5, 9]])).toMatchObject({ constant: [0], redundant: [2] });
  });
});
