// npm run check: what runs in under a minute while working.
import path from "node:path";
import { fileURLToPath } from "node:url";
import { lint, makeRouteTypes, summarise, tests, types } from "./checks.mjs";
import { checkedSettings } from "./environment.mjs";
import { setUp } from "./setup.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");

if (process.argv.includes("--help")) {
  console.log("npm run check\n\nTypes, lint, architecture, unit, property, golden, document and component tests, without database, build and browser.");
  process.exit(0);
}
process.env.TZ = "UTC";
const settings = checkedSettings(root);
await setUp(root, { database: false, build: false, settings });
await makeRouteTypes(root);
const results = await Promise.all([types(root), lint(root)]);
results.push(await tests(root, "unit, property, golden, architecture, documents, components", { projects: ["fast", "components", "components apart"] }));
summarise(results);
