import { describe, expect, it } from "vitest";
import { midRanks } from "@/lib/analysis/ranks";
import { codeOf } from "./throws";

describe(midRanks, () => {
  it("shares places among ties and keeps the order given", () => {
    expect(midRanks([3, 1, 3, 0])).toEqual([3.5, 2, 3.5, 1]);
    expect(midRanks([])).toEqual([]);
  });

  it("ranks as counting smaller and equal values does", () => {
    const values = [5, 0, 0, 2, 5, 5, 1, -3];
    const slow = values.map((value) => values.filter((other) => other < value).length + (values.filter((other) => other === value).length + 1) / 2);
    expect(midRanks(values)).toEqual(slow);
  });

  it("refuses NaN", () => {
    expect(codeOf(() => midRanks([1, Number.NaN]))).toBe("not-finite");
  });
});
