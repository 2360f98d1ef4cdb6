import type { DuplicateView, FormContent, FormProblem } from "@/components/forms/form-values";
import { formValuesOf } from "@/lib/entry/form-text";
import type { ReadStore } from "@/lib/store/connect";
import { describeDatasets } from "@/lib/store/datasets";
import { readFormDraft } from "@/lib/store/form-drafts";
import { readIncident } from "@/lib/store/read-incident";
import { draftOf } from "@/lib/store/stored-incident";
import type { StoredIncident } from "@/lib/store/stored-incident";
import { findDuplicates, readTyped, wordProblems } from "./check-entry";
import { blankContent } from "./form-content";
import { contentOf } from "./draft-lines";

/** Datasets that take records entered by hand, the default first. */
export async function datasetsForEntry(store: ReadStore): Promise<{ code: string; title: string }[]> {
  return (await describeDatasets(store)).filter(({ openForEntry }) => openForEntry).map(({ code, title }) => ({ code, title }));
}

/** A kept draft, with when it was last typed in, ms; null where there is none that can be read. */
export async function keptDraft(store: ReadStore, id: string): Promise<{ content: FormContent; keptAtMs: number; ref: string | null } | null> {
  const found = await readFormDraft(store, id);
  if (found.kind !== "found") return null;
  const content = contentOf(found.draft.body);
  return content === null ? null : { content, keptAtMs: Date.parse(found.draft.updatedAt), ref: found.draft.incidentRef };
}

/** An entry that follows another: the same day, province and sources, nothing else. */
export function contentAfter(record: StoredIncident, dataset: string): FormContent {
  const blank = blankContent(dataset);
  const { dateStart, dateEnd, datePrecision, dateBasis, province, sources } = formValuesOf(draftOf(record));
  return { ...blank, values: { ...blank.values, dateStart, dateEnd, datePrecision, dateBasis, province, sources } };
}

/** The content of an edit of this record, as it stands. */
export function contentOfEdit(record: StoredIncident): FormContent {
  const values = formValuesOf(draftOf(record));
  return { values, dataset: record.dataset, why: "", differentFrom: [], base: { ref: record.ref, version: record.version, values } };
}

/** What is wrong with content that was typed before, and which records it may repeat. */
export async function checked(store: ReadStore, content: FormContent, id: string, nowMs: number): Promise<{ problems: FormProblem[]; duplicates: DuplicateView[] }> {
  const typed = await readTyped(store, content, nowMs);
  return {
    problems: await wordProblems(typed.kind === "draft" ? typed.warnings : typed.problems),
    duplicates: content.values.province === "" ? [] : await findDuplicates(store, content, id),
  };
}

export async function recordOf(store: ReadStore, ref: string): Promise<StoredIncident | null> {
  const found = await readIncident(store, ref);
  return found.kind === "found" ? found.incident : null;
}
