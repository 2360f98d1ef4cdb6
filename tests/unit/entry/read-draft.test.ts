import { describe, expect, it } from "vitest";
import { incidentDraftSchema, MAX_LIST_LENGTH, textLimits } from "../../../lib/codebook/incident";
import { readDraft } from "../../../lib/entry/read-draft";
import { allOf, problemsOf, read, soundInput, today } from "./synthetic-input";

describe(readDraft, () => {
  it("reads a sound record without a word", () => {
    const result = read();
    if (result.kind === "rejected") throw new Error("rejected");
    expect(result.warnings).toEqual([]);
    expect(incidentDraftSchema.parse(result.draft)).toEqual(result.draft);
    expect(result.draft).toMatchObject({ ...soundInput, attributions: [{ voice: "claimed", note: null }] });
  });

  it("fills what is absent with the codebook's defaults", () => {
    const result = readDraft({ kind: "operation", dateStart: "2031-03-04", summary: "Invented." }, { today });
    if (result.kind === "rejected") throw new Error(JSON.stringify(result.problems));
    expect(result.draft).toMatchObject({
      unit: "event", eventsCovered: 1, dateEnd: "2031-03-04", datePrecision: "day", province: null, assessedActor: "unidentified", targetType: "unknown",
      killedBest: null, sources: [], status: "in-review", sensitivity: "public",
    });
  });

  it("takes a source as a publication that supports the record unless it says otherwise", () => {
    const result = read({ sources: [{ publisher: "Invented Gazette" }, { publisher: "Other", stance: "contradicts" }] });
    if (result.kind === "rejected") throw new Error("rejected");
    expect(result.draft.sources.map(({ kind, stance, url }) => ({ kind, stance, url }))).toEqual([
      { kind: "publication", stance: "supports", url: null },
      { kind: "publication", stance: "contradicts", url: null },
    ]);
  });

  it("leaves the number of events of an aggregate unknown", () => {
    const result = read({ unit: "aggregate" });
    expect(result.kind === "draft" && result.draft.eventsCovered).toBeNull();
  });

  it("normalises text", () => {
    const result = read({ place: " \u202bTest\u202c\nville ", summary: "One.\r\nTwo.", district: "" });
    expect(result.kind === "draft" && result.draft).toMatchObject({ place: "Test ville", summary: "One.\nTwo.", district: null });
  });

  it.each([null, undefined, "text", 7, [soundInput]])("refuses %j as no record", (input) => {
    expect(readDraft(input, { today })).toEqual({ kind: "rejected", problems: [{ field: "", code: "not-a-record", severity: "error" }] });
  });

  it("names everything wrong at once, warnings too", () => {
    const found = problemsOf({
      kind: "assault", dateStart: "2031-02-30", killedLow: 5, killedBest: 3, lng: "sixty-nine", summary: " ", colour: "red",
      attributions: [{ voice: "claimed" }], sources: [{ publisher: "", url: "ftp://example.org" }, { publisher: "Invented Gazette", url: "https://example.org/a" }, { publisher: "Invented Gazette", url: "https://example.org/a" }],
    });
    expect(found).toEqual([
      "colour: unknown-field",
      "kind: unknown-code",
      "dateStart: not-a-day",
      "lng: not-decimal-degrees",
      "summary: required",
      "sources.0.publisher: required",
      "sources.0.url: not-an-http-url",
      "attributions.0.actor: claim-needs-actor",
      "attributions.0.by: claim-needs-by",
      "killedLow: low-above-best",
      "sources.2.url: repeated-source",
    ]);
  });

  it("says once what is wrong with a date that stands for both bounds", () => {
    expect(problemsOf({ dateStart: "2031-02-30", dateEnd: undefined })).toEqual(["dateStart: not-a-day"]);
    expect(problemsOf({ dateStart: null, dateEnd: "" })).toEqual(["dateStart: required"]);
    expect(problemsOf({ dateStart: "2032-01-01", dateEnd: null, attributions: [], sources: [{ publisher: "Invented Gazette" }] })).toEqual(["dateStart: date-after-today"]);
  });

  it("asks for the last day where the day is not known", () => {
    expect(problemsOf({ datePrecision: "range", dateEnd: null })).toEqual(["dateEnd: required"]);
  });
});

