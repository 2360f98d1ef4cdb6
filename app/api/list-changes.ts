import { takenOutStatuses } from "@/lib/codebook/values/trust";
import type { Batch } from "@/lib/store/batches";
import type { Change } from "@/lib/store/change";
import { readChangeFeed } from "@/lib/store/change-feed";
import type { FeedEntry } from "@/lib/store/change-feed";
import { readStore } from "@/lib/store/connect";
import type { Dataset } from "@/lib/store/datasets";
import { jsonAnswer } from "./answer";
import { invalidQuery, readOwnQuery, wholeNumber } from "./query";
import { shownChange, shownRecord } from "./shown-record";

const USUAL_REVISIONS = 100;
const MOST_REVISIONS = 500;

export const changesKeys = {
  since: { ...wholeNumber(0, 9_999_999, 0), required: "the revision up to which you know everything, 0 for all", schema: { type: "integer", minimum: 0 } },
  limit: wholeNumber(1, MOST_REVISIONS, USUAL_REVISIONS),
};

/**
 * GET /api/v1/changes?since=REVISION: what a copy of the records needs in order to follow. In order of revision; a revision is never
 * cut, and whatever happened after `since` is told at least once, with the record as it stands now, so that reading a page twice does no
 * harm. `next` is the `since` of the next request, whether there is more now (`complete` false) or later.
 */
export async function listChanges(request: Request): Promise<Response> {
  const query = await readOwnQuery(request, changesKeys);
  if (query.kind === "refused") return query.answer;
  const { since, limit } = query.own;
  const feed = await readChangeFeed(readStore(), { since, limit });
  if (since > feed.revision) return invalidQuery([{ key: "since", value: String(since), reason: "in-the-future", allowed: String(feed.revision) }]);
  return jsonAnswer({ revision: feed.revision, since, events: feed.entries.map(shownEntry), next: feed.upTo, complete: feed.upTo === feed.revision });
}

function shownEntry(entry: FeedEntry): object {
  const { revision } = entry;
  switch (entry.kind) {
    case "dataset": return { kind: "dataset", revision, dataset: shownDataset(entry.dataset) };
    case "batch": return { kind: "batch", revision, batch: shownBatch(entry.batch), dataset: entry.dataset === null ? null : shownDataset(entry.dataset) };
    case "closed": return { kind: "closed", revision, ref: entry.ref, at: entry.at };
    case "record": {
      const { incident, changes } = entry;
      return { kind: "record", revision, what: whatHappened(changes), ref: incident.ref, version: incident.version, incident: shownRecord(incident), changes: changes.map(shownChange) };
    }
  }
}

export type WhatHappened = "created" | "corrected" | "merged" | "unmerged" | "withdrawn" | "restored" | "redacted";

const isTakenOut = (status: unknown) => takenOutStatuses.some((one) => one === status);

/** The one word that a follower acts by. Merging is saying of a record that it repeats another. */
export function whatHappened(changes: readonly Pick<Change, "kind" | "field" | "before" | "after">[]): WhatHappened {
  const first = changes.find(({ kind }) => kind !== "corrected");
  if (first !== undefined && first.kind !== "corrected") return first.kind;
  const status = changes.find(({ field }) => field === "status");
  if (status !== undefined && isTakenOut(status.after) && !isTakenOut(status.before)) return "withdrawn";
  if (status !== undefined && isTakenOut(status.before) && !isTakenOut(status.after)) return "restored";
  const duplicate = changes.find(({ field }) => field === "duplicateOf");
  return duplicate === undefined ? "corrected" : duplicate.after === null ? "unmerged" : "merged";
}

function shownBatch({ id, dataset, state, format, sourceVersion, rowsAccepted, rowsChanged, liveAt, undoneAt, purgedAt }: Batch): object {
  return { id, dataset, state, format, sourceVersion, rowsAdded: rowsAccepted, rowsChanged: rowsChanged ?? 0, at: purgedAt ?? undoneAt ?? liveAt };
}

function shownDataset({ code, title, version, publisher, url, citation, licence, redistribution, coverageFrom, coverageTo, effort, knownCoverage, languages, knownGaps, openForEntry }: Dataset): object {
  return { code, title, version, publisher, url, citation, licence, redistribution, coverageFrom, coverageTo, effort, knownCoverage, languages, knownGaps, openForEntry };
}
