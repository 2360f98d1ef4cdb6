// Prints, as one line of JSON, what set-up wants to know of the database. A process of its own, because a native module
// that does not load here would not load again after it was rebuilt.
import { existsSync, readdirSync } from "node:fs";

const [file, migrationsFolder] = process.argv.slice(2);

function answer(value) {
  console.log(JSON.stringify(value));
  process.exit(0);
}

let Database;
try {
  ({ default: Database } = await import("better-sqlite3"));
  new Database(":memory:").close();
} catch (error) {
  answer({ driver: false, reason: String(error.message) });
}

const known = readdirSync(migrationsFolder, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name);
if (!existsSync(file)) answer({ driver: true, pending: known, empty: true, datasets: 0, staging: 0 });

const db = new Database(file, { timeout: 5000 });
try {
  const hasTable = (name) => db.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?").get(name) !== undefined;
  const applied = hasTable("_prisma_migrations")
    ? db.prepare('SELECT "migration_name" FROM "_prisma_migrations" WHERE "finished_at" IS NOT NULL AND "rolled_back_at" IS NULL').pluck().all()
    : [];
  // Rows of an import that never finished are no records: the loader clears them away.
  const empty = !hasTable("Incident") || db.prepare(`
    SELECT NOT EXISTS (
      SELECT 1 FROM "Incident" WHERE "batchId" IS NULL OR "batchId" IN (SELECT "id" FROM "ImportBatch" WHERE "state" <> 'staging')
    )`).pluck().get() === 1;
  const datasets = hasTable("Dataset") ? db.prepare('SELECT count(*) FROM "Dataset"').pluck().get() : 0;
  const staging = hasTable("ImportBatch") ? db.prepare(`SELECT count(*) FROM "ImportBatch" WHERE "state" = 'staging'`).pluck().get() : 0;
  answer({ driver: true, pending: known.filter((name) => !applied.includes(name)), empty, datasets, staging });
} finally {
  db.close();
}
