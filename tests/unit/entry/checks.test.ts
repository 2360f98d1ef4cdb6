import { describe, expect, it } from "vitest";
import { kmOutsideAfghanistan, kmOutsideProvince } from "../../../lib/geography/distance";
import { checkCounts } from "../../../lib/entry/checks/counts";
import { checkDates } from "../../../lib/entry/checks/dates";
import { checkPlace, CROSS_BORDER_LIMIT_KM, PROVINCE_TOLERANCE_KM } from "../../../lib/entry/checks/place";
import { checkSensitivity } from "../../../lib/entry/checks/sensitivity";
import { checkLinks } from "../../../lib/entry/checks/sources";
import { checkWho } from "../../../lib/entry/checks/who";
import { allOf, problemsOf } from "./synthetic-input";
import type { Input } from "./synthetic-input";

type Case = [changes: Input, expected: string[]];

const span = (dateStart: string, dateEnd: string, datePrecision: string): Input => ({ dateStart, dateEnd, datePrecision, attributions: [], sources: [{ publisher: "Invented Gazette" }] });

describe(checkDates, () => {
  it.each<Case>([
    [{ dateStart: "2031-06-16", dateEnd: "2031-06-16", attributions: [], sources: [{ publisher: "G" }] }, ["dateStart: date-after-today"]],
    [span("2031-06-15", "2031-06-15", "day"), []],
    [span("2031-06-14", "2031-06-16", "range"), ["dateEnd: date-after-today"]],
    [span("1969-12-31", "1969-12-31", "day"), ["dateStart: date-too-early"]],
    [span("1970-01-01", "1970-01-01", "day"), []],
    [span("2031-03-04", "2031-03-03", "range"), ["dateEnd: end-before-start"]],
    [span("2031-03-04", "2031-03-05", "day"), ["dateEnd: day-needs-one-day"]],
    [span("2031-03-04", "2031-03-10", "week"), []],
    [span("2031-03-04", "2031-03-20", "week"), ["datePrecision: precision-unlike-span"]],
    [span("2031-03-04", "2031-03-04", "range"), ["datePrecision: precision-unlike-span"]],
    [span("2031-01-04", "2031-03-04", "range"), ["datePrecision: precision-unlike-span"]],
    [span("2031-03-01", "2031-03-31", "month"), []],
    [span("2031-03-04", "2031-03-31", "month"), ["dateEnd: bounds-not-whole"]],
    [span("2031-06-01", "2031-06-15", "month"), []],
    [span("2031-03-01", "2031-04-30", "month"), ["dateEnd: month-needs-one-month"]],
    [span("2030-01-01", "2030-12-31", "year"), []],
    [span("2030-02-01", "2030-12-31", "year"), ["dateEnd: bounds-not-whole"]],
    [span("2029-01-01", "2030-12-31", "year"), ["dateEnd: year-needs-one-year"]],
    [span("2030-01-01", "2030-03-01", "longer"), []],
    [span("2030-01-01", "2030-01-20", "longer"), ["datePrecision: precision-unlike-span"]],
    [{ attributions: [{ voice: "blamed", actor: "iskp", date: "2031-07" }] }, ["attributions.0.date: date-after-today"]],
    [{ attributions: [{ voice: "blamed", actor: "iskp", date: "2031-06" }] }, []],
    [{ attributions: [{ voice: "blamed", actor: "iskp", date: "2030-03-05" }] }, ["attributions.0.date: voice-before-event"]],
    [{ attributions: [{ voice: "alleges-foreknowledge", actor: "taliban", date: "2031-02-05" }] }, []],
    [{ sources: [{ publisher: "G", publishedOn: "2031-06-16" }], attributions: [] }, ["sources.0.publishedOn: date-after-today"]],
    [{ sources: [{ publisher: "G", publishedOn: "2031-03-03" }], attributions: [] }, []],
    [{ sources: [{ publisher: "G", publishedOn: "2031-03-02" }], attributions: [] }, ["sources.0.publishedOn: published-before-event"]],
    [{ sources: [{ publisher: "G", publishedOn: "2031-02" }], attributions: [] }, ["sources.0.publishedOn: published-before-event"]],
    [{ sources: [{ publisher: "G", publishedOn: "2031-03-10", accessedOn: "2031-03-09" }], attributions: [] }, ["sources.0.accessedOn: accessed-before-published"]],
    [{ sources: [{ publisher: "G", publishedOn: "2031-03", accessedOn: "2031-03-09" }], attributions: [] }, []],
  ])("%j", (changes, expected) => expect(problemsOf(changes)).toEqual(expected));
});

