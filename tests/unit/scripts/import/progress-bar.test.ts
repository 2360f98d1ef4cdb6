import { describe, expect, it } from "vitest";
import { progressLine } from "../../../../scripts/import/progress-bar";

describe(progressLine, () => {
  it("shows rows, rate and what is left, and a bar where the share is known", () => {
    expect(progressLine({ phase: "writing", rows: 12_000, fraction: 0.5, rowsPerSecond: 4000, secondsLeft: 3 })).toBe(
      "[##############..............]  50%  12,000 rows, 4,000 a second, 3 s left",
    );
    expect(progressLine({ phase: "looking", rows: 5, fraction: null, rowsPerSecond: 10, secondsLeft: null })).toBe("5 rows, 10 a second");
    expect(progressLine({ phase: "writing", rows: 5, fraction: 0.001, rowsPerSecond: 10, secondsLeft: 500 })).toContain("8 min left");
  });
});
