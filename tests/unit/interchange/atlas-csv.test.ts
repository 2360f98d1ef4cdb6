import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emptyDraft, incidentDraftSchema } from "../../../lib/codebook/incident";
import type { IncidentDraft } from "../../../lib/codebook/incident";
import { atlasCsv } from "../../../lib/interchange/atlas-csv";
import { atlasGeoJson } from "../../../lib/interchange/atlas-geojson";
import { exportRow } from "../../../lib/interchange/export-row";
import { fromSpreadsheetSafe, spreadsheetSafe } from "../../../lib/interchange/spreadsheet-safe";

const note = { shown: 1, total: 2, filter: "kind=attack", revision: 7, codebookVersion: "1" };

function syntheticRecord(changes: Partial<IncidentDraft>) {
  const draft = incidentDraftSchema.parse({ ...emptyDraft(), kind: "attack", dateStart: "2022-02-02", dateEnd: "2022-02-02", summary: "Synthetic, for a test.", ...changes });
  return { ...draft, id: "0", ref: "IA-2022-0001", version: 1, dataset: "synthetic", externalId: null, createdAt: "2026-01-01T00:00:00Z" };
}
function rowOf(changes: Partial<IncidentDraft>) {
  const row = exportRow(syntheticRecord(changes));
  if (row === null) throw new Error("closed");
  return row;
}
const read = (csv: string): Record<string, string>[] => parse(csv, { bom: true, columns: true });

describe("our CSV", () => {
  it("begins with a byte order mark, ends rows with CRLF and says in each row what it is part of", () => {
    const csv = atlasCsv([rowOf({})], note);
    expect(csv.startsWith("\ufeffref,version,")).toBe(true);
    expect(csv.split("\r\n")).toHaveLength(3);
    expect(read(csv)[0]?.["exportedAs"]).toBe("1 of 2 records; filter: kind=attack; revision 7; codebook 1");
  });

  it("never lets a text cell run as a formula, and keeps negative numbers as numbers", () => {
    const [row] = read(atlasCsv([rowOf({ summary: "=1+1", place: "@place", lng: -1.5, lat: 34 })], note));
    expect(row?.["summary"]).toBe("'=1+1");
    expect(row?.["place"]).toBe("'@place");
    expect(row?.["lng"]).toBe("-1.5");
  });

  it("never holds a private field or a confidential source", () => {
    const source = { publisher: "HANDLE-MARKER", title: null, url: null, archiveUrl: null, via: null, publishedOn: null, accessedOn: null, language: null, kind: "confidential", partisan: null, stance: "supports", reliability: null, credibility: null } as const;
    const row = rowOf({ privateNotes: "PRIVATE-MARKER", sources: [source] });
    const out = atlasCsv([row], note) + atlasGeoJson([row], note);
    expect(out).not.toContain("PRIVATE-MARKER");
    expect(out).not.toContain("HANDLE-MARKER");
    expect(out).not.toContain("privateNotes");
  });

  it("reduces coarse records to the month and the coarse fields, and never lists closed ones", () => {
    const coarse = rowOf({ sensitivity: "coarse", summary: "MARKER summary", place: "MARKER place", lng: 69.1, lat: 34.5, eventType: "raid" });
    expect(coarse.view).toMatchObject({ dateStart: "2022-02-01", dateEnd: "2022-02-28", datePrecision: "month", summary: null, place: null, lng: null, eventType: null });
    expect(atlasCsv([coarse], note)).not.toContain("MARKER");
    expect(exportRow(syntheticRecord({ sensitivity: "closed" }))).toBeNull();
  });

  it("reads back the text it wrote, whatever it begins with", () => {
    fc.assert(fc.property(fc.stringMatching(/^['=+\-@\t\r]{0,4}[a-z]{0,5}$/), (text) => fromSpreadsheetSafe(spreadsheetSafe(text)) === text));
    fc.assert(fc.property(fc.string(), (text) => !/^[=+\-@\t\r]/.test(spreadsheetSafe(text))));
  });
});
