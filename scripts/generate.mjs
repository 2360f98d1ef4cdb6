// npm run generate: the database client from prisma/schema.prisma and the registry of claims, when what they are made from has changed.
import path from "node:path";
import { fileURLToPath } from "node:url";
import { checkedSettings } from "./environment.mjs";
import { setUp } from "./setup.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");

if (process.argv.includes("--help")) {
  console.log("npm run generate\n\nMakes lib/store/generated from prisma/schema.prisma when the models have changed, and lib/claims/generated\nfrom the files under lib/claims/essays.");
  process.exit(0);
}
const settings = checkedSettings(root);
await setUp(root, { database: false, build: false, settings });
