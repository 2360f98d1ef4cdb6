import { describe, expect, it } from "vitest";
import { emptyDraft, incidentDraftSchema } from "../../../lib/codebook/incident";
import type { IncidentDraft } from "../../../lib/codebook/incident";
import { parseIsoDay } from "../../../lib/codebook/iso-day";
import { atlasCsv } from "../../../lib/interchange/atlas-csv";
import { atlasGeoJson } from "../../../lib/interchange/atlas-geojson";
import { exportRow } from "../../../lib/interchange/export-row";
import type { ExportRow } from "../../../lib/interchange/export-row";
import { draftOf, fileProblem, readText, refusals } from "./read-file";

const note = { shown: 1, total: 1, filter: "", revision: 1, codebookVersion: "1" };

function rowOf(changes: Partial<IncidentDraft>): ExportRow {
  const draft = incidentDraftSchema.parse({ ...emptyDraft(), kind: "attack", dateStart: "2022-02-02", dateEnd: "2022-02-02", placePrecision: "country", summary: "Synthetic, for a test.", ...changes });
  const row = exportRow({ ...draft, id: "0", ref: "IA-2022-0007", version: 3, dataset: "synthetic", externalId: "x-1", createdAt: "2026-01-01T00:00:00Z" });
  if (row === null) throw new Error("closed");
  return row;
}

describe("our own CSV", () => {
  it("is recognised and read with reference, dataset, version and external id", async () => {
    const { recognition, rows } = await readText("export.csv", atlasCsv([rowOf({})], note));
    expect(recognition).toMatchObject({ format: "atlas-csv", unknownColumns: [], dataset: null });
    expect(rows[0]).toMatchObject({ externalId: "x-1", identity: { ref: "IA-2022-0007", dataset: "synthetic", version: 3 }, doubt: null });
  });

  it("takes the apostrophe away that keeps text from running as a formula", async () => {
    const { rows } = await readText("export.csv", atlasCsv([rowOf({ summary: "=1+1", place: "'@place", codingNote: "''quoted" })], note));
    expect(draftOf(rows[0])).toMatchObject({ summary: "=1+1", place: "'@place", codingNote: "''quoted" });
  });

  it("keeps what is unknown unknown and what is zero zero", async () => {
    const { rows } = await readText("export.csv", atlasCsv([rowOf({ killedLow: 0, unit: "aggregate", eventsCovered: null })], note));
    expect(draftOf(rows[0])).toMatchObject({ killedLow: 0, killedBest: null, unit: "aggregate", eventsCovered: null });
  });

  it("tells of columns it does not know, and refuses groups that are no JSON", async () => {
    const voice = { voice: "denied", actor: "iskp", by: null, date: null, note: null, sourcePosition: null } as const;
    const csv = atlasCsv([rowOf({ attributions: [voice] })], note).replace("exportedAs", "mood").replace('"[{', '"[');
    const { recognition, rows } = await readText("export.csv", csv);
    expect(recognition.unknownColumns).toEqual(["mood"]);
    expect(refusals(rows[0])).toEqual(["attributions: json-not-read"]);
  });
});

describe("a record exported coarse", () => {
  const coarse = rowOf({
    sensitivity: "coarse", province: "AF06", placePrecision: "town", lng: 70.451, lat: 34.426, eventType: "raid", confidence: "high", assessedActor: "iskp",
    attributions: [{ voice: "claimed", actor: "iskp", by: "Invented agency", date: parseIsoDay("2022-02-03"), note: null, sourcePosition: null }],
  });

  it.each([
    ["CSV", "a.csv", atlasCsv([coarse], note)],
    ["GeoJSON", "a.geojson", atlasGeoJson([coarse], note)],
  ])("comes back from %s as coarse as it was, and is withheld again in the same way", async (_, name, content) => {
    const draft = draftOf((await readText(name, content)).rows[0]);
    expect(draft).toMatchObject({ sensitivity: "coarse", placePrecision: "province", lng: null, datePrecision: "month", dateStart: "2022-02-01" });
    const again = exportRow({ ...draft, id: "0", ref: coarse.ref, version: 3, dataset: "synthetic", externalId: "x-1", createdAt: "2026-01-01T00:00:00Z" });
    expect(again).toEqual(coarse);
  });
});

describe("our own GeoJSON", () => {
  it("is recognised by its features, whatever stands before them", async () => {
    const { features, ...rest } = JSON.parse(atlasGeoJson([rowOf({ summary: 'A "quoted" } ] , summary' })], { ...note, filter: '"features":[' })) as { features: unknown[] };
    const { recognition, rows } = await readText("a.json", JSON.stringify({ ...rest, features }, null, 2));
    expect(recognition).toMatchObject({ format: "atlas-geojson", delimiter: null });
    expect(draftOf(rows[0]).summary).toBe('A "quoted" } ] , summary');
  });

  it.each([
    ["nothing but a brace", "{", "geojson-no-features"],
    ["no features", '{"type":"FeatureCollection"}', "geojson-no-features"],
    ["a list that does not end", '{"features":[{"properties":{"a":1}}', "geojson-broken"],
    ["a broken feature", '{"features":[{"properties":{a:1}}]}', "geojson-broken"],
    ["an empty list", '{"features":[]}', "needs-a-mapping"],
  ])("refuses %s", async (_, content, code) => {
    expect(await fileProblem(readText("a.geojson", content))).toMatchObject({ code });
  });
});
