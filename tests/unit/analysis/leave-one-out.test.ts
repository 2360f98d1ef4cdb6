import { describe, expect, it } from "vitest";
import { type Finding, found, undefinedFinding } from "@/lib/analysis/finding";
import { leaveOneOut } from "@/lib/analysis/leave-one-out";
import { codeOf } from "./throws";

const shareOfFirst = (counts: number[]) => (kept: readonly number[]): Finding<{ value: number }> => {
  const total = kept.reduce((sum, index) => sum + (counts[index] as number), 0);
  return total === 0 ? undefinedFinding("zero-total", 0) : found({ value: (kept.includes(0) ? (counts[0] as number) : 0) / total });
};

describe(leaveOneOut, () => {
  it("gives null where the statistic has no value, and leaves that row out of the range", () => {
    expect(leaveOneOut(3, shareOfFirst([4, 0, 0]))).toMatchObject({ full: 1, values: [null, 1, 1], min: 1, max: 1, mostInfluential: 1 });
  });

  it("names the first of equally influential rows", () => {
    expect(leaveOneOut(4, shareOfFirst([1, 1, 1, 1]))).toMatchObject({ mostInfluential: 0 });
    expect(leaveOneOut(3, shareOfFirst([0, 2, 2]))).toMatchObject({ values: [0, 0, 0], mostInfluential: 0 });
  });

  it("passes the statistic's own reason on", () => {
    expect(leaveOneOut(2, shareOfFirst([0, 0]))).toEqual({ kind: "undefined", reason: "zero-total", n: 2 });
  });

  it("has no answer when no row can be left out", () => {
    expect(leaveOneOut(1, shareOfFirst([3]))).toEqual({ kind: "undefined", reason: "too-few", n: 1 });
  });

  it("refuses a number of rows that is not whole", () => {
    expect(codeOf(() => leaveOneOut(1.5, shareOfFirst([1])))).toBe("bad-parameter");
  });
});
