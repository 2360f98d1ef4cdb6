import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mergeVersions } from "@/components/forms/merge-versions";
import type { Choices } from "@/components/forms/merge-versions";
import { sourceIdentities } from "@/components/forms/source-identities";
import type { FormValues } from "@/components/forms/form-values";
import { emptyAttribution, emptyFormValues, emptySource } from "@/lib/entry/form-text";

const word = fc.constantFrom("", "a", "b", "c");
const sources = fc.array(fc.record({ publisher: fc.constantFrom("P", "Q", "R"), title: word, url: fc.constantFrom("", "", "https://example.org/1", "https://example.org/2") }), { maxLength: 4 });

/** A synthetic version: a few scalars, a code list, sources, and voices that point at them or at nothing. */
const version: fc.Arbitrary<FormValues> = sources.chain((made) =>
  fc
    .record({
      place: word,
      killedBest: fc.constantFrom("", "4", "5", "12a"),
      targetCommunities: fc.subarray(["sufi", "salafi", "tajik"]),
      voices: fc.array(fc.record({ by: word, sourcePosition: fc.constantFrom("", ...made.map((_, index) => String(index))) }), { maxLength: 3 }),
    })
    .map(({ voices, ...scalars }) => ({
      ...emptyFormValues(),
      ...scalars,
      sources: made.map((source) => ({ ...emptySource(), ...source })),
      attributions: voices.map((voice) => ({ ...emptyAttribution(), voice: "blamed", ...voice })),
    })),
);
const FIELDS = ["place", "killedBest", "targetCommunities", "sources", "attributions"] as const;

const pointedAt = (values: FormValues) => values.attributions.map(({ by, sourcePosition }) => [by, sourcePosition === "" ? null : values.sources[Number(sourcePosition)]]);

describe(mergeVersions, () => {
  it("is theirs where I changed nothing, and mine where they changed nothing", () => {
    fc.assert(
      fc.property(version, version, (before, after) => {
        const taken = mergeVersions(before, before, after);
        expect([taken.values, taken.conflicts, taken.fromMe]).toEqual([after, [], []]);
        const kept = mergeVersions(before, after, before);
        expect([kept.values, kept.conflicts, kept.fromThem]).toEqual([after, [], []]);
      }),
    );
  });

  it("asks about a field exactly when both changed it differently, whoever is asked", () => {
    fc.assert(
      fc.property(version, version, version, (before, mine, theirs) => {
        const [one, other] = [mergeVersions(before, mine, theirs), mergeVersions(before, theirs, mine)];
        expect(other.conflicts).toEqual(one.conflicts);
        expect(other.fromMe).toEqual(one.fromThem);
        for (const field of ["place", "killedBest"] as const) {
          const isConflict = mine[field] !== theirs[field] && mine[field] !== before[field] && theirs[field] !== before[field];
          expect(one.conflicts.includes(field)).toBe(isConflict);
        }
      }),
    );
  });

  it("loses nothing in silence: each field holds one side's version, or is a conflict whose other version was offered", () => {
    fc.assert(
      fc.property(version, version, version, fc.constantFrom("mine", "theirs", "both"), (before, mine, theirs, side) => {
        const choices: Choices = Object.fromEntries(FIELDS.map((field) => [field, side]));
        const { values, conflicts } = mergeVersions(before, mine, theirs, choices);
        for (const field of ["place", "killedBest"] as const) {
          const expected = conflicts.includes(field) ? (side === "theirs" ? theirs : mine)[field] : mine[field] === before[field] ? theirs[field] : mine[field];
          expect(values[field]).toBe(expected);
        }
        if (side === "both") {
          for (const [own, other] of [[mine, theirs], [theirs, mine]] as const) {
            const added = own.targetCommunities.filter((code) => !before.targetCommunities.includes(code));
            expect(values.targetCommunities).toEqual(expect.arrayContaining(added));
            if (conflicts.includes("sources")) {
              const texts = values.sources.map((source) => JSON.stringify(source));
              const changed = own.sources.filter((source) => ![...before.sources, ...other.sources].some((known) => JSON.stringify(known) === JSON.stringify(source)));
              for (const source of changed) expect(texts).toContain(JSON.stringify(source));
            }
          }
        }
      }),
    );
  });

  it("never lets a link point beyond the list or at a stranger", () => {
    fc.assert(
      fc.property(version, version, version, fc.constantFrom("mine", "theirs", "both"), (before, mine, theirs, side) => {
        const { values, unlinked } = mergeVersions(before, mine, theirs, { sources: side, attributions: side });
        values.attributions.forEach(({ sourcePosition }, index) => {
          if (sourcePosition === "") return;
          expect(Number(sourcePosition)).toBeLessThan(values.sources.length);
          expect(unlinked).not.toContain(`attributions.${index}.sourcePosition`);
        });
        // Where the list of sources is one side's own, that side's voices point where they did.
        if (JSON.stringify(values.sources) === JSON.stringify(theirs.sources) && JSON.stringify(mine.attributions) === JSON.stringify(before.attributions) && JSON.stringify(mine.sources) === JSON.stringify(before.sources)) {
          expect(pointedAt(values)).toEqual(pointedAt(theirs));
        }
      }),
    );
  });
});

describe(sourceIdentities, () => {
  it("gives every entry a name of its own, and the old ones theirs", () => {
    fc.assert(
      fc.property(version, version, (before, after) => {
        const names = sourceIdentities(before.sources, after.sources);
        expect(new Set(names).size).toBe(after.sources.length);
        expect(sourceIdentities(before.sources, before.sources)).toEqual(before.sources.map((_, index) => `kept:${index}`));
      }),
    );
  });
});
