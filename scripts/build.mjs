// npm run build: set up without touching a database, and build the pages.
import path from "node:path";
import { fileURLToPath } from "node:url";
import { checkedSettings } from "./environment.mjs";
import { setUp } from "./setup.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");

if (process.argv.includes("--help")) {
  console.log("npm run build\n\nInstalls, generates the database client and builds the pages, each only when needed.");
  process.exit(0);
}
const settings = checkedSettings(root);
await setUp(root, { database: false, build: true, settings });
