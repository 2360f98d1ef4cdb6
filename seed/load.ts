import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { v7 } from "uuid";
import { openStore } from "../lib/store/connect";
import { loadStarter, prepareOwnDataset } from "./load-starter";
import type { StarterLoad } from "./load-starter";

const help = `npx tsx seed/load.ts

Loads the starter set (seed/starter/incidents.json) into the database of DATABASE_URL (default file:./data/atlas.db), once, as one
batch, and only when the database holds no record and no import. With ATLAS_STARTER=none it makes an empty dataset for your own
records instead. The database must have been migrated. Doing it again changes nothing.`;

if (process.argv.includes("--help")) {
  console.log(help);
  process.exit(0);
}

const root = path.resolve(import.meta.dirname, "..");
const environmentFile = path.join(root, ".env");
if (existsSync(environmentFile)) process.loadEnvFile(environmentFile);

const store = openStore(process.env["DATABASE_URL"] || "file:./data/atlas.db", root);
try {
  process.exitCode = process.env["ATLAS_STARTER"] === "none" ? await makeOwn() : await load();
} finally {
  await store.close();
}

async function load(): Promise<number> {
  const fileName = "seed/starter/incidents.json";
  const text = readFileSync(path.join(root, fileName), "utf8");
  return report(await loadStarter(store, { text, fileName, nowMs: Date.now(), newId: v7 }));
}

function report(result: StarterLoad): number {
  switch (result.kind) {
    case "loaded": {
      const { incidents, attacks, operations, aggregates, sources, attributions, relations, warnings } = result.counts;
      console.log(
        `  Starter set loaded as one batch: ${incidents} incidents (${attacks} attacks, ${operations} operations; ${aggregates} of them aggregates), ` +
          `${sources} sources, ${attributions} attributions, ${relations} relations; ${warnings} warnings.`,
      );
      return 0;
    }
    case "already-loaded":
      console.log("  The starter set was loaded before; nothing was changed.");
      return 0;
    case "not-empty":
      console.log("  The database holds records of its own, so the starter set was not loaded.");
      return 0;
    case "busy":
      console.error("  The database was held by another program. Nothing was loaded; try again.");
      return 1;
    case "stopped":
      console.error("  The starter set was not loaded, and nothing of it was stored:");
      for (const { externalId, field, reason } of result.problems) console.error(`  - ${externalId}, ${field === "" ? "record" : field}: ${reason}`);
      return 1;
  }
}

async function makeOwn(): Promise<number> {
  const result = await prepareOwnDataset(store, Date.now());
  switch (result.kind) {
    case "made":
      console.log("  No starter set: an empty dataset for your own records was made.");
      return 0;
    case "not-needed":
      console.log("  No starter set: a dataset for entry is there already; nothing was changed.");
      return 0;
    case "busy":
      console.error("  The database was held by another program. Nothing was made; try again.");
      return 1;
    case "refused":
      console.error(`  The dataset was refused: ${result.problems.map(({ field, reason }) => `${field} ${reason}`).join(", ")}.`);
      return 1;
  }
}
