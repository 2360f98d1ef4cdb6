import { parse } from "csv-parse/sync";
import { DuckDBInstance } from "@duckdb/node-api";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import "../../property/entry/seeded";
import { exportColumns, exportRow } from "../../../lib/interchange/export-row";
import type { ExportFormat } from "../../../lib/interchange/exporting/export-formats";
import { columnKinds, publicValues, valuesOf } from "../../../lib/interchange/exporting/export-values";
import { openExportSnapshot } from "../../../lib/store/export-snapshot";
import { readIncidents } from "../../../lib/store/read-incident";
import { storableDraft } from "../../property/interchange/storable-draft";
import { readText } from "../../unit/interchange/read-file";
import { syntheticDraft, syntheticSource } from "../synthetic-draft";
import { throwAwayStore } from "../throw-away-store";
import type { ThrowAway } from "../throw-away-store";
import { bringBack, exportAll, put, recordAll } from "./export-world";

// Every run makes databases of its own in the system's temporary folder; they are removed when the test has finished.

const drafts = fc.array(storableDraft, { minLength: 1, maxLength: 5 });

/** The rows of a file, each value as text, without what a file says of itself. */
async function rowsOf(format: ExportFormat, file: { bytes: Buffer; text: string }): Promise<unknown[]> {
  if (format === "csv") return parse<Record<string, string>>(file.text, { bom: true, columns: true }).map(({ exportedAs: _, ...row }) => row);
  if (format === "geojson") return (JSON.parse(file.text) as { features: unknown[] }).features;
  return (await readText("a.xlsx", file.bytes)).rows.map(({ original }) => original);
}

describe("out of one database and into another", () => {
  it.each(["csv", "geojson", "xlsx"] as const)("loses nothing public through %s: the second export holds the same values in the same order", async (format) => {
    await fc.assert(
      fc.asyncProperty(drafts, async (made) => {
        const [one, other] = [await throwAwayStore(), await throwAwayStore()];
        await recordAll(one, made);
        const first = await exportAll(one, format);
        const end = await bringBack(other, `a.${format}`, first.bytes);
        expect(end.kind, JSON.stringify(end)).toBe("live");
        const second = await exportAll(other, format);
        expect(await rowsOf(format, second)).toEqual(await rowsOf(format, first));
        expect(second.notes.shown).toBe(made.length);
      }),
      { numRuns: 8 },
    );
  });

  it("keeps voices, sources, relations and links of all kinds, and what a coarse record shows", async () => {
    const [one, other] = [await throwAwayStore(), await throwAwayStore()];
    await recordAll(one, [
      syntheticDraft({ place: "=1+1", summary: "'=quoted, with \"marks\"\nand a line", placeLocal: "جلال‌آباد", lng: 69.5, lat: 34.5 }),
      syntheticDraft({ sensitivity: "coarse", relations: [{ type: "part-of", ref: "IA-2022-0001", note: "A note.", sourcePosition: 1 }] }),
      syntheticDraft({ unit: "aggregate", eventsCovered: null, killedBest: null }),
    ]);
    for (const format of ["csv", "geojson", "xlsx"] as const) {
      const first = await exportAll(one, format);
      const fresh = format === "csv" ? other : await throwAwayStore();
      expect((await bringBack(fresh, `a.${format}`, first.bytes)).kind).toBe("live");
      expect(await rowsOf(format, await exportAll(fresh, format))).toEqual(await rowsOf(format, first));
      // A second time the same file adds nothing.
      expect(await bringBack(fresh, `a.${format}`, first.bytes)).toMatchObject({ kind: "live", batch: null, report: { added: 0, changed: 0 } });
    }
  });
});

describe("what leaves", () => {
  it("is the public view, whatever the record: read the quick way and the plain way alike", async () => {
    const kinds = fc.array(fc.tuple(storableDraft, fc.constantFrom("public", "coarse", "closed"), fc.array(fc.boolean(), { maxLength: 4 })), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(kinds, async (made) => {
        const store = await throwAwayStore();
        const refs = await recordAll(store, made.map(([draft, sensitivity, confidential]) => {
          const sources = confidential.map((hidden, index) => syntheticSource({ publisher: `Invented ${index}, null`, kind: hidden ? "confidential" : "publication" }));
          const attributions = sources.map((_, sourcePosition) => ({ voice: "claimed", actor: "iskp", by: "Invented", date: null, note: null, sourcePosition }));
          const linked = confidential.length === 0 ? {} : { sources, attributions };
          return { ...draft, sensitivity, ...linked } as typeof draft;
        }));
        const stored = await readIncidents(store.read, refs);
        const snapshot = openExportSnapshot(store.file);
        const quick = refs.map((ref) => publicValues(snapshot.row(Number(ref.slice(3, 7)), Number(ref.slice(8))) ?? []));
        snapshot.close();
        expect(quick).toEqual(stored.map((record) => {
          const row = exportRow(record);
          return row === null ? null : valuesOf(row);
        }));
      }),
      { numRuns: 15 },
    );
  });

  it("is one state of the database, whatever is saved meanwhile, and nothing of an import that is not live", async () => {
    const store = await throwAwayStore();
    const [ref] = await recordAll(store, [syntheticDraft()]);
    const snapshot = openExportSnapshot(store.file);
    const before = snapshot.row(2022, 1);
    await recordAll(store, [syntheticDraft()]);
    expect(snapshot.row(2022, 2)).toBeNull();
    expect(snapshot.row(2022, 1)).toEqual(before);
    expect(before?.[0]).toBe(ref);
    snapshot.close();
    const later = openExportSnapshot(store.file);
    expect(later.revision).toBe(snapshot.revision + 1);
    expect(later.row(2022, 2)).not.toBeNull();
    later.close();
  });
});