describe(checkCounts, () => {
  it.each<Case>([
    [{ killedLow: 4 }, ["killedLow: low-above-best"]],
    [{ killedHigh: 1 }, ["killedHigh: best-above-high"]],
    [{ killedLow: 4, killedBest: null, killedHigh: 3 }, ["killedLow: low-above-high"]],
    [{ injuredLow: 2, injuredBest: 1 }, ["injuredLow: low-above-best"]],
    [{ injuredLow: 2, injuredHigh: null }, []],
    [{ killedLow: 0, killedBest: 0, killedHigh: 0 }, []],
    [{ killedCivilians: 2, killedUnknown: 1 }, ["killedBest: split-above-killed"]],
    [{ killedCivilians: 2, killedUnknown: 0 }, []],
    [{ killedBest: null, killedCivilians: 4 }, ["killedBest: split-above-killed"]],
    [{ killedChildren: 4 }, ["killedChildren: part-above-whole"]],
    [{ killedInCustody: 4, sensitivity: "coarse" }, ["killedInCustody: part-above-whole"]],
    [{ eventsCovered: 3 }, ["eventsCovered: event-covers-one"]],
    [{ unit: "aggregate", eventsCovered: 1 }, ["eventsCovered: aggregate-covers-several"]],
    [{ unit: "aggregate", eventsCovered: 12 }, []],
  ])("%j", (changes, expected) => expect(problemsOf(changes)).toEqual(expected));

  it("orders the detained of an operation too", () => {
    expect(problemsOf({ kind: "operation", announcedAgainst: "none-stated", sensitivity: "coarse", detainedLow: 9, detainedBest: 3, detainedHigh: 12, detainedFormerRepublic: 13 })).toEqual([
      "detainedLow: low-above-best",
      "detainedFormerRepublic: part-above-whole",
    ]);
  });
});

