import { mkdir, readFile, readdir, rm } from "node:fs/promises";
import path from "node:path";
import Database from "better-sqlite3";
import type { MigrationList } from "@prisma/schema-engine-wasm/schema_engine_bg";
import { everyTable, withSchemaEngine } from "./schema-engine";

export type Migrated =
  | { kind: "migrated"; applied: string[] }
  /** A migration failed; the file holds again what it held before. `reason` is the engine's own text, for the log. */
  | { kind: "put-back"; reason: string }
  /** There was nothing to put back: the file was new, and is gone again, or it is not ours, and was left alone. */
  | { kind: "failed"; reason: string };

/**
 * Bring the database file up to the migrations in `folder`, creating it when missing.
 * A failed migration leaves SQLite half changed, so a file that holds anything is copied first (VACUUM INTO) and put back
 * on failure. The copy is removed either way: it would outlive a redaction.
 */
export async function migrate(file: string, folder: string): Promise<Migrated> {
  await mkdir(path.dirname(file), { recursive: true });
  const list = await readMigrations(folder);
  const models = await latestModels(folder);
  const state = prepareFile(file);
  if (state === "foreign") return { kind: "failed", reason: `${file} holds tables that are not ours; name another file` };
  const copy = state === "ours" ? `${file}.before-migration` : null;
  if (copy !== null) await copyDatabase(file, copy);
  try {
    const { appliedMigrationNames } = await withSchemaEngine(file, models, (engine) =>
      engine.applyMigrations({ migrationsList: list, filters: everyTable }),
    );
    return { kind: "migrated", applied: appliedMigrationNames };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    if (copy === null) {
      // Half applied, it would be in the way of the next try.
      for (const end of ["", "-wal", "-shm"]) await rm(`${file}${end}`, { force: true });
      return { kind: "failed", reason };
    }
    await putBack(copy, file);
    return { kind: "put-back", reason };
  } finally {
    if (copy !== null) await rm(copy, { force: true });
  }
}

async function readMigrations(folder: string): Promise<MigrationList> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name).toSorted();
  return {
    baseDir: folder,
    lockfile: { path: "migration_lock.toml", content: await readFile(path.join(folder, "migration_lock.toml"), "utf8") },
    shadowDbInitScript: "",
    migrationDirectories: await Promise.all(
      names.map(async (name) => ({
        path: name,
        migrationFile: { path: "migration.sql", content: { tag: "ok" as const, value: await readFile(path.join(folder, name, "migration.sql"), "utf8") } },
      })),
    ),
  };
}

/** The engine wants some models to know the provider; those kept with the last migration are what the database will hold. */
async function latestModels(folder: string): Promise<string> {
  const entries = await readdir(folder, { withFileTypes: true });
  const last = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name).toSorted().at(-1);
  return last === undefined ? 'datasource db { provider = "sqlite" }' : readFile(path.join(folder, last, "models.prisma"), "utf8");
}

/** What does the file hold? Write-ahead logging is kept in the file itself, so it is set here, once. */
function prepareFile(file: string): "new" | "ours" | "foreign" {
  const db = new Database(file, { timeout: 5000 });
  try {
    const tables = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all();
    if (tables.length > 0 && !tables.includes("_prisma_migrations")) return "foreign";
    db.pragma("journal_mode = WAL");
    return tables.length === 0 ? "new" : "ours";
  } finally {
    db.close();
  }
}

async function copyDatabase(file: string, copy: string): Promise<void> {
  await rm(copy, { force: true });
  const db = new Database(file, { timeout: 5000 });
  try {
    db.prepare("VACUUM INTO ?").run(copy);
  } finally {
    db.close();
  }
}

/** Through SQLite's own backup rather than a file copy, so that a connection of another process stays in step. */
async function putBack(copy: string, file: string): Promise<void> {
  const db = new Database(copy, { readonly: true });
  try {
    await db.backup(file);
  } finally {
    db.close();
  }
  const restored = new Database(file);
  restored.pragma("journal_mode = WAL");
  restored.close();
}
