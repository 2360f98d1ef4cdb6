import fc from "fast-check";
import { describe, expect, it } from "vitest";
import "../entry/seeded";
import { schemaDraft } from "../entry/arbitrary-draft";
import type { IncidentDraft } from "../../../lib/codebook/incident";
import { monthBounds, monthOf, parseIsoDay } from "../../../lib/codebook/iso-day";
import type { IsoDay } from "../../../lib/codebook/iso-day";
import { readDraft } from "../../../lib/entry/read-draft";
import { atlasCsv } from "../../../lib/interchange/atlas-csv";
import { atlasGeoJson } from "../../../lib/interchange/atlas-geojson";
import { exportRow } from "../../../lib/interchange/export-row";
import type { ExportRow } from "../../../lib/interchange/export-row";
import { draftOf, readText } from "../../unit/interchange/read-file";

const today = parseIsoDay("2040-01-01") as IsoDay;
const ordered = (low: number | null, best: number | null, high: number | null) => {
  const known = [low, best, high].filter((count) => count !== null).sort((a, b) => a - b);
  return [low, best, high].map((count) => (count === null ? null : (known.shift() ?? null))) as [number | null, number | null, number | null];
};

/** Any record that could be stored: what the schema takes, put in order where fields must fit each other. */
const storable: fc.Arbitrary<IncidentDraft> = schemaDraft
  .map((draft): IncidentDraft => {
    const [killedLow, killedBest, killedHigh] = ordered(draft.killedLow, draft.killedBest, draft.killedHigh);
    const [injuredLow, injuredBest, injuredHigh] = ordered(draft.injuredLow, draft.injuredBest, draft.injuredHigh);
    const [detainedLow, detainedBest, detainedHigh] = ordered(draft.detainedLow, draft.detainedBest, draft.detainedHigh);
    const { first, last } = monthBounds(monthOf(draft.dateStart));
    const isDay = draft.datePrecision === "day";
    const keepsPoint = ["town", "vicinity", "district"].includes(draft.placePrecision) && draft.targetType !== "private-home";
    const sources = draft.sources.filter(({ kind }) => kind !== "confidential");
    const within = (position: number | null) => (position === null || position >= sources.length ? null : position);
    return {
      ...draft,
      killedLow, killedBest, killedHigh, injuredLow, injuredBest, injuredHigh, detainedLow, detainedBest, detainedHigh,
      eventsCovered: draft.unit === "event" ? 1 : draft.eventsCovered,
      dateStart: isDay ? draft.dateStart : first,
      dateEnd: isDay ? draft.dateStart : last,
      datePrecision: draft.datePrecision === "year" || draft.datePrecision === "longer" ? "month" : draft.datePrecision,
      province: keepsPoint ? "AF01" : draft.province, provinceAlternatives: [...new Set(draft.provinceAlternatives)], targetCommunities: [...new Set(draft.targetCommunities)],
      lng: keepsPoint ? 69.17 : null, lat: keepsPoint ? 34.52 : null, placePrecision: keepsPoint || draft.placePrecision !== "site" ? draft.placePrecision : "country",
      assessedActor: draft.assessedActor === "republic" ? "none" : draft.assessedActor,
      assessedConfidence: ["republic", "none", "unidentified"].includes(draft.assessedActor) ? null : draft.assessedConfidence,
      attributions: draft.attributions.map((voice) => ({ ...voice, actor: voice.actor === "republic" || voice.actor === null ? "iskp" : voice.actor, by: voice.by ?? "Invented", sourcePosition: within(voice.sourcePosition) })),
      relations: draft.relations.map((relation) => ({ ...relation, sourcePosition: within(relation.sourcePosition) })),
      sources,
    };
  })
  .map((draft) => {
    const read = readDraft(draft, { today });
    return read.kind === "draft" ? read.draft : null;
  })
  .filter((draft): draft is IncidentDraft => draft !== null && draft.sensitivity !== "closed");

const note = { shown: 1, total: 1, filter: "", revision: 1, codebookVersion: "1" };

function exported(drafts: readonly IncidentDraft[]): ExportRow[] {
  return drafts.flatMap((draft, index) => {
    const row = exportRow({ ...draft, id: String(index), ref: `IA-2031-${String(index + 1).padStart(4, "0")}`, version: index + 1, dataset: "synthetic", externalId: index % 2 === 0 ? `x-${index}` : null, createdAt: "2031-01-01T00:00:00Z" });
    return row === null ? [] : [row];
  });
}

describe("what goes out comes back", () => {
  it("makes records often enough to mean something", () => {
    expect(fc.sample(storable, 50)).toHaveLength(50);
  });

  it.each([
    ["our CSV", "a.csv", (rows: readonly ExportRow[]) => atlasCsv(rows, note)],
    ["our GeoJSON", "a.geojson", (rows: readonly ExportRow[]) => atlasGeoJson(rows, note)],
  ])("loses nothing public through %s: export, import, export again gives the same file", async (_, name, write) => {
    await fc.assert(
      fc.asyncProperty(fc.array(storable, { minLength: 1, maxLength: 3 }), async (drafts) => {
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
