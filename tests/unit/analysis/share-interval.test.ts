import { describe, expect, it } from "vitest";
import { shareInterval } from "@/lib/analysis/share-interval";
import { codeOf } from "./throws";

describe(shareInterval, () => {
  it("reads the starter set's 15 of 74 with Wilson's interval", () => {
    expect(shareInterval(15, 74)).toMatchObject({
      kind: "found",
      x: 15,
      n: 74,
      conf: 0.95,
      wilson: [expect.closeTo(0.12687, 5), expect.closeTo(0.30788, 5)],
    });
  });

  it("has ends of exactly 0 and 1, with a design effect too", () => {
    expect(shareInterval(0, 9, { deff: 1.7 })).toMatchObject({ wilson: [0, expect.any(Number)], exact: [0, expect.any(Number)], jeffreys: [0, expect.any(Number)], pGreater: 1 });
    expect(shareInterval(9, 9, { deff: 1.7 })).toMatchObject({ wilson: [expect.any(Number), 1], exact: [expect.any(Number), 1], jeffreys: [expect.any(Number), 1], pLess: 1 });
  });

  it("has no answer for no events", () => {
    expect(shareInterval(0, 0)).toEqual({ kind: "undefined", reason: "zero-total", n: 0 });
  });

  it.each([
    ["x above n", () => shareInterval(5, 4), "bad-count"],
    ["confidence 1", () => shareInterval(1, 4, { conf: 1 }), "bad-parameter"],
    ["family 0", () => shareInterval(1, 4, { family: 0 }), "bad-parameter"],
    ["family 1.5", () => shareInterval(1, 4, { family: 1.5 }), "bad-parameter"],
    ["design effect 0", () => shareInterval(1, 4, { deff: 0 }), "bad-parameter"],
    ["threshold 1", () => shareInterval(1, 4, { threshold: 1 }), "bad-parameter"],
    ["a broken count", () => shareInterval(1.5, 4), "non-integer-count"],
  ])("refuses %s", (_, call, code) => {
    expect(codeOf(call)).toBe(code);
  });
});
