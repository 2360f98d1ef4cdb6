import { describe, expect, it } from "vitest";
import { emptyDraft } from "../../../lib/codebook/incident";
import type { Comparable } from "../../../lib/entry/likeness";
import { duplicateScore, nearDuplicates, WARN_FROM } from "../../../lib/entry/near-duplicates";
import { read } from "./synthetic-input";

function synthetic(changes: Record<string, unknown> = {}): Comparable {
  const result = read({ place: "Testville bridge", summary: "A bomb hit an invented patrol on the Testville bridge.", ...changes });
  if (result.kind === "rejected") throw new Error(JSON.stringify(result.problems));
  return result.draft;
}
const at = (ref: string, changes: Record<string, unknown> = {}) => ({ ref, ...synthetic(changes) });

describe(duplicateScore, () => {
  it("is 1 for a record and itself", () => expect(duplicateScore(synthetic(), synthetic())).toBe(1));

  it("is 0 where the two cannot be one event", () => {
    expect(duplicateScore(synthetic(), synthetic({ unit: "aggregate" }))).toBe(0);
    expect(duplicateScore(synthetic(), synthetic({ dateStart: "2031-03-09", dateEnd: "2031-03-09", attributions: [] }))).toBe(0);
    expect(duplicateScore(synthetic(), synthetic({ province: "AF32", lng: null, lat: null }))).toBe(0);
  });

  it("falls when they differ in more, and less for what one does not say", () => {
    const unknownTarget = duplicateScore(synthetic(), synthetic({ targetType: "unknown" }));
    const otherTarget = duplicateScore(synthetic(), synthetic({ targetType: "education" }));
    expect(unknownTarget).toBeLessThan(1);
    expect(otherTarget).toBeLessThan(unknownTarget);
    expect(duplicateScore(synthetic(), synthetic({ targetType: "education", eventType: "assassination" }))).toBeLessThan(otherTarget);
  });
});

describe(nearDuplicates, () => {
  it("gives the likeliest first, with what agrees and what differs", () => {
    const candidates = [
      at("IA-2031-0003", { eventType: "suicide-bombing", killedLow: 30, killedBest: 40, killedHigh: 50 }),
      at("IA-2031-0001"),
      at("IA-2031-0009", { kind: "operation", eventType: "arrest", assessedActor: "taliban", targetType: "unknown", announcedAgainst: "iskp", summary: "Nobody was hurt.", attributions: [] }),
    ];
    const found = nearDuplicates(synthetic(), candidates);
    expect(found.map(({ ref }) => ref)).toEqual(["IA-2031-0001", "IA-2031-0003"]);
    expect(found[0]).toMatchObject({ score: 1, differ: [] });
    expect(found[1]?.agree).toEqual(expect.arrayContaining(["dateStart", "province", "kind", "targetType", "place", "summary"]));
    expect(found[1]?.differ).toEqual(["killedBest"]);
  });

  it("leaves out the record being edited, and shows eight at most", () => {
    const many = Array.from({ length: 20 }, (_, index) => at(`IA-2031-${String(index + 1).padStart(4, "0")}`));
    expect(nearDuplicates(synthetic(), many, { ownRef: "IA-2031-0001" }).map(({ ref }) => ref)).toEqual(["2", "3", "4", "5", "6", "7", "8", "9"].map((last) => `IA-2031-000${last}`));
  });

  it("finds nothing for a draft that says next to nothing", () => {
    const bare: Comparable = { ...emptyDraft(), kind: "other", dateStart: synthetic().dateStart, dateEnd: synthetic().dateEnd };
    expect(nearDuplicates(bare, [at("IA-2031-0001")])).toEqual([]);
    expect(duplicateScore(bare, synthetic())).toBeLessThan(WARN_FROM);
  });
});
