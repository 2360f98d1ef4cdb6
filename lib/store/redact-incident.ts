import type { IncidentDraft } from "../codebook/incident";
import { differences } from "./change";
import { cleanFile } from "./clean-file";
import type { Transaction } from "./client";
import type { WriteStore } from "./connect";
import { replaceLists } from "./edit-incident";
import { blankOriginals } from "./imports/original-rows";
import { scalarsOf } from "./incident-row";
import { currentIncident } from "./read-incident";
import { overwriteClaims } from "./redact-claims";
import { scrub, textsIn, withoutValue } from "./redact-value";
import type { Busy, NoSuchRecord, Problem, Refused, Signature } from "./results";
import { searchTextOf } from "./search-text";
import { storageProblems } from "./storable";
import { draftOf } from "./stored-incident";
import type { StoredIncident } from "./stored-incident";
import { nextRevision, write } from "./write";

export type Redacted = {
  kind: "redacted";
  ref: string;
  version: number;
  revision: number;
  /** Whether the database files were rebuilt too; if not, somebody held them: call cleanFile later. */
  cleaned: boolean;
};

/** Texts at least this long are replaced in the drafts of other records too, and in notes and reasons beside the claims; shorter ones would hit by chance. */
const LEAST_LENGTH_ELSEWHERE = 12;

/**
 * The one exception to *nothing is deleted*. The values at `fields` (see withoutValue for the paths) are overwritten in
 * the incident, in every change record, in what the search looks in, in drafts, and in what was written beside the claims; the original row goes altogether,
 * because nobody can tell under which names it holds them. What stays is a tombstone for each: who, when, which, why.
 * Then the files are rebuilt, so that nothing remains in free pages or in the log. Copies made elsewhere are out of reach.
 */
export async function redactIncident(
  store: WriteStore,
  { ref, fields }: { ref: string; fields: readonly string[] },
  by: Signature,
): Promise<Redacted | NoSuchRecord | Refused | Busy> {
  const problems = storageProblems(by);
  if (by.why === null || by.why.trim() === "") problems.push({ field: "why", reason: "required" });
  if (fields.length === 0) problems.push({ field: "fields", reason: "required" });
  if (problems.length > 0) return { kind: "refused", problems };
  const result = await write(store, (tx) => redactInside(tx, ref, fields, by));
  if (result.kind === "busy") return result;
  if (result.value.kind !== "redacted") return result.value;
  return { ...result.value, cleaned: await cleanFile(store) };
}

async function redactInside(
  tx: Transaction,
  ref: string,
  fields: readonly string[],
  by: Signature,
): Promise<Omit<Redacted, "cleaned"> | NoSuchRecord | Refused> {
  const current = await currentIncident(tx, ref);
  if (current === null) return { kind: "no-such-record", ref };
  const taken = takeOut(draftOf(current), fields);
  if (taken.problems.length > 0) return { kind: "refused", problems: taken.problems };

  const touched = [...new Set(fields.map((field) => field.split(".")[0] ?? field))];
  const history = await tx.change.findMany({
    where: { incidentId: current.id, field: { in: touched } },
    select: { before: true, after: true },
  });
  const earlier = history.flatMap(({ before, after }) => [before, after].filter((text) => text !== null).map((text) => JSON.parse(text) as unknown));
  const whole = fields.filter((field) => !field.includes("."));
  // What a list held before cannot be told apart by place, so only whole fields are hunted by what they once held.
  const texts = textsIn([taken.removed, touched.every((field) => whole.includes(field)) ? earlier : []]);

  const revision = await nextRevision(tx);
  const version = current.version + 1;
  await overwriteImports(tx, current.id);
  await overwriteIncident(tx, current, taken.draft, { version, revision, at: by.at });
  await overwriteHistory(tx, current.id, touched, texts);
  await overwriteDrafts(tx, current, whole, texts);
  await overwriteClaims(tx, { ref, fields: touched, texts: texts.filter((text) => text.length >= LEAST_LENGTH_ELSEWHERE) });
  await leaveTombstones(tx, current, fields, { revision, version }, { ...by, why: String(scrub(by.why, texts)) });
  return { kind: "redacted", ref, version, revision };
}

