import { createHash } from "node:crypto";
import { addToBatch, linkInBatch } from "../lib/store/add-to-batch";
import { createBatch, listBatches, makeBatchLive } from "../lib/store/batches";
import type { OpenStore } from "../lib/store/connect";
import { listDatasets, putDataset } from "../lib/store/datasets";
import { discardBatch } from "../lib/store/imports/discard-batch";
import type { Busy, Refused } from "../lib/store/results";
import { countIncidents } from "../lib/store/revision";
import { readStarter } from "./read-starter";
import type { RowProblem, StarterRow } from "./read-starter";
import { ownDataset, STARTER_DATASET, starterDataset } from "./starter/dataset";

export type StarterCounts = {
  incidents: number;
  attacks: number;
  operations: number;
  aggregates: number;
  sources: number;
  attributions: number;
  relations: number;
  warnings: number;
};

export type StarterLoad =
  | { kind: "loaded"; batch: string; revision: number; counts: StarterCounts }
  /** It is there, or was there and its import was undone: it is never loaded twice. */
  | { kind: "already-loaded" }
  /** There are records or imports of somebody's own; the starter set is for empty databases only. */
  | { kind: "not-empty" }
  /** A row does not validate, or the store refused one. Nothing of the set is stored. */
  | { kind: "stopped"; problems: readonly RowProblem[] }
  | Busy;

export type StarterInput = {
  /** Text of `seed/starter/incidents.json`. */
  readonly text: string;
  readonly fileName: string;
  /** Milliseconds since the epoch. */
  readonly nowMs: number;
  /** Makes a fresh UUIDv7. */
  readonly newId: () => string;
};

/**
 * Load the starter set, as one batch, into a database that holds no record and no import. Rows go through `lib/entry` and the store's
 * own batch functions; all of them become live together or none does. Doing it again changes nothing.
 */
export async function loadStarter(store: Pick<OpenStore, "read" | "write">, { text, fileName, nowMs, newId }: StarterInput): Promise<StarterLoad> {
  const found = await whatIsThere(store, fileName);
  if (found !== "empty") return found;
  const read = readStarter(text, nowMs);
  if (read.kind === "rejected") return { kind: "stopped", problems: read.problems };

  const at = new Date(nowMs).toISOString();
  const batch = newId();
  const described = await putDataset(store.write, { ...starterDataset, addedAt: at });
  if (described.kind !== "saved") return stop(described, read.rows);
  const fileSha256 = createHash("sha256").update(text).digest("hex");
  const created = await createBatch(
    store.write,
    { id: batch, dataset: STARTER_DATASET, title: "Starter set", fileName, fileSha256 },
    { who: "starter set", at, why: "Loaded into the empty database at the first start" },
  );
  if (created.kind !== "created") return stop(created, read.rows);
  const live = await fill(store, batch, read.rows, at, newId);
  if (live.kind === "live") return { kind: "loaded", batch, revision: live.revision, counts: countsOf(read.rows) };
  await discardBatch(store.write, batch);
  return stop(live, read.rows);
}

async function fill(store: Pick<OpenStore, "write">, batch: string, rows: readonly StarterRow[], at: string, newId: () => string) {
  const added = await addToBatch(
    store.write,
    batch,
    // The same submission id at every attempt: even two loaders at once cannot make two records of one row.
    rows.map(({ externalId, originalRow, draft }) => ({ id: newId(), submissionId: `${STARTER_DATASET}:${externalId}`, externalId, originalRow, draft })),
    at,
  );
  if (added.kind !== "added") return added;
  const linked = await linkInBatch(store.write, batch, rows.flatMap(({ links }) => links));
  if (linked.kind !== "linked") return linked;
  return makeBatchLive(store.write, batch, { rowsRejected: 0 }, at);
}

async function whatIsThere(store: Pick<OpenStore, "read" | "write">, fileName: string): Promise<"empty" | Exclude<StarterLoad, { kind: "loaded" | "stopped" }>> {
  const batches = await listBatches(store.read);
  if (batches.some(({ dataset, state }) => dataset === STARTER_DATASET && state !== "staging")) return { kind: "already-loaded" };
  // A loader that was ended half-way leaves rows that count nowhere; they would block their own second attempt.
  const broken = batches.filter(({ dataset, state, fileName: file }) => dataset === STARTER_DATASET && state === "staging" && file === fileName);
  for (const { id } of broken) {
    const discarded = await discardBatch(store.write, id);
    if (discarded.kind === "busy") return discarded;
  }
  const isEmpty = batches.length === broken.length && (await countIncidents(store.read)) === 0;
  return isEmpty ? "empty" : { kind: "not-empty" };
}

/** What the store says of the n-th row, said of the row by its name. */
function stop(answer: Refused | Busy, rows: readonly StarterRow[]): StarterLoad {
  if (answer.kind === "busy") return answer;
  const links = rows.flatMap((row) => row.links);
  const problems = answer.problems.map(({ field, reason }) => {
    const [, list, position, rest] = /^(rows|links)\.(\d+)\.?(.*)$/.exec(field) ?? [];
    const index = Number(position);
    const named = list === "rows" ? rows[index]?.externalId : list === "links" ? links[index]?.from : undefined;
    return { externalId: named ?? "starter set", field: rest ?? field, reason };
  });
  return { kind: "stopped", problems };
}

function countsOf(rows: readonly StarterRow[]): StarterCounts {
  const count = (test: (row: StarterRow) => boolean) => rows.filter(test).length;
  const sum = (size: (row: StarterRow) => number) => rows.reduce((total, row) => total + size(row), 0);
  return {
    incidents: rows.length,
    attacks: count(({ draft }) => draft.kind === "attack"),
    operations: count(({ draft }) => draft.kind === "operation"),
    aggregates: count(({ draft }) => draft.unit === "aggregate"),
    sources: sum(({ draft }) => draft.sources.length),
    attributions: sum(({ draft }) => draft.attributions.length),
    relations: sum(({ links }) => links.length),
    warnings: sum(({ warnings }) => warnings.length),
  };
}

/**
 * Without the starter set, records entered by hand still need a home: make the dataset `own` unless some dataset is open for entry.
 */
export async function prepareOwnDataset(store: Pick<OpenStore, "read" | "write">, nowMs: number): Promise<{ kind: "made" } | { kind: "not-needed" } | Refused | Busy> {
  const datasets = await listDatasets(store.read);
  if (datasets.some(({ openForEntry }) => openForEntry)) return { kind: "not-needed" };
  const saved = await putDataset(store.write, { ...ownDataset, addedAt: new Date(nowMs).toISOString() });
  return saved.kind === "saved" ? { kind: "made" } : saved;
}
