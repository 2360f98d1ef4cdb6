import { spawnSync } from "node:child_process";
import path from "node:path";
import Database from "better-sqlite3";

const root = path.resolve(import.meta.dirname, "../../..");

/**
 * A database of about so many records at this path: the starter set, and its records over and over as copies with ids and refs
 * of their own, each month of their dates moved by some years, so that they spread. Attributions and communities are copied with
 * them; sources only where asked for: they would be most of the file and no figure reads them. Only ever made in a folder of temporary files.
 */
export function makeMillionDatabase(file: string, records: number, { withSources = false }: { readonly withSources?: boolean } = {}): number {
  for (const script of ["scripts/migrate.ts", "seed/load.ts"]) {
    const { status, stderr } = spawnSync(process.execPath, ["--import", "tsx", script], { cwd: root, encoding: "utf8", env: { ...process.env, DATABASE_URL: `file:${file}` } });
    if (status !== 0) throw new Error(`${script} ended with ${status}: ${stderr}`);
  }
  const database = new Database(file);
  database.pragma("journal_mode = WAL");
  database.pragma("synchronous = OFF");
  database.pragma("foreign_keys = OFF");
  const columns = (table: string) => (database.pragma(`table_info("${table}")`) as { name: string }[]).map(({ name }) => name);
  const held = (database.prepare(`SELECT count(*) AS n FROM "Incident"`).get() as { n: number }).n;
  const times = Math.floor(records / held) - 1;
  database.exec(`CREATE TEMP TABLE "turn" AS WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t WHERE n < ${times}) SELECT n FROM t`);
  database.exec(`CREATE TEMP TABLE "first" AS SELECT *, row_number() OVER (ORDER BY "refYear", "refNumber") AS "position" FROM "Incident"`);

  // The copies' year is that of the record moved by 0 to 4 years; numbers in a year go on from 100,000.
  const number = `100000 + (n * ${held} + "position")`;
  const moved = (column: string) => `date("${column}", '+' || (n % 5) || ' years')`;
  const year = `CAST(substr(${moved("dateStart")}, 1, 4) AS INTEGER)`;
  const changed: Readonly<Record<string, string>> = {
    id: `"id" || '-' || n`, submissionId: `"submissionId" || '-' || n`, refYear: year, refNumber: number, ref: `'IA-' || ${year} || '-' || (${number})`,
    dateStart: moved("dateStart"), dateEnd: moved("dateEnd"), externalId: `CASE WHEN "externalId" IS NULL THEN NULL ELSE "externalId" || '-' || n END`,
    duplicateOf: "NULL", originalRow: "NULL",
  };
  const copy = (table: string, from: string, own: Readonly<Record<string, string>>) => {
    const names = columns(table).filter((name) => own[name] !== "");
    database.exec(`INSERT INTO "${table}" (${names.map((name) => `"${name}"`).join(", ")}) SELECT ${names.map((name) => own[name] ?? `"${name}"`).join(", ")} FROM ${from}, "turn"`);
  };
  database.transaction(() => {
    copy("Incident", `"first"`, changed);
    copy("Attribution", `(SELECT * FROM "Attribution")`, { id: "", incidentId: `"incidentId" || '-' || n`, sourcePosition: "NULL" });
    if (withSources) copy("Source", `(SELECT * FROM "Source")`, { id: "", incidentId: `"incidentId" || '-' || n` });
    copy("TargetCommunity", `(SELECT * FROM "TargetCommunity")`, { incidentId: `"incidentId" || '-' || n` });
  })();
  // Numbers given from now on come behind all of these.
  database.exec(`UPDATE "RefCounter" SET "last" = (SELECT max("refNumber") FROM "Incident" WHERE "refYear" = "year")`);
  database.exec(`INSERT OR IGNORE INTO "RefCounter" ("year", "last") SELECT "refYear", max("refNumber") FROM "Incident" GROUP BY "refYear"`);
  const made = (database.prepare(`SELECT count(*) AS n FROM "Incident"`).get() as { n: number }).n;
  database.close();
  return made;
}
