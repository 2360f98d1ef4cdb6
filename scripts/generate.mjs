// npm run generate: the database client from prisma/schema.prisma, when that has changed.
import path from "node:path";
import { fileURLToPath } from "node:url";
import { checkedSettings } from "./environment.mjs";
import { setUp } from "./setup.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");

if (process.argv.includes("--help")) {
  console.log("npm run generate\n\nMakes lib/store/generated from prisma/schema.prisma when the models have changed.");
  process.exit(0);
}
const settings = checkedSettings(root);
await setUp(root, { database: false, build: false, settings });
