import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import Database from "better-sqlite3";
import { migrate } from "../../lib/store/migrate";
import { readColumns } from "../../lib/store/bulk-columns";
import { openStore } from "../../lib/store/connect";
import { listDatasets } from "../../lib/store/datasets";

/** A check of one torture: what was expected of it, and whether it held. */
export type Check = { readonly what: string; readonly held: boolean; readonly told: string };
export type Torture = { readonly name: string; readonly run: (root: string, say: (line: string) => void) => Promise<Check[] | { readonly notRun: string }> };

export const check = (what: string, held: boolean, told = ""): Check => ({ what, held, told });

/** A folder of its own with a migrated, empty database; removed at the end. */
export async function inWorld<T>(work: (world: { folder: string; database: string }) => Promise<T>, parent: string = tmpdir()): Promise<T> {
  const folder = mkdtempSync(path.join(parent, "atlas-torture-"));
  try {
    const database = path.join(folder, "atlas.db");
    const migrated = await migrate(database, path.resolve(import.meta.dirname, "../../prisma/migrations"));
    if (migrated.kind !== "migrated") throw new Error(migrated.reason);
    return await work({ folder, database });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What everybody sees of a database: records, and datasets. */
export async function visibleIn(database: string): Promise<{ records: number; datasets: number }> {
  const store = openStore(`file:${database}`, "/");
  try {
    return { records: (await readColumns(store.read, ["ref"])).count, datasets: (await listDatasets(store.read)).length };
  } finally {
    await store.close();
  }
}

/** Is the file whole, its links included? */
export function isWhole(database: string): boolean {
  const db = new Database(database);
  try {
    return db.pragma("integrity_check", { simple: true }) === "ok" && (db.pragma("foreign_key_check") as unknown[]).length === 0;
  } finally {
    db.close();
  }
}
