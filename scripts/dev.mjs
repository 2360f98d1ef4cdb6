// npm run dev: as npm start, but pages are compiled as they are asked for and change as you write.
import path from "node:path";
import { fileURLToPath } from "node:url";
import { checkedSettings } from "./environment.mjs";
import { serve } from "./serve.mjs";
import { setUp } from "./setup.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");

if (process.argv.includes("--help")) {
  console.log("npm run dev\n\nSets up like npm start, without the build, and serves pages that change as you write.");
  process.exit(0);
}
const settings = checkedSettings(root);
await setUp(root, { database: true, build: false, settings });
await serve(root, "dev", settings);
