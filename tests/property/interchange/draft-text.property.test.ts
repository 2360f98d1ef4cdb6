import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { IncidentDraft } from "../../../lib/codebook/incident";
import { draftText } from "../../../lib/interchange/importing/draft-text";
import { schemaDraft } from "../entry/arbitrary-draft";

describe(draftText, () => {
  it("is letter by letter what JSON.stringify gives, for any draft", () => {
    fc.assert(fc.property(schemaDraft, (draft) => {
      expect(draftText(draft)).toBe(JSON.stringify(draft));
    }), { seed: 20260101, numRuns: 300 });
  });

  it("is so for texts and numbers of every kind, halves of surrogate pairs and NUL among them", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)) }), fc.double(), (text, units, number) => {
      const draft = { summary: text, place: units, lng: number, lat: -0, sources: [{ publisher: units, title: null, via: undefined }], targetCommunities: [], [units]: text } as unknown as IncidentDraft;
      expect(draftText(draft)).toBe(JSON.stringify(draft));
    }), { seed: 20260101, numRuns: 1000 });
  });
});