/** Entries of a list are taken out from the last to the first, so that the positions named stay the positions meant. */
function takeOut(draft: IncidentDraft, fields: readonly string[]): { draft: IncidentDraft; removed: unknown[]; problems: Problem[] } {
  const lastFirst = fields.toSorted((a, b) => b.split(".").length - a.split(".").length || Number(b.split(".")[1] ?? 0) - Number(a.split(".")[1] ?? 0));
  const removed: unknown[] = [];
  const problems: Problem[] = [];
  let remaining = draft;
  for (const field of lastFirst) {
    const step = withoutValue(remaining, field);
    if (step === null) {
      problems.push({ field, reason: "not-redactable" });
    } else {
      remaining = step.draft;
      removed.push(step.removed);
    }
  }
  return { draft: remaining, removed, problems };
}

async function overwriteIncident(
  tx: Transaction,
  current: StoredIncident,
  draft: IncidentDraft,
  { version, revision, at }: { version: number; revision: number; at: string },
): Promise<void> {
  await tx.incident.update({
    where: { id: current.id },
    data: { ...scalarsOf(draft), version, revision, updatedAt: at, originalRow: null, searchText: searchTextOf(current.ref, draft) },
    select: { id: true },
  });
  await replaceLists(tx, current.id, draft, differences(current, draft));
}

/** The rows as read, this and earlier ones, and what an import had noted down to do: nobody can tell under which names they hold the values. */
async function overwriteImports(tx: Transaction, incidentId: string): Promise<void> {
  const { originalRow } = await tx.incident.findUniqueOrThrow({ where: { id: incidentId }, select: { originalRow: true } });
  const changes = await tx.importChange.findMany({ where: { incidentId }, select: { originalRow: true, previousOriginalRow: true } });
  await blankOriginals(tx, [originalRow, ...changes.flatMap((change) => [change.originalRow, change.previousOriginalRow])]);
  await tx.importChange.updateMany({ where: { incidentId }, data: { draft: null, fields: null, searchText: null, originalRow: null, previousOriginalRow: null } });
}

async function overwriteHistory(tx: Transaction, incidentId: string, touched: readonly string[], texts: readonly string[]): Promise<void> {
  await tx.change.updateMany({ where: { incidentId, field: { in: [...touched] } }, data: { before: null, after: null, redacted: true } });
  const reasons = await tx.change.findMany({ where: { incidentId, why: { not: null } }, select: { id: true, why: true } });
  for (const { id, why } of reasons) {
    const clean = String(scrub(why, texts));
    if (clean !== why) await tx.change.update({ where: { id }, data: { why: clean }, select: { id: true } });
  }
  const tombstones = await tx.redaction.findMany({ where: { incidentId }, select: { id: true, why: true } });
  for (const { id, why } of tombstones) {
    const clean = String(scrub(why, texts));
    if (clean !== why) await tx.redaction.update({ where: { id }, data: { why: clean }, select: { id: true } });
  }
}

/** In drafts of this record the fields are emptied by name as well, because they may hold an earlier or unfinished wording. */
async function overwriteDrafts(tx: Transaction, current: StoredIncident, whole: readonly string[], texts: readonly string[]): Promise<void> {
  const long = texts.filter((text) => text.length >= LEAST_LENGTH_ELSEWHERE);
  const drafts = await tx.formDraft.findMany({ select: { id: true, incidentRef: true, body: true } });
  for (const { id, incidentRef, body } of drafts) {
    const own = incidentRef === current.ref || id === current.submissionId;
    const clean = own ? JSON.stringify(scrub(emptied(parsed(body), whole), texts)) : JSON.stringify(scrub(parsed(body), long));
    if (clean !== JSON.stringify(parsed(body))) await tx.formDraft.update({ where: { id }, data: { body: clean }, select: { id: true } });
  }
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return body;
  }
}

function emptied(value: unknown, names: readonly string[]): unknown {
  if (Array.isArray(value)) return value.map((item) => emptied(item, names));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => {
      if (!names.includes(key)) return [key, emptied(item, names)];
      return [key, typeof item === "string" ? "" : Array.isArray(item) ? [] : null];
    }),
  );
}

async function leaveTombstones(
  tx: Transaction,
  current: StoredIncident,
  fields: readonly string[],
  { revision, version }: { revision: number; version: number },
  by: Signature & { why: string },
): Promise<void> {
  const named = current.hasOriginalRow ? [...fields, "originalRow"] : fields;
  const stamp = { incidentId: current.id, revision, who: by.who, at: by.at, why: by.why };
  await tx.redaction.createMany({ data: named.map((field) => ({ ...stamp, field })) });
  await tx.change.createMany({
    data: named.map((field) => ({ ...stamp, version, kind: "redacted", field: field.split(".")[0] ?? field, before: null, after: null, redacted: true })),
  });
}
