import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { expect, it } from "vitest";
import { exportColumns } from "../../../../lib/interchange/export-row";
import { exportNotes } from "../../../../lib/interchange/exporting/export-notes";
import { placeOf } from "../../../../lib/interchange/exporting/export-values";
import type { ExportValues } from "../../../../lib/interchange/exporting/export-values";
import { parquetBytes, ROWS_A_GROUP } from "../../../../lib/interchange/exporting/parquet-bytes";

const SHOWN = ROWS_A_GROUP * 2 + 1;
const notes = exportNotes({
  shown: SHOWN, total: SHOWN, filter: "", revision: 3, codebookVersion: "1", format: "parquet", madeAt: "2030-01-01T00:00:00.000Z", filterInWords: "All.", order: "by ref", datasets: [],
  records: { inFile: SHOWN, reduced: 0, ofDataset: SHOWN, counted: SHOWN, setAside: 0, setAsideBy: {}, notMatching: 0, closed: 0, leftOut: 0, leftOutBecause: null },
});

function* rows(): Generator<ExportValues> {
  for (let number = 1; number <= SHOWN; number += 1) {
    const row: (string | number | null)[] = exportColumns.map(() => null);
    row[placeOf.ref] = `IA-2022-${number}`;
    row[placeOf.version] = number;
    yield row;
  }
}

it("is handed on row group by row group, and is whole", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "atlas-parquet-"));
  try {
    const pieces: Uint8Array[] = [];
    for await (const piece of parquetBytes(rows(), notes)) pieces.push(piece);
    expect(pieces).toHaveLength(3);
    const file = path.join(folder, "a.parquet");
    writeFileSync(file, Buffer.concat(pieces));
    const connection = await (await DuckDBInstance.create()).connect();
    const one = async (sql: string) => (await connection.runAndReadAll(sql)).getRowObjectsJson()[0];
    expect(await one(`SELECT count(*) AS n, count(DISTINCT ref) AS refs, sum(version) AS sum FROM read_parquet('${file}')`)).toEqual({ n: String(SHOWN), refs: String(SHOWN), sum: String((SHOWN * (SHOWN + 1)) / 2) });
    expect(await one(`SELECT count(DISTINCT row_group_id) AS n FROM parquet_metadata('${file}')`)).toEqual({ n: "3" });
    connection.closeSync();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
