/** Removes the rows of an undone import for good. See --help. */
import { existsSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { HANDLE_PATTERN } from "../lib/codebook/incident";
import { openStore } from "../lib/store/connect";
import { databaseFile } from "../lib/store/database-file";
import { purgeBatch } from "../lib/store/imports/purge-batch";
import { databaseUrl, loadEnvironmentFile } from "./environment.mjs";

const help = `npm run purge -- BATCH --why TEXT [--who HANDLE]

Removes the rows of an import that was undone for good: the records, their history and the rows as read. What stays is the
import itself: who, when, why, and how many rows. Records elsewhere that name one of them are edited so that they do so no
longer. Then the file is rebuilt, so that nothing remains in free pages. There is no way back. The page /import and
GET /api/v1/imports name the batches. Copies and backups made elsewhere are out of reach.

Ends with 0 when they are gone, 1 when nothing or not everything was removed; then run it again.`;

const refusals: Readonly<Record<string, string>> = {
  "no-such-batch": "There is no import of this id.",
  "not-undone": "Only an import that was undone can be purged: undo it first, on the page /import.",
  required: "Say why, with --why TEXT: it is all that stays.",
};

const { values, positionals } = parseArgs({ allowPositionals: true, options: { why: { type: "string" }, who: { type: "string", default: "purge" }, help: { type: "boolean", short: "h", default: false } } });
if (values.help) console.log(help);
else process.exitCode = await purge(positionals[0]);

function fail(sentence: string): number {
  console.error(sentence);
  return 1;
}

async function purge(batch: string | undefined): Promise<number> {
  if (batch === undefined) return fail(help);
  if (!HANDLE_PATTERN.test(values.who)) return fail(`--who ${values.who} is no handle: letters, figures, dots and dashes.`);
  const root = path.resolve(import.meta.dirname, "..");
  loadEnvironmentFile(root);
  const file = databaseFile(databaseUrl(process.env, root), root);
  if (!existsSync(file)) return fail("There is no database yet.");
  const store = openStore(`file:${file}`, "/");
  try {
    const show = (rows: number): void => void (process.stderr.isTTY && process.stderr.write(`\r${rows.toLocaleString("en")} rows removed`));
    const result = await purgeBatch(store, batch, { who: values.who, at: new Date().toISOString(), why: values.why ?? null }, show);
    if (process.stderr.isTTY) process.stderr.write("\n");
    switch (result.kind) {
      case "purged":
        console.log(`${result.rows.toLocaleString("en")} rows of batch ${batch} are gone${result.unlinked > 0 ? `; ${result.unlinked} records named some of them and do so no longer` : ""}.`);
        if (!result.cleaned) console.log("Somebody held the file, so it was not rebuilt: free pages may still hold them. The next redaction or purge rebuilds it.");
        return 0;
      case "busy": return fail("The database was held by another program. Run it again: it goes on where it stopped.");
      case "refused": return fail(result.problems.map(({ reason }) => refusals[reason] ?? reason).join("\n"));
    }
  } finally {
    await store.close();
  }
}
