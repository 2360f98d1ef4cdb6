import { v7 } from "uuid";
import type { BlankForm, DraftLine, DuplicateView, FormContent, FormProblem } from "@/components/forms/form-values";
import { REF_PATTERN } from "@/lib/codebook/incident";
import { kabulDay } from "@/lib/codebook/iso-day";
import type { ReadStore } from "@/lib/store/connect";
import { readBySubmission } from "@/lib/store/read-incident";
import type { StoredIncident } from "@/lib/store/stored-incident";
import { openDrafts } from "./draft-lines";
import { blankContent, blankForm, isDraftId } from "./form-content";
import { readHandle } from "./handle";
import { checked, contentAfter, contentOfEdit, datasetsForEntry, keptDraft, recordOf } from "./start-form";

/** What both pages pass to the form. */
export type FormStart = {
  readonly id: string;
  readonly content: FormContent;
  readonly keptAtMs: number | null;
  readonly problems: readonly FormProblem[];
  readonly duplicates: readonly DuplicateView[];
  readonly blank: BlankForm;
  readonly datasets: readonly { readonly code: string; readonly title: string }[];
  readonly handle: string | null;
  readonly today: string;
};

export type NewForm = {
  readonly start: FormStart;
  /** The record that this entry became before: the form is a new one. */
  readonly saved: StoredIncident | null;
  /** The record just saved, whose day, province and sources the form begins with. */
  readonly before: StoredIncident | null;
  readonly drafts: readonly DraftLine[];
};

type Asked = { readonly [key: string]: string | string[] | undefined };

/** A form for a new record. `draft` goes on with an entry that was begun; `after` follows another record. */
export async function readNewForm(store: ReadStore, { draft, after }: Asked, nowMs: number): Promise<NewForm> {
  const [handle, datasets] = await Promise.all([readHandle(), datasetsForEntry(store)]);
  const asked = isDraftId(draft) ? draft : null;
  const submitted = asked === null ? null : await readBySubmission(store, asked);
  const saved = submitted?.kind === "found" ? submitted.incident : null;
  const id = asked === null || saved !== null ? v7() : asked;
  const before = typeof after === "string" && REF_PATTERN.test(after) ? await recordOf(store, after) : null;
  const dataset = datasets.find(({ code }) => code === before?.dataset)?.code ?? datasets[0]?.code ?? "";
  const kept = asked === null || saved !== null ? null : await keptDraft(store, asked);
  const content = kept?.content ?? (before === null ? blankContent(dataset) : contentAfter(before, dataset));
  const found = kept === null && before === null ? { problems: [], duplicates: [] } : await checked(store, content, id, nowMs);
  const drafts = asked !== null || before !== null ? [] : await openDrafts(store, handle);
  return { start: { id, content, keptAtMs: kept?.keptAtMs ?? null, ...found, blank: blankForm(), datasets, handle, today: kabulDay(nowMs) }, saved, before, drafts };
}

export type EditForm = {
  readonly start: FormStart;
  readonly record: StoredIncident;
  /** The draft began from this version, and the record has a later one; null where it has not. */
  readonly beganFrom: number | null;
  readonly drafts: readonly DraftLine[];
};

/** A form for an edit of this record; null when there is none. `draft` takes up an edit that was begun. */
export async function readEditForm(store: ReadStore, ref: string, { draft }: Asked, nowMs: number): Promise<EditForm | null> {
  const record = REF_PATTERN.test(ref) ? await recordOf(store, ref) : null;
  if (record === null) return null;
  const [handle, datasets] = await Promise.all([readHandle(), datasetsForEntry(store)]);
  const asked = isDraftId(draft) ? draft : null;
  const found = asked === null ? null : await keptDraft(store, asked);
  const kept = found?.ref === record.ref && found.content.base !== null ? found : null;
  const id = asked ?? v7();
  const content = kept?.content ?? contentOfEdit(record);
  const version = content.base?.version ?? record.version;
  const drafts = asked === null ? (await openDrafts(store, handle)).filter((line) => line.ref === record.ref) : [];
  return {
    start: { id, content, keptAtMs: kept?.keptAtMs ?? null, ...(await checked(store, content, id, nowMs)), blank: blankForm(), datasets, handle, today: kabulDay(nowMs) },
    record,
    beganFrom: version < record.version ? version : null,
    drafts,
  };
}
