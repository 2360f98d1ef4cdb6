import { describe, expect, it } from "vitest";
import { findRoot } from "@/lib/analysis/find-root";

describe(findRoot, () => {
  it("finds a crossing to the last digits", () => {
    expect(findRoot((x) => x * x * x - 2, 0, 2)).toBeCloseTo(Math.cbrt(2), 14);
  });
});