describe("read by another program", () => {
  const query = async (sql: string): Promise<Record<string, unknown>[]> => {
    const connection = await (await DuckDBInstance.create()).connect();
    const rows = (await connection.runAndReadAll(sql)).getRowObjectsJson();
    connection.closeSync();
    return rows;
  };
  const world = async (): Promise<{ store: ThrowAway; values: Record<string, unknown>[] }> => {
    const store = await throwAwayStore();
    const refs = await recordAll(store, [...fc.sample(storableDraft, { numRuns: 30, seed: 7 }), syntheticDraft({ lng: 69.5, lat: 34.25 })]);
    const values = (await readIncidents(store.read, refs)).flatMap((record) => {
      const row = exportRow(record);
      return row === null ? [] : [Object.fromEntries(exportColumns.map((column, place) => [column, valuesOf(row)[place]]))];
    });
    return { store, values: values.toSorted((a, b) => (String(a["ref"]) < String(b["ref"]) ? -1 : 1)) };
  };

  it("Parquet holds the same values, days as dates, points as WKB in longitude and latitude, and its notes", async () => {
    const { store, values } = await world();
    const { bytes, notes } = await exportAll(store, "parquet");
    const file = await put(store, "a.parquet", bytes);
    const rows = await query(`SELECT * EXCLUDE (geometry) FROM read_parquet('${file}') ORDER BY ref`);
    expect(rows).toEqual(values);
    const types = Object.fromEntries((await query(`DESCRIBE SELECT * FROM read_parquet('${file}')`)).map((row) => [row["column_name"], row["column_type"]]));
    expect(types).toMatchObject({ dateStart: "DATE", killedBest: "INTEGER", lng: "DOUBLE", summary: "VARCHAR" });
    const meta = Object.fromEntries((await query(`SELECT decode(key) AS key, decode(value) AS value FROM parquet_kv_metadata('${file}')`)).map((row) => [row["key"], JSON.parse(String(row["value"]))])) as Record<string, unknown>;
    expect(meta["geo"]).toMatchObject({ version: "1.1.0", primary_column: "geometry", columns: { geometry: { encoding: "WKB", geometry_types: ["Point"], bbox: [expect.any(Number), expect.any(Number), 69.5, expect.any(Number)] } } });
    expect(meta["incident-atlas"]).toEqual(notes);
    // DuckDB takes the column for a geometry by GeoParquet's metadata, and reads its points itself.
    const points = await query(`SELECT ref, lng, lat, typeof(geometry) AS type, geometry::VARCHAR AS text FROM read_parquet('${file}') WHERE geometry IS NOT NULL`);
    expect(points.length).toBeGreaterThan(0);
    for (const { lng, lat, type, text } of points) expect([type, text]).toEqual([expect.stringMatching(/^GEOMETRY/), `POINT (${String(lng)} ${String(lat)})`]);
  });

  it("GeoJSON holds the same values", async () => {
    const { store, values } = await world();
    const { text } = await exportAll(store, "geojson");
    const file = await put(store, "a.geojson", text);
    const [collection] = await query(`SELECT type, len(features) AS n FROM read_json('${file}', maximum_object_size = 100000000)`);
    expect(collection).toMatchObject({ type: "FeatureCollection", n: String(values.length) });
    const rows = await query(`SELECT f->'properties' AS properties, f->'geometry' AS geometry FROM (SELECT unnest(features::JSON[]) AS f FROM read_json('${file}', maximum_object_size = 100000000, columns = {features: 'JSON[]'})) ORDER BY f->'properties'->>'ref'`);
    const lists = new Set(exportColumns.filter((_, place) => columnKinds[place] === "codes" || columnKinds[place] === "group"));
    rows.forEach((row, index) => {
      const expected = Object.fromEntries(Object.entries(values[index] ?? {}).map(([name, value]) => [name, lists.has(name as never) && value !== null ? (JSON.parse(String(value)) as unknown) : value]));
      expect(JSON.parse(String(row["properties"]))).toEqual(expected);
      const point = values[index]?.["lng"] === null ? null : { type: "Point", coordinates: [values[index]?.["lng"], values[index]?.["lat"]] };
      expect(JSON.parse(String(row["geometry"] ?? "null"))).toEqual(point);
    });
  });
});