describe(checkPlace, () => {
  it.each<Case>([
    [{ lng: null }, ["lng: point-needs-both"]],
    [{ lat: null }, ["lat: point-needs-both"]],
    [{ lng: 71.58, lat: 34.01 }, ["lng: point-outside-afghanistan"]],
    [{ lng: 34.53, lat: 69.17 }, ["lng: coordinates-swapped"]],
    [{ lng: 71.58, lat: 34.01, targetCountry: "PK" }, []],
    [{ lng: -0.12, lat: 51.5, targetCountry: "PK" }, ["lng: point-far-across-border"]],
    [{ province: "AF32" }, ["lng: point-far-from-province"]],
    [{ province: null }, ["province: point-without-province"]],
    [{ placePrecision: "province" }, ["placePrecision: precision-allows-no-point"]],
    [{ placePrecision: "country" }, ["placePrecision: precision-allows-no-point"]],
    [{ lng: null, lat: null, placePrecision: "province" }, []],
    [{ lng: null, lat: null, placePrecision: "district" }, ["placePrecision: precision-without-point"]],
    [{ lng: null, lat: null, placePrecision: "town" }, ["placePrecision: precision-without-point"]],
    [{ lng: null, lat: null, placePrecision: "province", province: null }, ["province: precision-without-province"]],
    [{ provinceAlternatives: ["AF01"] }, ["provinceAlternatives.0: repeated-value"]],
    [{ lng: "abc", province: "AF32" }, ["lng: not-decimal-degrees"]],
  ])("%j", (changes, expected) => expect(problemsOf(changes)).toEqual(expected));

  it("warns of a point a little outside its province and refuses one farther out", () => {
    // Eastwards from Kabul into the neighbouring province, until 10 km beyond the border.
    const eastOf = (km: number) => {
      for (let lng = 69.17; lng < 72; lng += 0.002) if (kmOutsideProvince([lng, 34.53], "AF01") > km) return lng;
      throw new Error("never that far out");
    };
    expect(allOf({ lng: eastOf(0) })).toMatchObject([{ code: "point-near-province", severity: "warning", values: { province: "Kabul" } }]);
    expect(problemsOf({ lng: eastOf(PROVINCE_TOLERANCE_KM - 0.5) })).toEqual(["lng: point-near-province"]);
    expect(allOf({ lng: eastOf(PROVINCE_TOLERANCE_KM) })).toMatchObject([{ code: "point-far-from-province", severity: "error", values: { limit: 10 } }]);
  });

  it("forgives a border post what the outline of the country does not know", () => {
    const southOf = (km: number) => {
      for (let lat = 36.71; lat < 39; lat += 0.0005) if (kmOutsideAfghanistan([67.42, lat]) > km) return lat;
      throw new Error("never that far out");
    };
    expect(problemsOf({ province: "AF21", lng: 67.42, lat: southOf(0) })).toEqual(["lng: point-near-province"]);
    expect(problemsOf({ province: "AF21", lng: 67.42, lat: southOf(1.2) })).toEqual(["lng: point-outside-afghanistan"]);
    expect(problemsOf({ province: "AF21", lng: 67.42, lat: southOf(20), targetCountry: "UZ" })).toEqual([]);
    expect(CROSS_BORDER_LIMIT_KM).toBe(100);
  });
});

const operation = { kind: "operation", assessedActor: "taliban", announcedAgainst: "iskp", labelStanding: "authorities-only", targetType: "unknown", sensitivity: "coarse", attributions: [] };

describe(checkWho, () => {
  it.each<Case>([
    [{ attributions: [{ voice: "claimed", by: "Invented agency" }] }, ["attributions.0.actor: claim-needs-actor"]],
    [{ attributions: [{ voice: "claimed", actor: "iskp", by: " " }] }, ["attributions.0.by: claim-needs-by"]],
    [{ attributions: [{ voice: "no-claim-found" }] }, []],
    [{ attributions: [{ voice: "blamed" }] }, ["attributions.0.actor: voice-without-actor"]],
    [{ assessedActor: "republic" }, ["assessedActor: republic-after-takeover"]],
    [{ attributions: [{ voice: "blamed", actor: "republic" }] }, ["attributions.0.actor: republic-after-takeover"]],
    [{ assessedActor: "republic", dateStart: "2021-08-15", dateEnd: "2021-08-15", attributions: [], sources: [{ publisher: "G" }] }, []],
    [{ assessedActor: "unidentified" }, ["assessedConfidence: confidence-without-actor"]],
    [{ assessedActor: "unidentified", assessedConfidence: null }, []],
    [{ assessedConfidence: null }, ["assessedConfidence: actor-without-confidence"]],
    [{ labelStanding: "authorities-only" }, ["labelStanding: not-for-this-kind"]],
    [{ detainedBest: 2, sensitivity: "coarse" }, ["detainedBest: not-for-this-kind"]],
    [operation, []],
    [{ ...operation, announcedAgainst: null, labelStanding: null }, ["announcedAgainst: operation-without-announced"]],
    [{ ...operation, labelStanding: null }, ["labelStanding: operation-without-standing"]],
    [{ ...operation, announcedAgainst: "none-stated", labelStanding: null }, []],
    [{ ...operation, labelStanding: "disputed" }, ["labelReason: standing-without-reason"]],
    [{ ...operation, targetType: "iskp-member" }, ["targetType: member-without-support"]],
    [{ ...operation, targetType: "iskp-member", labelStanding: "independently-supported", labelReason: "Invented." }, []],
  ])("%j", (changes, expected) => expect(problemsOf(changes)).toEqual(expected));
});

