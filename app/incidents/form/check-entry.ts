import { getTranslations } from "next-intl/server";
import type { DuplicateView, FormContent, FormProblem } from "@/components/forms/form-values";
import { REF_PATTERN, emptyDraft } from "@/lib/codebook/incident";
import { kabulDay } from "@/lib/codebook/iso-day";
import { provinceCodes } from "@/lib/codebook/provinces";
import { duplicateWindow } from "@/lib/entry/duplicate-window";
import { draftInputOf, restoredFormValues } from "@/lib/entry/form-text";
import type { Comparable } from "@/lib/entry/likeness";
import { nearDuplicates } from "@/lib/entry/near-duplicates";
import { parseFields } from "@/lib/entry/parse-fields";
import type { EntryProblem, EntryProblemCode } from "@/lib/entry/problem";
import { problemCodes } from "@/lib/entry/problem";
import { readDraft } from "@/lib/entry/read-draft";
import type { DraftRead } from "@/lib/entry/read-draft";
import type { ReadStore } from "@/lib/store/connect";
import { listOverlapping, readIncidents } from "@/lib/store/read-incident";
import type { Problem } from "@/lib/store/results";
import { duplicateView } from "./duplicate-view";

/** More records of three days in a few provinces than this nobody compares. */
const MOST_COMPARED = 400;

/** Read what was typed as a draft, every reason why not named; refs are looked up. nowMs: the clock. */
export async function readTyped(store: ReadStore, content: FormContent, nowMs: number): Promise<DraftRead> {
  const { values, base } = content;
  const named = [...values.relations.map(({ ref }) => ref.trim()), values.duplicateOf.trim()].filter((ref) => REF_PATTERN.test(ref));
  const known = new Set((named.length === 0 ? [] : await readIncidents(store, named)).map(({ ref }) => ref));
  return readDraft(inputOf(content), { today: kabulDay(nowMs), knownRefs: (ref) => known.has(ref), ...(base === null ? {} : { ownRef: base.ref }) });
}

function inputOf({ values }: FormContent): Record<string, unknown> {
  const restored = restoredFormValues(values);
  return restored === null ? {} : draftInputOf(restored);
}

/** Everything that is wrong or worth a second look, worded. */
export async function wordProblems(problems: readonly EntryProblem[]): Promise<FormProblem[]> {
  const t = await getTranslations("entry.problems");
  return problems.map(({ field, code, severity, values }) => ({ field, code, severity, text: t(code, values ?? {}) }));
}

const isEntryCode = (reason: string): reason is EntryProblemCode => Object.hasOwn(problemCodes, reason);

/** What the store refused: its reasons are few, and mostly the same as those of entry. */
export async function wordRefusal(problems: readonly Problem[]): Promise<FormProblem[]> {
  const [entry, own] = await Promise.all([getTranslations("entry.problems"), getTranslations("form.refused")]);
  return problems.map(({ field, reason }) => ({
    field,
    code: reason,
    severity: "error",
    text: isEntryCode(reason) && problemCodes[reason].values.length === 0 ? entry(reason) : own.has(reason) ? own(reason) : own("other"),
  }));
}

/** What there is to compare of an entry that is still being typed: whatever could be read, the rest as unknown. Null until it has a day. */
function comparable(content: FormContent): Comparable | null {
  const { parsed } = parseFields(inputOf(content));
  const { dateStart } = parsed;
  if (dateStart === undefined) return null;
  const dateEnd = parsed.dateEnd !== undefined && parsed.dateEnd >= dateStart ? parsed.dateEnd : dateStart;
  const sources = (parsed.sources ?? []).map((source) => ({ ...source, url: source.url ?? null })) as Comparable["sources"];
  return { ...emptyDraft(), kind: "other", ...parsed, dateStart, dateEnd, summary: parsed.summary ?? "", sources };
}

/**
 * Records that may tell of the same event as a new entry, but for those that the analyst called different or already linked. Edits are not
 * asked about: their record is there. id: of the submission, whose own record, saved when its answer was lost, is no other.
 */
export async function findDuplicates(store: ReadStore, content: FormContent, id: string): Promise<DuplicateView[]> {
  if (content.base !== null) return [];
  const draft = comparable(content);
  if (draft === null) return [];
  const { from, to, provinces } = duplicateWindow(draft);
  const candidates = await listOverlapping(store, { provinces: provinces ?? provinceCodes, from, to, limit: MOST_COMPARED });
  const settled = new Set([...content.differentFrom, content.values.duplicateOf.trim(), ...content.values.relations.map(({ ref }) => ref.trim())]);
  const byRef = new Map(candidates.map((candidate) => [candidate.ref, candidate]));
  const found = nearDuplicates(draft, candidates.filter(({ ref, submissionId }) => !settled.has(ref) && submissionId !== id));
  return Promise.all(found.flatMap((duplicate) => {
    const record = byRef.get(duplicate.ref);
    return record ? [duplicateView(draft, record, duplicate)] : [];
  }));
}
