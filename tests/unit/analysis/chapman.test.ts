import { describe, expect, it } from "vitest";
import { chapman } from "@/lib/analysis/chapman";
import { codeOf } from "./throws";

describe(chapman, () => {
  it("gives the numbers of a case worked by hand", () => {
    // 21·16/6 - 1 = 55; 15·10/6 = 25 unseen of 30 + 25; 21·16·15·10/(36·7) = 200
    expect(chapman(20, 15, 5)).toMatchObject({ estimate: 55, seen: 30, unseen: 25, variance: 200, fewMatches: true });
  });

  it("has no interval where one list holds the whole other", () => {
    expect(chapman(9, 4, 4)).toMatchObject({ kind: "found", estimate: 9, seen: 9, unseen: 0, variance: 0, interval: null });
    expect(chapman(9, 9, 9)).toMatchObject({ estimate: 9, interval: null, fewMatches: false });
  });

  it("does not answer without a match, or with an empty list", () => {
    expect(chapman(20, 15, 0)).toEqual({ kind: "undefined", reason: "too-few", n: 35 });
    expect(chapman(0, 15, 0)).toEqual({ kind: "undefined", reason: "zero-total", n: 15 });
    expect(chapman(0, 0, 0)).toEqual({ kind: "undefined", reason: "zero-total", n: 0 });
  });

  it.each([
    ["more matches than the first list has", () => chapman(3, 9, 4), "bad-count"],
    ["more matches than the second list has", () => chapman(9, 3, 4), "bad-count"],
    ["negative counts", () => chapman(-1, 3, 0), "negative-count"],
    ["half an event", () => chapman(4, 3, 0.5), "non-integer-count"],
    ["an endless list", () => chapman(Number.POSITIVE_INFINITY, 3, 1), "not-finite"],
    ["a certain confidence", () => chapman(4, 3, 1, 1), "bad-parameter"],
  ])("refuses %s", (_, call, code) => {
    expect(codeOf(call)).toBe(code);
  });
});