describe("values that no field takes", () => {
  it.each([
    [{ killedBest: "abc" }, "killedBest: not-a-number"],
    [{ killedBest: 12.5, killedHigh: 20 }, "killedBest: not-a-whole-number"],
    [{ killedLow: -1 }, "killedLow: negative-count"],
    [{ killedHigh: 1_000_001 }, "killedHigh: count-too-large"],
    [{ killedHigh: 1e20 }, "killedHigh: count-too-large"],
    [{ killedHigh: NaN }, "killedHigh: not-a-number"],
    [{ lng: "69.17 E" }, "lng: not-decimal-degrees"],
    [{ lng: 190 }, "lng: longitude-out-of-range"],
    [{ lat: -91 }, "lat: latitude-out-of-range"],
    [{ kind: null }, "kind: required"],
    [{ status: "done" }, "status: unknown-code"],
    [{ province: "AF99" }, "province: unknown-province"],
    [{ provinceAlternatives: ["AF02", "XX"] }, "provinceAlternatives.1: unknown-province"],
    [{ targetCommunities: "shia-hazara" }, "targetCommunities: not-a-list"],
    [{ targetCommunities: ["shia-hazara", "martian"] }, "targetCommunities.1: unknown-code"],
    [{ sources: ["Invented Gazette"] }, "sources.0: not-a-group"],
    [{ sources: [{ publisher: "Invented Gazette", colour: "red" }] }, "sources.0.colour: unknown-field"],
    [{ summary: 7 }, "summary: not-text"],
    [{ summary: "x\u0000y" }, "summary: nul-in-text"],
    [{ summary: "x\ud800" }, "summary: broken-text"],
    [{ summary: "x".repeat(textLimits.summary + 1) }, "summary: text-too-long"],
    [{ duplicateOf: "42" }, "duplicateOf: not-a-ref"],
    [{ sources: [{ publisher: "Invented Gazette", publishedOn: "March" }] }, "sources.0.publishedOn: not-a-day-or-month"],
    [{ sources: [{ publisher: "Invented Gazette", url: "javascript:alert(1)" }] }, "sources.0.url: not-an-http-url"],
    [{ attributions: [{ voice: "blamed", actor: "iskp", sourcePosition: 0.5 }] }, "attributions.0.sourcePosition: not-a-source-position"],
  ])("%j", (changes, expected) => expect(problemsOf(changes)).toEqual([expected]));

  it("tells by how much a text is too long", () => {
    expect(allOf({ summary: "x".repeat(textLimits.summary + 5) })).toMatchObject([{ values: { limit: 1000, length: 1005, over: 5 } }]);
  });

  it("counts length after trimming", () => expect(problemsOf({ summary: ` ${"x".repeat(textLimits.summary)} ` })).toEqual([]));

  it("reads no further than the longest list it keeps", () => {
    const found = allOf({ sources: Array.from({ length: 100_000 }, () => ({ publisher: "" })) });
    expect(found.filter(({ code }) => code === "list-too-long")).toMatchObject([{ field: "sources", values: { limit: MAX_LIST_LENGTH, length: 100_000 } }]);
    expect(found.length).toBeLessThan(100);
  });

  it("answers a thousand unknown fields with a bounded list", () => {
    const found = problemsOf(Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`field${index}`, 1])));
    expect(found).toHaveLength(MAX_LIST_LENGTH);
  });

  it("takes a key that JavaScript treats apart for an unknown field", () => {
    const input: unknown = JSON.parse('{"__proto__": {"kind": "attack"}, "constructor": 1}');
    const result = readDraft(input, { today });
    expect(result.kind === "rejected" && result.problems.filter(({ code }) => code === "unknown-field").map(({ field }) => field)).toEqual(["__proto__", "constructor"]);
  });

  it("keeps one of each value of a list, and says so", () => {
    const result = read({ targetCommunities: ["sufi", "sufi"] });
    expect(result.kind === "draft" && result.draft.targetCommunities).toEqual(["sufi"]);
    expect(allOf({ targetCommunities: ["sufi", "sufi"] })).toMatchObject([{ field: "targetCommunities.1", code: "repeated-value", values: { value: "Sufi" } }]);
  });
});