describe(checkLinks, () => {
  const confidential = { publisher: "contact-7", kind: "confidential" };
  it.each<Case>([
    [{ sources: [], attributions: [] }, ["sources: no-sources"]],
    [{ attributions: [{ voice: "blamed", actor: "iskp", sourcePosition: 1 }] }, ["attributions.0.sourcePosition: source-position-out-of-range"]],
    [{ relations: [{ type: "part-of", ref: "IA-2031-0002", sourcePosition: 3 }] }, ["relations.0.sourcePosition: source-position-out-of-range"]],
    [{ relations: [{ type: "part-of", ref: "IA-2031-0002" }, { type: "part-of", ref: "IA-2031-0002" }] }, ["relations.1.ref: repeated-value"]],
    [{ sources: [confidential] }, []],
    [{ sources: [{ ...confidential, url: "https://example.org/a", title: "Call", via: "X", archiveUrl: "https://example.org/b" }] }, ["title", "url", "archiveUrl", "via"].map((field) => `sources.0.${field}: confidential-handle-only`)],
    [{ sources: [{ ...confidential, publisher: "someone@example.org" }] }, ["sources.0.publisher: confidential-needs-a-handle"]],
    [{ sources: [{ ...confidential, publisher: "0700 000 000" }] }, ["sources.0.publisher: confidential-needs-a-handle"]],
  ])("%j", (changes, expected) => expect(problemsOf(changes)).toEqual(expected));

  it("knows the record itself and the records there are", () => {
    const changes = { duplicateOf: "IA-2031-0001", relations: [{ type: "part-of", ref: "IA-2031-0002" }, { type: "twin-of", ref: "IA-2031-0001" }] };
    expect(problemsOf(changes)).toEqual([]);
    expect(problemsOf(changes, { ownRef: "IA-2031-0001", knownRefs: () => false })).toEqual([
      "relations.0.ref: no-such-record",
      "relations.1.ref: links-to-itself",
      "duplicateOf: links-to-itself",
    ]);
  });

  it("takes the id of a row of the same file for a reference", () => {
    const context = { sameFile: (id: string) => id === "SYN-2", knownRefs: () => false };
    expect(problemsOf({ relations: [{ type: "part-of", ref: "SYN-2" }] }, context)).toEqual([]);
    expect(problemsOf({ relations: [{ type: "part-of", ref: "SYN-3" }] }, context)).toEqual(["relations.0.ref: not-a-ref"]);
  });
});

describe(checkSensitivity, () => {
  it.each<Case>([
    [{ targetType: "private-home", sensitivity: "coarse", placePrecision: "site" }, ["placePrecision: home-finer-than-town"]],
    [{ targetType: "private-home" }, ["sensitivity: consider-coarse"]],
    [{ killedLow: 1, killedBest: 1, killedHigh: 1, killedChildren: 1 }, ["sensitivity: consider-coarse"]],
    [{ ...operation, sensitivity: "public", eventType: "arrest" }, ["sensitivity: consider-coarse"]],
    [{ ...operation, sensitivity: "public", eventType: "raid", detainedHigh: 4 }, ["sensitivity: consider-coarse"]],
    [{ ...operation, sensitivity: "public", eventType: "raid", detainedHigh: 0 }, []],
    [{ summary: "Ask at +93 70 000 0000." }, ["summary: phone-number-in-text"]],
    [{ summary: "Between 2021 and 2031 some 700 000 000 letters." }, []],
  ])("%j", (changes, expected) => expect(problemsOf(changes)).toEqual(expected));
});
