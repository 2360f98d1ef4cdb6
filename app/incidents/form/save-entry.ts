import { v7 } from "uuid";
import type { FormContent, SaveAnswer, SaveIntent } from "@/components/forms/form-values";
import type { IncidentDraft } from "@/lib/codebook/incident";
import { formValuesOf } from "@/lib/entry/form-text";
import { isError } from "@/lib/entry/problem";
import type { ReadStore, WriteStore } from "@/lib/store/connect";
import { editIncident } from "@/lib/store/edit-incident";
import { saveFormDraft } from "@/lib/store/form-drafts";
import { readIncident } from "@/lib/store/read-incident";
import { recordIncident } from "@/lib/store/record-incident";
import { draftOf } from "@/lib/store/stored-incident";
import { findDuplicates, readTyped, wordProblems, wordRefusal } from "./check-entry";

export type Saving = FormContent & { readonly id: string; readonly intent: SaveIntent };
export type Stores = { readonly read: ReadStore; readonly write: WriteStore };

/** The status that a button means: saving a draft offers it for review, *save as draft* keeps it one. */
function statusBy(intent: SaveIntent, status: string): string {
  return intent === "draft" ? "draft" : status === "draft" ? "in-review" : status;
}

/**
 * Save a new record or an edit. Answers *saved* only when the store has confirmed it. handle: null where nobody has signed yet;
 * it is asked for when everything else is right. nowMs: the clock.
 */
export async function saveEntry(stores: Stores, saving: Saving, handle: string | null, nowMs: number): Promise<SaveAnswer> {
  const content = { ...saving, values: { ...saving.values, status: statusBy(saving.intent, saving.values.status) } };
  const typed = await readTyped(stores.read, content, nowMs);
  if (typed.kind === "rejected") return { kind: "rejected", problems: await wordProblems(typed.problems) };
  if (handle === null) return { kind: "needs-handle", wrong: false };
  const warnings = typed.warnings.filter((warning) => !isError(warning));
  const by = { who: handle, at: new Date(nowMs).toISOString(), why: saving.why.trim() === "" ? null : saving.why.trim() };
  if (content.base !== null) return saveEdit(stores, content, content.base, typed.draft, by);

  const duplicates = await findDuplicates(stores.read, content, saving.id);
  if (duplicates.length > 0) return { kind: "duplicates", duplicates, problems: await wordProblems(warnings) };
  const answer = await recordIncident(stores.write, { id: v7(), submissionId: saving.id, dataset: saving.dataset, draft: typed.draft, formDraftId: saving.id }, by);
  switch (answer.kind) {
    case "busy":
      return answer;
    case "refused":
      return { kind: "rejected", problems: await wordRefusal(answer.problems) };
    case "recorded": {
      const { ref, version, repeated } = answer;
      if (repeated && !(await holdsTheSame(stores.read, ref, typed.draft))) return savedBefore(stores, saving, ref, handle, by.at);
      return { kind: "saved", ref, version, address: saving.intent === "next" ? `/incidents/new?after=${ref}` : `/incidents/${ref}?saved=1` };
    }
  }
}

type By = { who: string; at: string; why: string | null };

async function saveEdit(stores: Stores, saving: Saving, base: NonNullable<FormContent["base"]>, draft: IncidentDraft, by: By): Promise<SaveAnswer> {
  const answer = await editIncident(stores.write, { ref: base.ref, expectedVersion: base.version, draft, formDraftId: saving.id }, by);
  switch (answer.kind) {
    case "busy":
    case "no-such-record":
      return answer;
    case "refused":
      return { kind: "rejected", problems: await wordRefusal(answer.problems) };
    case "conflict":
      return {
        kind: "conflict",
        version: answer.current.version,
        theirs: formValuesOf(draftOf(answer.current)),
        changes: answer.changesBetween.map(({ field, who, at, why, version }) => ({ field, who, at, why, version })),
      };
    case "unchanged":
      return { kind: "saved", ref: answer.ref, version: answer.version, address: `/incidents/${answer.ref}` };
    case "saved":
      return { kind: "saved", ref: answer.ref, version: answer.version, address: `/incidents/${answer.ref}?saved=1` };
  }
}

async function holdsTheSame(read: ReadStore, ref: string, draft: IncidentDraft): Promise<boolean> {
  const stored = await readIncident(read, ref);
  return stored.kind === "found" && JSON.stringify(formValuesOf(draftOf(stored.incident))) === JSON.stringify(formValuesOf(draft));
}

/** The entry is a record already, and was typed on since: nothing is lost, it becomes the draft of an edit. */
async function savedBefore(stores: Stores, content: FormContent, ref: string, handle: string, at: string): Promise<SaveAnswer> {
  const begun = await beginEdit(stores, ref, (base) => ({ ...content, base }), handle, at);
  return begun.kind === "begun" ? { kind: "saved-before", ref, address: begun.address } : begun;
}

/** Keep the draft of an edit that begins with content other than the record's own. */
export async function beginEdit(
  stores: Stores,
  ref: string,
  make: (base: NonNullable<FormContent["base"]>) => FormContent,
  handle: string,
  at: string,
): Promise<{ kind: "begun"; address: string } | { kind: "busy" } | { kind: "no-such-record"; ref: string }> {
  const stored = await readIncident(stores.read, ref);
  if (stored.kind !== "found") return stored;
  const { values, dataset, why, differentFrom, base } = make({ ref, version: stored.incident.version, values: formValuesOf(draftOf(stored.incident)) });
  const id = v7();
  const kept = await saveFormDraft(stores.write, { id, handle, incidentRef: ref, body: JSON.stringify({ values, dataset, why, differentFrom, base }) }, at);
  return kept.kind === "saved" ? { kind: "begun", address: `/incidents/${ref}/edit?draft=${id}` } : { kind: "busy" };
}
