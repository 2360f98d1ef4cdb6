import { cp, mkdir, readFile, readdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import type { DiffTarget } from "@prisma/schema-engine-wasm/schema_engine_bg";
import { everyTable, withSchemaEngine } from "../lib/store/schema-engine";

const help = `npx tsx scripts/new-migration.ts NAME

Writes prisma/migrations/<n>_NAME/migration.sql: the SQL that turns the models kept with the last migration into
prisma/schema.prisma, and a copy of the models beside it. Read the SQL before committing it; nothing is applied.`;

const { positionals, values } = parseArgs({ allowPositionals: true, options: { help: { type: "boolean", short: "h" } } });
const name = positionals[0];
if (values.help === true || name === undefined || !/^[a-z0-9_]+$/.test(name)) {
  console.log(help);
  process.exit(values.help === true ? 0 : 1);
}

const folder = path.resolve("prisma/migrations");
const models = await readFile("prisma/schema.prisma", "utf8");
const existing = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isDirectory()).map((entry) => entry.name).toSorted();
const last = existing.at(-1);
// Models against models: the diff between migrations and models is wrong on SQLite.
const from: DiffTarget =
  last === undefined
    ? { tag: "empty" }
    : { tag: "schemaDatamodel", files: [{ path: "schema.prisma", content: await readFile(path.join(folder, last, "models.prisma"), "utf8") }] };
const { stdout } = await withSchemaEngine(":memory:", models, (engine) =>
  engine.diff({
    from,
    to: { tag: "schemaDatamodel", files: [{ path: "schema.prisma", content: models }] },
    script: true,
    exitCode: null,
    filters: everyTable,
  }),
);
if (stdout === null || stdout.trim() === "" || stdout.includes("This is an empty migration")) {
  console.log("The models have not changed since the last migration.");
} else {
  const target = path.join(folder, `${String(existing.length + 1).padStart(4, "0")}_${name}`);
  await mkdir(target);
  await writeFile(path.join(target, "migration.sql"), stdout);
  await cp("prisma/schema.prisma", path.join(target, "models.prisma"));
  console.log(`Written: ${path.relative(".", target)}/migration.sql. Read it before committing it.`);
}
