import "./seeded";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { incidentDraftSchema } from "../../../lib/codebook/incident";
import type { IsoDay } from "../../../lib/codebook/iso-day";
import { draftInputOf, formValuesOf, restoredFormValues } from "../../../lib/entry/form-text";
import { parseFields } from "../../../lib/entry/parse-fields";
import { isError, problemCodes } from "../../../lib/entry/problem";
import { readDraft } from "../../../lib/entry/read-draft";
import { schemaDraft } from "./arbitrary-draft";

const today = "2031-12-31" as IsoDay;

/** Sound records in which some fields were overwritten with anything at all. */
const damaged = fc
  .tuple(schemaDraft, fc.dictionary(fc.constantFrom(...Object.keys(incidentDraftSchema.shape)), fc.anything({ maxDepth: 3 }), { maxKeys: 5 }))
  .map(([draft, damage]) => ({ ...draft, ...damage }));

describe(readDraft, () => {
  it("answers whatever it is given, and what it accepts the schema accepts", () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), damaged, schemaDraft), (input) => {
        const result = readDraft(input, { today });
        if (result.kind === "draft") {
          expect(incidentDraftSchema.parse(result.draft)).toEqual(result.draft);
          expect(result.warnings.some(isError)).toBe(false);
        } else {
          expect(result.problems.some(isError)).toBe(true);
        }
        for (const found of result.kind === "draft" ? result.warnings : result.problems) {
          expect(Object.keys(found.values ?? {}).toSorted()).toEqual([...problemCodes[found.code].values].toSorted());
        }
      }),
      { numRuns: 300 },
    );
  });

  it("reads what it has read as the same again", () => {
    fc.assert(
      fc.property(schemaDraft, (draft) => {
        const first = readDraft(draft, { today });
        if (first.kind === "draft") expect(readDraft(first.draft, { today })).toEqual(first);
      }),
    );
  });

  it("does not change what it is given", () => {
    fc.assert(
      fc.property(damaged, (input) => {
        const before = structuredClone(JSON.stringify(input));
        readDraft(input, { today });
        expect(JSON.stringify(input)).toBe(before);
      }),
      { numRuns: 50 },
    );
  });
});

describe("the form", () => {
  it("loses nothing of a record on its way through text", () => {
    fc.assert(
      fc.property(schemaDraft, (draft) => {
        const values = formValuesOf(draft);
        const saved = restoredFormValues(JSON.parse(JSON.stringify(values)));
        expect(saved).toEqual(values);
        // An event that covers an unknown number of events is read as one.
        const expected = draft.unit === "event" && draft.eventsCovered === null ? { ...draft, eventsCovered: 1 } : draft;
        expect(parseFields(draftInputOf(values))).toEqual({ parsed: expected, problems: [] });
      }),
    );
  });
});
