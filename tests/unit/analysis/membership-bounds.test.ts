import { describe, expect, it } from "vitest";
import { membershipBounds } from "@/lib/analysis/membership-bounds";

describe(membershipBounds, () => {
  it("equals the extremes over every way to decide each uncertain event", () => {
    const [inside, outside, undecidedInside, undecidedOutside] = [3, 5, 2, 4];
    const shares: number[] = [];
    for (let i = 0; i <= undecidedInside; i++) {
      for (let o = 0; o <= undecidedOutside; o++) shares.push((inside + i) / (inside + outside + i + o));
    }
    expect(membershipBounds(inside, outside, undecidedInside, undecidedOutside)).toEqual({
      kind: "found",
      n: 14,
      lower: Math.min(...shares),
      upper: Math.max(...shares),
    });
  });

  it("has no answer where a limit would divide by nothing", () => {
    expect(membershipBounds(0, 0, 3, 0)).toEqual({ kind: "undefined", reason: "zero-total", n: 3 });
  });
});
