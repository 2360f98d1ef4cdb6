import { describe, expect, it } from "vitest";
import { matchRecord } from "@/lib/compare/match-record";
import type { MatchRecord } from "@/lib/compare/match-record";
import { mayBeOne, pairScore } from "@/lib/compare/pair-score";
import type { PlainRecord } from "../read/bulk-of";
import { columnsOf, day, plainRecord } from "../read/plain-record";

const recordOf = (changes: Partial<PlainRecord>): MatchRecord => {
  const made = matchRecord(columnsOf([plainRecord(changes)]), 0);
  if (typeof made === "string") throw new Error(made);
  return made;
};
const kabul = { lng: 69.17, lat: 34.53, placePrecision: "town" as const };
/** 0.1 degrees of latitude are 11.1 km. */
const northOfKabul = (degrees: number) => ({ ...kabul, lat: kabul.lat + degrees });
const on = (text: string) => ({ dateStart: day(text), dateEnd: day(text) });

describe(matchRecord, () => {
  it("leaves out what no day or province places", () => {
    const of = (changes: Partial<PlainRecord>) => matchRecord(columnsOf([plainRecord(changes)]), 0);
    expect(of({ province: null })).toBe("no-province");
    expect(of({ dateStart: day("2022-01-01"), dateEnd: day("2022-02-01"), datePrecision: "range" })).toBe("dates-too-wide");
    expect(of({ dateStart: day("2022-01-01"), dateEnd: day("2022-01-31"), datePrecision: "month" })).toMatchObject({ province: "AF01" });
  });

  it("knows of a coarse record its month and province, and neither day, place nor way of acting", () => {
    const made = recordOf({ sensitivity: "coarse", ...on("2022-02-03"), ...kabul, place: "A withheld place", eventType: "ied", killedBest: 2 });
    expect(made.facts).toMatchObject({ dateStart: "2022-02-01", dateEnd: "2022-02-28", place: null, lng: null, lat: null, eventType: "other", killedBest: 2 });
    expect(made.ownDate).toBe(false);
    expect(JSON.stringify(made)).not.toContain("withheld");
  });
});

describe(mayBeOne, () => {
  const at = (one: Partial<PlainRecord>, other: Partial<PlainRecord>) => mayBeOne(recordOf(one), recordOf(other));

  it("allows one day between events, three where either date is a report's", () => {
    expect(at(on("2022-02-03"), on("2022-02-04"))).toBe(true);
    expect(at(on("2022-02-03"), on("2022-02-05"))).toBe(false);
    expect(at(on("2022-02-03"), { ...on("2022-02-06"), dateBasis: "report" })).toBe(true);
    expect(at(on("2022-02-03"), { ...on("2022-02-07"), dateBasis: "report" })).toBe(false);
    expect(at({ dateStart: day("2022-02-01"), dateEnd: day("2022-02-10"), datePrecision: "range" }, on("2022-02-11"))).toBe(true);
  });

  it("goes by distance where both are placed by a point, by the coarser precision", () => {
    expect(at(kabul, northOfKabul(0.17))).toBe(true);
    expect(at(kabul, northOfKabul(0.19))).toBe(false);
    expect(at(kabul, { ...northOfKabul(0.5), placePrecision: "vicinity" })).toBe(true);
    expect(at({ ...kabul, placePrecision: "site" }, { ...northOfKabul(0.1), placePrecision: "site" })).toBe(false);
    // Across a border, near enough; not by province alone.
    expect(at(kabul, { ...kabul, province: "AF05" })).toBe(true);
    expect(at(kabul, { province: "AF05" })).toBe(false);
    expect(at(kabul, { ...kabul, province: "AF32" })).toBe(false);
  });

  it("goes by province where either is not placed by a point, and by district never finer", () => {
    expect(at(kabul, {})).toBe(true);
    expect(at(kabul, { ...northOfKabul(0.4), placePrecision: "district" })).toBe(true);
  });

  it("never takes an attack and an operation for one event, and a clash for either", () => {
    expect(at({ kind: "attack" }, { kind: "operation" })).toBe(false);
    expect(at({ kind: "attack" }, { kind: "clash" })).toBe(true);
    expect(at({ kind: "operation" }, { kind: "clash" })).toBe(true);
  });
});

describe(pairScore, () => {
  it("is the weighted mean of its parts", () => {
    const { score, parts } = pairScore(recordOf({ killedBest: 5, targetType: "transport", eventType: "ied", place: "Testville" }), recordOf({ killedBest: 5, targetType: "transport", eventType: "ied", place: "Testville" }));
    expect(parts).toEqual({ date: 1, place: 1, kind: 1, eventType: 1, actor: 1, target: 1, killed: 1 });
    expect(score).toBe(1);
    // A day later (0.6), toll fourfold apart (0), the rest the same: (2·0.6 + 2 + 1 + 1 + 1.5 + 1.5 + 2·0) / 11
    const other = pairScore(recordOf({ killedBest: 0, ...on("2022-02-03"), targetType: "transport", eventType: "ied", place: "Testville" }), recordOf({ killedBest: 3, ...on("2022-02-04"), targetType: "transport", eventType: "ied", place: "Testville" }));
    expect(other.score).toBeCloseTo(8.2 / 11, 12);
  });

  it("takes what one record alone says as a half, and what neither says as nothing", () => {
    const { parts } = pairScore(recordOf({ killedBest: 5, eventType: "other", targetType: "unknown" }), recordOf({ eventType: "ied", targetType: "unknown" }));
    expect(parts).toMatchObject({ killed: 0.5, eventType: 0.5, target: null, place: 0.5 });
  });

  it("does not take the same month for the same day", () => {
    const month = { dateStart: day("2022-02-01"), dateEnd: day("2022-02-28"), datePrecision: "month" as const };
    const week = { dateStart: day("2022-02-01"), dateEnd: day("2022-02-07"), datePrecision: "week" as const };
    expect(pairScore(recordOf(month), recordOf(month)).parts.date).toBe(0.6);
    expect(pairScore(recordOf(week), recordOf(week)).parts.date).toBe(0.8);
    expect(pairScore(recordOf(on("2022-02-03")), recordOf(month)).parts.date).toBe(0.6);
  });

  it("does not hold against a clash whom it names", () => {
    const { parts } = pairScore(recordOf({ kind: "clash", assessedActor: "iskp" }), recordOf({ kind: "operation", assessedActor: "taliban" }));
    expect(parts.actor).toBe(0.5);
    expect(pairScore(recordOf({ assessedActor: "nrf" }), recordOf({ assessedActor: "iskp" })).parts.actor).toBe(0);
  });
});
