// npm start: set up what is missing, then serve.
import path from "node:path";
import { fileURLToPath } from "node:url";
import { checkedSettings } from "./environment.mjs";
import { serve } from "./serve.mjs";
import { setUp } from "./setup.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");

if (process.argv.includes("--help")) {
  console.log("npm start\n\nInstalls, prepares the database, loads the starter set into an empty one, builds, and serves the page.\nEach step is skipped when already done. The settings are explained in .env.example.");
  process.exit(0);
}
const settings = checkedSettings(root);
await setUp(root, { database: true, build: true, settings });
await serve(root, "start", settings);
