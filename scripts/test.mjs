// npm test: set up like npm start, then run every check there is. The database of DATABASE_URL is not touched.
import path from "node:path";
import { fileURLToPath } from "node:url";
import { lint, makeRouteTypes, summarise, tests, types } from "./checks.mjs";
import { checkedSettings } from "./environment.mjs";
import { setUp } from "./setup.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");

if (process.argv.includes("--help")) {
  console.log("npm test\n\nTypes, lint, unit, property, golden, architecture, document, component and store tests, dates in three far time zones,\nand the product in a real browser. npm run check is the part that runs in under a minute.");
  process.exit(0);
}
process.env.TZ = "UTC";
const settings = checkedSettings(root);
await setUp(root, { database: false, build: false, driver: false, settings });
await makeRouteTypes(root);

// Compiler and linter go beside the making of driver and pages and the quick tests.
const checked = types(root).then(async (first) => [first, await lint(root)]);
await setUp(root, { database: false, build: true, watched: true, settings });
const quick = await tests(root, "unit, property, golden, architecture, documents, components", { projects: ["fast", "components", "components apart"], filter: ["--maxWorkers=2"] });
const results = [...(await checked), quick];
for (const zone of ["Asia/Kabul", "Pacific/Kiritimati", "America/Los_Angeles"]) {
  results.push(await tests(root, `dates in ${zone}`, { projects: ["fast"], filter: [".tz.test.ts"], zone }));
}
results.push(await tests(root, "store", { projects: ["store", "store apart"] }));
results.push(await tests(root, "end to end in a browser", { projects: ["e2e"] }));
summarise(results);
