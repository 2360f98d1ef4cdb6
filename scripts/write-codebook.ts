/** Writes docs/codebook.md from lib/codebook. `npm run codebook`; a test fails while the file is stale. */
import { writeFileSync } from "node:fs";
import { renderCodebook } from "../lib/codebook/render-codebook";

if (process.argv.includes("--help")) {
  console.log("npm run codebook: writes docs/codebook.md from lib/codebook.");
} else {
  writeFileSync(new URL("../docs/codebook.md", import.meta.url), renderCodebook());
  console.log("docs/codebook.md written");
}
