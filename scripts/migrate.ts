import path from "node:path";
import { migrate } from "../lib/store/migrate";
import { databaseFile } from "../lib/store/database-file";
import { databaseUrl } from "./environment.mjs";

const help = `npx tsx scripts/migrate.ts

Brings the database of DATABASE_URL (default file:./data/atlas.db) up to prisma/migrations, creating it when missing.
When a migration fails, what the file held before is put back.`;

if (process.argv.includes("--help")) {
  console.log(help);
  process.exit(0);
}
const file = databaseFile(databaseUrl(process.env, process.cwd()), process.cwd());
const result = await migrate(file, path.resolve("prisma/migrations"));
switch (result.kind) {
  case "migrated":
    console.log(result.applied.length === 0 ? "The database is up to date." : `Applied ${result.applied.join(", ")}.`);
    break;
  case "put-back":
    console.error(`A migration failed, and the database was put back as it was before:\n${result.reason}`);
    process.exit(1);
    break;
  case "failed":
    console.error(`A migration failed on an empty database:\n${result.reason}`);
    process.exit(1);
}
