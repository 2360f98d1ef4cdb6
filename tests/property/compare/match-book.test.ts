import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { acceptableAbove } from "@/lib/compare/accept-above";
import { candidatesOf } from "@/lib/compare/candidates";
import { largestMatching } from "@/lib/compare/largest-matching";
import type { Edge } from "@/lib/compare/largest-matching";
import { matchBook } from "@/lib/compare/match-book";
import { overlapOf } from "@/lib/compare/overlap";
import { runs } from "../analysis/seeded";
import { inventedList } from "./invented-lists";

/** By trying every way. */
function bruteForce([edge, ...rest]: readonly Edge[]): number {
  if (edge === undefined) return 0;
  return Math.max(bruteForce(rest), 1 + bruteForce(rest.filter(({ one, other }) => one !== edge.one && other !== edge.other)));
}

const edge = fc.record({ one: fc.integer({ min: 0, max: 5 }), other: fc.integer({ min: 0, max: 5 }) });

describe(largestMatching, () => {
  it("is as large as the largest that trying every way finds, whichever list comes first", () => {
    fc.assert(
      fc.property(fc.array(edge, { maxLength: 14 }), (edges) => {
        expect(largestMatching(edges)).toBe(bruteForce(edges));
        expect(largestMatching(edges.map(({ one, other }) => ({ one: other, other: one })))).toBe(largestMatching(edges));
      }),
      runs(300),
    );
  });

  it("finds long alternating paths", () => {
    // A chain in which the greedy choice leaves one end free.
    const chain = Array.from({ length: 3_000 }, (_, at) => [{ one: at, other: at }, { one: at, other: at + 1 }]).flat();
    expect(largestMatching(chain)).toBe(3_000);
    expect(largestMatching([{ one: 0, other: 0 }, { one: 1, other: 0 }, { one: 2, other: 0 }])).toBe(1);
  });
});

describe(acceptableAbove, () => {
  it("never takes a record twice, takes nothing below the score, and what it takes can be matched at once", () => {
    fc.assert(
      fc.property(inventedList("ONE"), inventedList("TWO"), fc.double({ min: 0.5, max: 1, noNaN: true }), (ones, others, minScore) => {
        const found = candidatesOf(ones, others);
        const before = matchBook(ones, others, found, []);
        const { pairs, left } = acceptableAbove(before, minScore);
        const refs = pairs.flatMap((pair) => pair.refs);
        expect(new Set(refs).size).toBe(refs.length);
        expect(pairs.every(({ score }) => score >= minScore)).toBe(true);
        expect(pairs.length + left).toBe(before.pairs.filter(({ score }) => (score ?? 0) >= minScore).length);
        const after = matchBook(ones, others, found, pairs.map((pair) => ({ refs: pair.refs, decision: "matched", score: pair.score, who: "tester", at: "2030-01-01", bulkId: "b" })));
        expect(after.counts.matched).toBe(pairs.length);
        expect(after.counts.pending + after.counts.blocked + after.counts.matched).toBe(found.candidates.length);
        // Deciding never widens what is possible.
        expect(after.mostMatched).toBeLessThanOrEqual(before.mostMatched);
        const overlap = overlapOf([ones.length, others.length], after);
        expect(overlap.only[0] + after.matched).toBe(ones.length);
        expect(overlap.only[1] + after.matched).toBe(others.length);
        expect(overlap.onlyPending[0]).toBeLessThanOrEqual(overlap.only[0]);
      }),
      runs(60),
    );
  });
});
