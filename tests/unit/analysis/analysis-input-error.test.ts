import { describe, expect, it } from "vitest";
import { AnalysisInputError } from "@/lib/analysis/analysis-input-error";

describe(AnalysisInputError, () => {
  it("names field, index and value, then the rule", () => {
    const error = new AnalysisInputError("negative-count", { field: "counts", index: 3, value: -2 }, "counts must be 0 or more");
    expect(error.message).toBe("counts[3] is -2; counts must be 0 or more");
    expect(error.code).toBe("negative-count");
    expect(error).toBeInstanceOf(Error);
    expect(error.name).toBe("AnalysisInputError");
  });

  it("writes a table's cell as row and column, and quotes text", () => {
    const error = new AnalysisInputError("bad-rating", { field: "ratings", index: [0, 1], value: "X" }, "no such rating");
    expect(error.message).toBe('ratings[0][1] is "X"; no such rating');
  });
});
