/** Removes what imports left behind whose process ended before they were done. See --help. */
import { openStore } from "../lib/store/connect";
import { databaseFile } from "../lib/store/database-file";
import { sweepStaging } from "../lib/store/imports/discard-batch";
import { processOwner } from "../lib/store/imports/owner";
import { databaseUrl } from "./environment.mjs";

const help = `npx tsx scripts/sweep-imports.ts

Removes rows of imports that were interrupted: nobody ever saw them. An import that another process is still writing is left alone. Set-up
runs this by itself when there is something to clear away.`;

if (process.argv.includes("--help")) {
  console.log(help);
} else {
  const store = openStore(`file:${databaseFile(databaseUrl(process.env, process.cwd()), process.cwd())}`, "/");
  try {
    const swept = await sweepStaging(store, { nowMs: Date.now(), own: processOwner() });
    console.log(swept.length === 0 ? "  Nothing to clear away: what is being imported is left alone." : `  Cleared away: ${swept.length}.`);
  } finally {
    await store.close();
  }
}
