import { describe, expect, it } from "vitest";
import { achScore } from "@/lib/analysis/ach-score";
import { codeOf } from "./throws";

describe(achScore, () => {
  it("names the item whose removal changes the leaders", () => {
    expect(achScore([["I", "C"], ["C", "C"]], ["medium", "medium"], ["medium", "medium"])).toMatchObject({
      inconsistency: [1, 0],
      leaders: [1],
      pivotalEvidence: [0],
      ratedCells: [2, 2],
    });
  });

  it("counts rated cells, because a hypothesis with fewer scores lower for free", () => {
    expect(achScore([["NA", "I"], ["C", "I"]], ["low", "low"], ["low", "low"])).toMatchObject({ ratedCells: [1, 2], diagnosticity: [null, expect.any(Number)] });
  });

  it.each([
    ["an unknown grade", () => achScore([["C"]], ["huge" as "high"], ["low"]), "bad-rating"],
    ["no evidence", () => achScore([], [], []), "empty-input"],
    ["no hypothesis", () => achScore([[]], ["low"], ["low"]), "empty-input"],
    ["rows of different length", () => achScore([["C"], ["C", "I"]], ["low", "low"], ["low", "low"]), "length-mismatch"],
    ["a grade too few", () => achScore([["C"]], [], ["low"]), "length-mismatch"],
  ])("refuses %s", (_, call, code) => {
    expect(codeOf(call)).toBe(code);
  });
});
