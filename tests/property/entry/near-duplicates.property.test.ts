import "./seeded";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { duplicateWindow, namedProvinces } from "../../../lib/entry/duplicate-window";
import { duplicateScore, nearDuplicates } from "../../../lib/entry/near-duplicates";
import { textSimilarity } from "../../../lib/entry/text-similarity";
import { nearbyDraft, schemaDraft } from "./arbitrary-draft";

const anyDraft = fc.oneof({ weight: 3, arbitrary: nearbyDraft }, { weight: 1, arbitrary: schemaDraft });

describe(duplicateScore, () => {
  it("is the same both ways and between 0 and 1", () => {
    fc.assert(
      fc.property(anyDraft, anyDraft, (one, other) => {
        const score = duplicateScore(one, other);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
        expect(duplicateScore(other, one)).toBeCloseTo(score, 12);
      }),
      { numRuns: 500 },
    );
  });

  it("is 1 for a record and its copy", () => {
    fc.assert(
      fc.property(anyDraft.filter(({ dateStart, dateEnd }) => dateStart <= dateEnd), (draft) => {
        expect(duplicateScore(draft, structuredClone(draft))).toBeCloseTo(1, 12);
      }),
    );
  });
});

describe(duplicateWindow, () => {
  it("holds every record that has a score", () => {
    fc.assert(
      fc.property(nearbyDraft, nearbyDraft, (draft, other) => {
        if (duplicateScore(draft, other) === 0) return;
        const { from, to, provinces } = duplicateWindow(draft);
        expect(other.dateStart <= to && other.dateEnd >= from).toBe(true);
        const named = namedProvinces(other);
        expect(provinces === null || named.length === 0 || named.some((province) => provinces.includes(province))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe(nearDuplicates, () => {
  it("does not depend on the order of the candidates", () => {
    fc.assert(
      fc.property(nearbyDraft, fc.array(nearbyDraft, { maxLength: 12 }), fc.integer(), (draft, others, turn) => {
        const candidates = others.map((other, index) => ({ ref: `IA-2031-${String(index + 1).padStart(4, "0")}`, ...other }));
        const cut = others.length === 0 ? 0 : Math.abs(turn) % others.length;
        expect(nearDuplicates(draft, [...candidates.slice(cut), ...candidates.slice(0, cut)])).toEqual(nearDuplicates(draft, candidates));
      }),
    );
  });
});

describe(textSimilarity, () => {
  it("is the same both ways, and 1 for a text that tells something and itself", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (one, other) => {
        expect(textSimilarity(one, other)).toBe(textSimilarity(other, one));
        expect([null, 1]).toContain(textSimilarity(one, one));
      }),
    );
  });
});
