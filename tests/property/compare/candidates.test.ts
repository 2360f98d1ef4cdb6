import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { candidatesOf, findCandidates, LISTED_FROM } from "@/lib/compare/candidates";
import type { CandidatesFound } from "@/lib/compare/candidates";
import type { MatchRecord } from "@/lib/compare/match-record";
import { mayBeOne, pairScore } from "@/lib/compare/pair-score";
import { runs } from "../analysis/seeded";
import { inventedList } from "./invented-lists";

const lists = fc.tuple(inventedList("ONE"), inventedList("TWO"));
type Named = readonly [ref: string, other: string, score: number];
const named = ({ candidates }: CandidatesFound, ones: readonly MatchRecord[], others: readonly MatchRecord[]): Named[] => candidates.map(({ one, other, score }) => [ones[one]?.ref ?? "", others[other]?.ref ?? "", score]);
const byRefs = (a: Named, b: Named) => (`${a[0]} ${a[1]}` < `${b[0]} ${b[1]}` ? -1 : 1);

describe(candidatesOf, () => {
  it("finds by its index what looking at every pair finds", () => {
    let found = 0;
    fc.assert(
      fc.property(lists, ([ones, others]) => {
        const every = ones.flatMap((one) => others.flatMap((other) => (mayBeOne(one, other) ? [[one.ref, other.ref, pairScore(one, other).score] as const] : [])));
        const result = candidatesOf(ones, others);
        const wanted = every.filter(([, , score]) => score >= LISTED_FROM);
        expect(named(result, ones, others).toSorted(byRefs)).toEqual(wanted.toSorted(byRefs));
        expect(result.below).toBe(every.length - wanted.length);
        found += wanted.length;
      }),
      runs(60),
    );
    // The lists are made so that there is something to find.
    expect(found).toBeGreaterThan(500);
  });

  it("does not mind which list comes first, and keeps its order", () => {
    fc.assert(
      fc.property(lists, ([ones, others]) => {
        const there = named(candidatesOf(ones, others), ones, others);
        const back = named(candidatesOf(others, ones), others, ones).map(([one, other, score]): Named => [other, one, score]);
        expect(back).toEqual(there);
        expect(there.map(([, , score]) => score)).toEqual(there.map(([, , score]) => score).toSorted((a, b) => b - a));
      }),
      runs(60),
    );
  });

  it("does not depend on the order of the records or on pauses", () => {
    fc.assert(
      fc.property(lists, ([ones, others]) => {
        const usual = named(candidatesOf(ones, others), ones, others);
        const [back, last] = [ones.toReversed(), others.toReversed()];
        expect(named(candidatesOf(back, last), back, last)).toEqual(usual);
        const search = findCandidates(ones, others);
        let step = search.next();
        while (step.done !== true) step = search.next();
        expect(named(step.value, ones, others)).toEqual(usual);
      }),
      runs(30),
    );
  });
});

describe(pairScore, () => {
  it("is symmetric and between 0 and 1, and 1 for a record beside itself", () => {
    fc.assert(
      fc.property(lists, ([ones, others]) => {
        for (const one of ones.slice(0, 5)) {
          for (const other of others.slice(0, 5)) {
            const [there, back] = [pairScore(one, other), pairScore(other, one)];
            expect(back).toEqual(there);
            expect(there.score).toBeGreaterThanOrEqual(0);
            expect(there.score).toBeLessThanOrEqual(1);
            expect(mayBeOne(other, one)).toBe(mayBeOne(one, other));
          }
          const parts = Object.entries(pairScore(one, one).parts).filter(([part]) => part !== "place" && (part !== "date" || one.start === one.end));
          for (const [, value] of parts) expect(value === null || value === 1).toBe(true);
        }
      }),
      runs(40),
    );
  });
});
