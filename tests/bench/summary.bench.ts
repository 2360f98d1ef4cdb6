import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { answerFilter, summaryFor } from "../../lib/read/answer-filter";
import { loadColumns } from "../../lib/read/load";
import { readBothViews } from "../../lib/read/loading/read-both-views";
import { summarise, summaryDimensions } from "../../lib/read/summarise";
import { openStore } from "../../lib/store/connect";
import { editIncident } from "../../lib/store/edit-incident";
import { readIncident } from "../../lib/store/read-incident";
import { recordIncident } from "../../lib/store/record-incident";
import { draftOf } from "../../lib/store/stored-incident";
import { readerWalk } from "./linked-views/reader-walk";
import { makeMillionDatabase } from "./million/million-database";
import { machine, writeDated } from "./write-dated";

// A database of a million records: how long until the columns are there, how long does a summary take, and how long until an
// edit is in it? In one process, as the server does it, without the network. Right answers are asserted, times are not.
// Leaves nothing behind. `--rows N` for less.

const asked = process.argv.indexOf("--rows");
const rows = asked === -1 ? 1_000_000 : Number(process.argv[asked + 1]);
const folder = mkdtempSync(path.join(tmpdir(), "incident-atlas-bench-"));
const quantile = (list: readonly number[], share: number) => list.toSorted((a, b) => a - b)[Math.min(list.length - 1, Math.floor(share * list.length))] ?? NaN;

async function timed<T>(work: () => T | Promise<T>): Promise<{ ms: number; value: T }> {
  const start = performance.now();
  const value = await work();
  return { ms: performance.now() - start, value };
}

/** The longest time in which the program could answer nobody else. */
async function heldUp(work: () => Promise<unknown>): Promise<number> {
  let [last, longest] = [performance.now(), 0];
  const beat = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 5);
  await work();
  await new Promise((resolve) => setTimeout(resolve, 20));
  clearInterval(beat);
  return longest;
}

try {
  const file = path.join(folder, "million.db");
  const records = makeMillionDatabase(file, rows);
  const store = openStore(`file:${file}`, "/");
  const load = await timed(() => loadColumns("public", store.read));
  const first = await timed(() => summaryFor(load.value, readerWalk(1, load.value.datasets, 1)[0]?.filter as never, "province"));
  const walk = readerWalk(300, load.value.datasets, 3);
  const summaries: number[] = [];
  const pages: number[] = [];
  for (const [index, { filter }] of walk.entries()) {
    const by = summaryDimensions[index % summaryDimensions.length] ?? "province";
    const one = await timed(async () => summaryFor(await loadColumns("public", store.read), filter, by));
    summaries.push(one.ms);
    if (index % 60 === 0 && JSON.stringify(one.value) !== JSON.stringify(summarise(load.value, filter, by))) throw new Error(`a wrong summary at step ${index}`);
    pages.push((await timed(async () => answerFilter(await loadColumns("public", store.read), filter))).ms);
  }

  const by = { who: "bench", at: "2030-01-01T00:00:00.000Z", why: null };
  const usual = walk[0]?.filter;
  const ref = load.value.ref[Math.floor(records / 2)];
  if (usual === undefined || ref === undefined) throw new Error("nothing to edit");
  const edits: { readonly untilVisible: number; readonly heldUp: number }[] = [];
  for (let turn = 0; turn < 10; turn += 1) {
    const found = await readIncident(store.read, ref);
    if (found.kind !== "found") throw new Error(`no ${ref}`);
    const draft = { ...draftOf(found.incident), targetType: turn % 2 === 0 ? ("education" as const) : ("health" as const), killedBest: turn, killedLow: null, killedHigh: null };
    const saved = await editIncident(store.write, { ref, expectedVersion: found.incident.version, draft, formDraftId: null }, by);
    if (saved.kind !== "saved") throw new Error(`not saved: ${saved.kind}`);
    let untilVisible = 0;
    const held = await heldUp(async () => {
      untilVisible = (await timed(async () => {
        const columns = await loadColumns("public", store.read);
        if (columns.revision !== saved.revision) throw new Error("the edit is not in the columns");
        return [summaryFor(columns, usual, "target"), answerFilter(columns, usual)];
      })).ms;
    });
    edits.push({ untilVisible, heldUp: held });
  }
  const recorded = await timed(async () => {
    const found = await readIncident(store.read, ref);
    if (found.kind !== "found") throw new Error(`no ${ref}`);
    const result = await recordIncident(store.write, { id: crypto.randomUUID(), submissionId: crypto.randomUUID(), dataset: found.incident.dataset, draft: { ...draftOf(found.incident), relations: [], duplicateOf: null }, formDraftId: null }, by);
    if (result.kind !== "recorded") throw new Error(JSON.stringify(result));
    const columns = await loadColumns("public", store.read);
    return summaryFor(columns, usual, "province");
  });
  const now = await loadColumns("public", store.read);
  const anew = await readBothViews(store.read);
  for (const dimension of summaryDimensions) {
    if (JSON.stringify(summaryFor(now, usual, dimension)) !== JSON.stringify(summarise(anew.public, usual, dimension))) throw new Error(`patched and read anew differ by ${dimension}`);
  }
  await store.close();

  const result = {
    records, loadMs: load.ms, firstSummaryMs: first.ms,
    summary: { requests: summaries.length, medianMs: quantile(summaries, 0.5), p99Ms: quantile(summaries, 0.99) },
    figuresOfThePage: { requests: pages.length, medianMs: quantile(pages, 0.5), p99Ms: quantile(pages, 0.99) },
    edit: { edits: edits.length, untilVisibleMedianMs: quantile(edits.map((one) => one.untilVisible), 0.5), untilVisibleWorstMs: quantile(edits.map((one) => one.untilVisible), 1), heldUpWorstMs: quantile(edits.map((one) => one.heldUp), 1) },
    newRecordUntilVisibleMs: recorded.ms,
    peakMB: process.resourceUsage().maxRSS / 1024,
  };
  console.log(`Summary over ${records.toLocaleString("en")} records; load of the machine ${machine().load.join(", ")}`);
  console.log(JSON.stringify(result, (_, value: unknown) => (typeof value === "number" ? Math.round(value * 10) / 10 : value), 2));
  writeDated("summary", result);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
