import fc from "fast-check";
import { describe, expect, it } from "vitest";
import "../entry/seeded";
import type { IncidentDraft } from "../../../lib/codebook/incident";
import { atlasCsv } from "../../../lib/interchange/atlas-csv";
import { atlasGeoJson } from "../../../lib/interchange/atlas-geojson";
import { exportRow } from "../../../lib/interchange/export-row";
import type { ExportRow } from "../../../lib/interchange/export-row";
import { draftOf, readText } from "../../unit/interchange/read-file";
import { storableDraft, today } from "./storable-draft";

const note = { shown: 1, total: 1, filter: "", revision: 1, codebookVersion: "1" };

function exported(drafts: readonly IncidentDraft[]): ExportRow[] {
  return drafts.flatMap((draft, index) => {
    const row = exportRow({ ...draft, id: String(index), ref: `IA-2031-${String(index + 1).padStart(4, "0")}`, version: index + 1, dataset: "synthetic", externalId: index % 2 === 0 ? `x-${index}` : null, createdAt: "2031-01-01T00:00:00Z" });
    return row === null ? [] : [row];
  });
}

describe("what goes out comes back", () => {
  it("makes records often enough to mean something", () => {
    expect(fc.sample(storableDraft, 50)).toHaveLength(50);
  });

  it.each([
    ["our CSV", "a.csv", (rows: readonly ExportRow[]) => atlasCsv(rows, note)],
    ["our GeoJSON", "a.geojson", (rows: readonly ExportRow[]) => atlasGeoJson(rows, note)],
  ])("loses nothing public through %s: export, import, export again gives the same file", async (_, name, write) => {
    await fc.assert(
      fc.asyncProperty(fc.array(storableDraft, { minLength: 1, maxLength: 3 }), async (drafts) => {
        const file = write(exported(drafts));
        const { rows } = await readText(name, file, {}, { today });
        const again = rows.map((row) => {
          const made = exportRow({
            ...draftOf(row), id: "0", ref: row.identity?.ref ?? "", version: row.identity?.version ?? 0, dataset: row.identity?.dataset ?? "", externalId: row.externalId, createdAt: "2031-01-01T00:00:00Z",
          });
          if (made === null) throw new Error("closed");
          return made;
        });
        expect(write(again)).toBe(file);
      }),
      { numRuns: 60 },
    );
  });
});
