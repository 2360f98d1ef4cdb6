import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { emptyDraft, incidentDraftSchema } from "../../../../lib/codebook/incident";
import type { IncidentDraft } from "../../../../lib/codebook/incident";
import { exportRow } from "../../../../lib/interchange/export-row";
import { acledColumnNotes, acledShapedColumns } from "../../../../lib/interchange/exporting/acled-columns";
import { acledCsvHead, acledCsvRow, acledShape } from "../../../../lib/interchange/exporting/acled-shape";
import { valuesOf } from "../../../../lib/interchange/exporting/export-values";
import { draftOf, readText } from "../read-file";

const source = { publisher: "Invented; Gazette", title: null, url: null, archiveUrl: null, via: null, publishedOn: null, accessedOn: null, language: null, kind: "publication", partisan: null, stance: "supports", reliability: null, credibility: null };

function valuesWith(changes: Partial<Record<keyof IncidentDraft, unknown>>, ref = "IA-2022-0001") {
  const draft = incidentDraftSchema.parse({
    ...emptyDraft(), kind: "attack", eventType: "ied", dateStart: "2022-02-10", dateEnd: "2022-02-10", province: "AF06", place: "Testville", lng: 70.5, lat: 34.2, placePrecision: "town",
    assessedActor: "iskp", targetType: "taliban-forces", killedBest: 3, summary: "Synthetic.", sources: [source], ...changes,
  });
  const row = exportRow({ ...draft, id: "0", ref, version: 1, dataset: "synthetic", externalId: null, createdAt: "2026-01-01T00:00:00Z" });
  if (row === null) throw new Error("closed");
  return valuesOf(row);
}
const shaped = (changes: Partial<Record<keyof IncidentDraft, unknown>>) => acledShape(valuesWith(changes));

describe(acledShape, () => {
  it("has ACLED's 31 columns since March 2023, in its order, each with what stands in it", () => {
    expect(acledShapedColumns).toHaveLength(31);
    expect(acledShapedColumns.slice(0, 6)).toEqual(["event_id_cnty", "event_date", "year", "time_precision", "disorder_type", "event_type"]);
    expect(Object.keys(shaped({}))).toEqual(acledShapedColumns);
    expect(acledColumnNotes.map(({ written }) => written).every((how) => ["coded", "inferred from our codes", "always empty"].includes(how))).toBe(true);
  });

  it("leaves empty in every record what it says is always empty", () => {
    const empty = acledColumnNotes.filter(({ written }) => written === "always empty").map(({ name }) => name);
    for (const row of [shaped({}), shaped({ kind: "clash", eventType: "clash" }), shaped({ kind: "operation", eventType: "arrest", detainedBest: 3 })]) for (const name of empty) expect(row[name as keyof typeof row]).toBe("");
  });

  it("writes day, week and month as ACLED does, and nothing for what is wider", () => {
    expect(shaped({})).toMatchObject({ event_date: "2022-02-10", time_precision: "1", year: "2022" });
    expect(shaped({ dateEnd: "2022-02-16", datePrecision: "week" })).toMatchObject({ event_date: "2022-02-13", time_precision: "2" });
    expect(shaped({ dateStart: "2022-02-01", dateEnd: "2022-02-28", datePrecision: "month" })).toMatchObject({ event_date: "2022-02-14", time_precision: "3" });
    expect(shaped({ dateStart: "2022-01-01", dateEnd: "2022-12-31", datePrecision: "year" })).toMatchObject({ event_date: "", time_precision: "", year: "2022" });
    expect(shaped({ dateStart: "2021-12-30", dateEnd: "2022-01-02", datePrecision: "range" })).toMatchObject({ event_date: "2021-12-31", year: "" });
  });

  it("infers the sub-event only where the codes tell it", () => {
    const sub = (changes: Partial<Record<keyof IncidentDraft, unknown>>) => shaped(changes).sub_event_type;
    expect(shaped({})).toMatchObject({ sub_event_type: "Remote explosive/landmine/IED", event_type: "Explosions/Remote violence", disorder_type: "Political violence" });
    expect(sub({ eventType: "armed-assault", targetType: "worship-place" })).toBe("Attack");
    expect(sub({ eventType: "armed-assault", targetType: "taliban-forces" })).toBe("Armed clash");
    expect(sub({ eventType: "armed-assault", targetType: "unknown" })).toBe("");
    expect(sub({ kind: "operation", eventType: "raid" })).toBe("");
    expect(sub({ kind: "operation", eventType: "arrest" })).toBe("Arrests");
    expect(sub({ kind: "other", eventType: "ied" })).toBe("");
  });

  it("names both sides where they are known, and never takes the authorities' label for one", () => {
    expect(shaped({})).toMatchObject({ actor1: "Islamic State Khorasan Province", actor2: "Taliban", inter1: "Rebel group", inter2: "State forces", interaction: "State forces-Rebel group", civilian_targeting: "" });
    expect(shaped({ targetType: "education", targetCommunities: ["shia-hazara"] })).toMatchObject({ actor2: "Civilians (Afghanistan)", inter2: "Civilians", assoc_actor_2: "Shia, Hazara", civilian_targeting: "Civilian targeting", interaction: "Rebel group-Civilians" });
    expect(shaped({ kind: "operation", eventType: "raid", assessedActor: "taliban", announcedAgainst: "iskp", targetType: "unknown" })).toMatchObject({ actor2: "", inter2: "", interaction: "" });
    expect(shaped({ assessedActor: "taliban", dateStart: "2021-08-01", dateEnd: "2021-08-01" }).inter1).toBe("Rebel group");
    expect(shaped({ assessedActor: "none" }).actor1).toBe("");
  });

  it("adds up deaths where known and leaves them empty where not", () => {
    expect(shaped({ attackersKilled: 1 }).fatalities).toBe("4");
    expect(shaped({}).fatalities).toBe("3");
    expect(shaped({ killedBest: null, attackersKilled: 1 }).fatalities).toBe("");
    expect(shaped({ killedBest: 0 }).fatalities).toBe("0");
  });

  it("puts no capital in the place of a province, and parts publishers clearly", () => {
    expect(shaped({ placePrecision: "province", place: null, lng: null, lat: null })).toMatchObject({ latitude: "", longitude: "", geo_precision: "3", admin1: "Nangarhar" });
    expect(shaped({ placePrecision: "country", province: null, place: null, lng: null, lat: null })).toMatchObject({ geo_precision: "", admin1: "" });
    expect(shaped({}).source).toBe("Invented, Gazette");
  });

  it("is read as ACLED's layout by our own reader, with kind, event type, date and toll unchanged", async () => {
    const text = acledCsvHead() + acledCsvRow(valuesWith({ summary: '=SUM(1), "quoted"\nand more' })) + acledCsvRow(valuesWith({ kind: "operation", eventType: "arrest", assessedActor: "taliban", targetType: "unknown" }, "IA-2022-0002"));
    expect(parse<Record<string, string>>(text, { bom: true, columns: true })[0]?.["notes"]).toBe('\'=SUM(1), "quoted"\nand more');
    const { recognition, rows } = await readText("acled.csv", text);
    expect(recognition).toMatchObject({ format: "acled", layout: "since 20 March 2023" });
    expect(draftOf(rows[0])).toMatchObject({ kind: "attack", eventType: "ied", dateStart: "2022-02-10", province: "AF06", assessedActor: "iskp", targetType: "taliban-forces", killedBest: 3 });
    expect(draftOf(rows[1])).toMatchObject({ kind: "operation", eventType: "arrest" });
  });
});
