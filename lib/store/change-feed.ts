import { batchDescribed } from "./batches";
import type { Batch } from "./batches";
import { changeFromRow, changeSelect } from "./change";
import type { Change } from "./change";
import { publicFieldNames } from "../codebook/public-view";
import { clientOf } from "./connect";
import type { ReadStore } from "./connect";
import { describeDatasets } from "./datasets";
import type { Dataset } from "./datasets";
import { Prisma } from "./generated/client";
import { incidentFromRow, incidentSelect } from "./incident-row";
import { publicChange } from "./list-changes";
import { readRevision } from "./revision";
import type { StoredIncident } from "./stored-incident";

/** One thing that happened, and how it stands now. Records are whole: the caller shows their public view. */
export type FeedEntry =
  /** A dataset was described, or its search log went on. */
  | { readonly kind: "dataset"; readonly revision: number; readonly dataset: Dataset }
  /** An import went live, was undone or was purged: the last of these; rows of the dataset came, changed or went. */
  | { readonly kind: "batch"; readonly revision: number; readonly batch: Batch; readonly dataset: Dataset | null }
  /** Somebody wrote this record; `changes` as anybody may see them, in the order of the fields. */
  | { readonly kind: "record"; readonly revision: number; readonly incident: StoredIncident; readonly changes: readonly Change[] }
  /** A record that could be seen is closed now: all that is told of it. */
  | { readonly kind: "closed"; readonly revision: number; readonly ref: string; readonly at: string };

export type ChangeFeed = {
  /** Of the database when it was asked. */
  readonly revision: number;
  readonly entries: readonly FeedEntry[];
  /** Everything up to this revision is in the answer, or came before it. */
  readonly upTo: number;
};

/**
 * What happened after a revision, in order of revision: at most `limit` of them, each whole. A revision of which nothing may be told counts as
 * one and has no entry. What an import wrote is one entry, its batch: its rows have no changes of their own, and those it changed can be
 * very many. Who may see a record goes by how it stands now, so a record that was closed since is told of as closed, whatever came before;
 * one that was never anything else is not told of at all.
 */
export async function readChangeFeed(store: ReadStore, { since, limit }: { since: number; limit: number }): Promise<ChangeFeed> {
  const client = clientOf(store);
  const revision = await readRevision(store);
  const revisions = await revisionsAfter(store, since, revision, limit);
  const upTo = revisions.length < limit ? revision : (revisions.at(-1) ?? revision);
  const there = { in: revisions };
  const [datasets, batches, rows] = await Promise.all([
    describeDatasets(store),
    client.importBatch.findMany({ where: { revision: there, state: { not: "staging" } }, select: batchDescribed.select, orderBy: { id: "asc" } }),
    client.change.findMany({ where: { revision: there, ...toldByThemselves }, select: { ...changeSelect, incidentId: true, batchId: true }, orderBy: { id: "asc" } }),
  ]);
  const written = await client.dataset.findMany({ where: { revision: there }, select: { code: true, revision: true }, orderBy: { code: "asc" } });
  const byCode = new Map(datasets.map((dataset) => [dataset.code, dataset]));
  const datasetEntries = written.flatMap(({ code, revision: of }): FeedEntry[] => {
    const dataset = byCode.get(code);
    return dataset === undefined || of === null ? [] : [{ kind: "dataset", revision: of, dataset }];
  });
  const batchEntries = batches.map(batchDescribed.read).flatMap((batch): FeedEntry[] => (batch.revision === null ? [] : [{ kind: "batch", revision: batch.revision, batch, dataset: byCode.get(batch.dataset) ?? null }]));
  const records = await recordEntries(store, rows);
  // Stable: within a revision datasets come before batches, batches before records.
  const entries = [...datasetEntries, ...batchEntries, ...records].toSorted((a, b) => a.revision - b.revision);
  return { revision, entries, upTo };
}

/** What somebody wrote by hand; of what imports wrote only that a record was closed, which nobody may miss. */
const toldByThemselves = { OR: [{ batchId: null }, { field: "sensitivity", after: JSON.stringify("closed") }] } satisfies Prisma.ChangeWhereInput;

/** The next revisions of which something is written down, found by index, the lowest first. */
async function revisionsAfter(store: ReadStore, since: number, upTo: number, limit: number): Promise<number[]> {
  const within = Prisma.sql`"revision" > ${since} AND "revision" <= ${upTo}`;
  const rows = await clientOf(store).$queryRaw<{ revision: number | bigint }[]>`
    SELECT "revision" FROM (SELECT DISTINCT "revision" FROM "Change" WHERE ${within} AND ("batchId" IS NULL OR ("field" = 'sensitivity' AND "after" = '"closed"')) ORDER BY "revision" LIMIT ${limit})
    UNION SELECT "revision" FROM "ImportBatch" WHERE ${within} AND "state" <> 'staging'
    UNION SELECT "revision" FROM "Dataset" WHERE ${within}
    ORDER BY "revision" LIMIT ${limit}`;
  return rows.map(({ revision }) => Number(revision));
}

type Row = Prisma.ChangeGetPayload<{ select: typeof changeSelect & { incidentId: true; batchId: true } }>;

/** Bounded values of one statement. */
const AT_A_TIME = 400;

async function recordEntries(store: ReadStore, rows: readonly Row[]): Promise<FeedEntry[]> {
  const ids = [...new Set(rows.map(({ incidentId }) => incidentId))];
  const records = new Map<string, StoredIncident>();
  // Read after their changes: what was closed in between is seen as closed.
  for (let first = 0; first < ids.length; first += AT_A_TIME) {
    const found = await clientOf(store).incident.findMany({ where: { id: { in: ids.slice(first, first + AT_A_TIME) } }, select: incidentSelect });
    for (const row of found) records.set(row.id, incidentFromRow(row));
  }
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = `${row.revision} ${row.incidentId}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()].flatMap((group): FeedEntry[] => {
    const [first] = group;
    const incident = first === undefined ? undefined : records.get(first.incidentId);
    return first === undefined || incident === undefined || incident.batchState === "staging" ? [] : entryOf(incident, group, first);
  });
}

function entryOf(incident: StoredIncident, group: readonly Row[], first: Row): FeedEntry[] {
  const { revision, at } = first;
  const changes = group.map(({ incidentId: _, batchId: __, ...row }) => changeFromRow(row, publicFieldNames));
  if (incident.sensitivity === "closed") {
    const becameClosed = changes.some(({ field, before, after }) => field === "sensitivity" && after === "closed" && before !== null && before !== "closed");
    return becameClosed ? [{ kind: "closed", revision, ref: incident.ref, at }] : [];
  }
  const isThere = incident.batchState === null || incident.batchState === "live";
  if (!isThere || group.every(({ batchId }) => batchId !== null)) return [];
  return [{ kind: "record", revision, incident, changes: changes.map((change) => publicChange(change, incident.sensitivity === "coarse")) }];
}
