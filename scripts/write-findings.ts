/** Writes docs/findings-starter-set.md from the shipped records. `npm run findings`; a test fails while the file is stale. */
import { writeFileSync } from "node:fs";
import { findingsDocument } from "./findings-document/make-document";

if (process.argv.includes("--help")) {
  console.log("npm run findings: computes all findings on the starter set and writes docs/findings-starter-set.md. A few seconds.");
} else {
  writeFileSync(new URL("../docs/findings-starter-set.md", import.meta.url), findingsDocument());
  console.log("docs/findings-starter-set.md written");
}
