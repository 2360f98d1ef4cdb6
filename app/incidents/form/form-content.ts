import { z } from "@/lib/codebook/zod";
import type { BlankForm, FormContent, GroupName, SaveIntent } from "@/components/forms/form-values";
import { fieldNamed } from "@/lib/codebook/fields";
import { provinceNamed } from "@/lib/codebook/find-province";
import { MAX_LIST_LENGTH, REF_PATTERN, textLimits } from "@/lib/codebook/incident";
import { valueLists } from "@/lib/codebook/lists";
import { emptyAttribution, emptyFormValues, emptyRelation, emptySource, restoredFormValues, scalarFields } from "@/lib/entry/form-text";
import type { CodeListField, FormValues } from "@/lib/entry/form-text";

/** Ids are made by the form; anything else in an address or a request is no draft of ours. */
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export function isDraftId(text: unknown): text is string {
  return typeof text === "string" && UUID.test(text);
}

/** A form before anybody typed, and entries as they are added. */
export function blankForm(): BlankForm {
  return { values: emptyFormValues(), attribution: emptyAttribution(), relation: emptyRelation(), source: emptySource() };
}

export function blankContent(dataset: string): FormContent {
  return { values: emptyFormValues(), dataset, why: "", differentFrom: [], base: null };
}

const ref = z.string().regex(REF_PATTERN);
/** Typed text is taken as it is, whatever it is; what is not text is an older or a foreign form. */
const typedValues = z.unknown().transform((given, context): FormValues => {
  const values = restoredFormValues(given);
  if (values !== null) return values;
  context.addIssue({ code: "custom", message: "no form values" });
  return z.NEVER;
});

const contentSchema = z.object({
  values: typedValues,
  dataset: z.string().max(textLimits.short),
  why: z.string().max(textLimits.note * 2),
  differentFrom: z.array(ref).max(MAX_LIST_LENGTH * 4),
  base: z.object({ ref, version: z.int().min(1), values: typedValues }).nullable(),
});

const requestSchema = contentSchema.extend({ id: z.string().regex(UUID), intent: z.enum(["save", "draft", "next"]) });

/** The content of a form out of untrusted JSON; null when it is none. */
export function readContent(given: unknown): FormContent | null {
  return contentSchema.safeParse(given).data ?? null;
}

/** What a page asks to be saved; null when it is no such request. */
export function readRequest(given: unknown): (FormContent & { id: string; intent: SaveIntent }) | null {
  return requestSchema.safeParse(given).data ?? null;
}

const groupNames = ["attributions", "relations", "sources"] as const satisfies readonly GroupName[];

/**
 * The content of a form that a browser posted field by field, without JavaScript. Names are paths; a province or community may come as a name,
 * typed into the box where JavaScript would have offered the list. start: what the form began with, for fields that were not posted.
 */
export function contentOfPost(form: FormData, start: FormContent): FormContent {
  const text = (name: string): string | null => {
    const posted = form.get(name);
    return typeof posted === "string" ? posted : null;
  };
  const values: Record<string, unknown> = { ...start.values };
  for (const name of scalarFields) values[name] = text(name) ?? start.values[name];
  values["province"] = provinceNamed(String(values["province"]))?.pcode ?? values["province"];
  for (const name of ["provinceAlternatives", "targetCommunities"] as const) {
    values[name] = [...new Set(form.getAll(name).filter((item) => typeof item === "string" && item.trim() !== "").map((item) => codeMeant(name, String(item))))];
  }
  const blank = blankForm();
  const blanks = { attributions: blank.attribution, relations: blank.relation, sources: blank.source };
  for (const group of groupNames) values[group] = postedEntries(form, group, blanks[group]);
  return {
    values: restoredFormValues(values) ?? emptyFormValues(),
    dataset: text("dataset") ?? start.dataset,
    why: text("why") ?? start.why,
    differentFrom: form.getAll("differentFrom").filter((item): item is string => typeof item === "string" && REF_PATTERN.test(item)),
    base: start.base,
  };
}

function postedEntries(form: FormData, group: GroupName, blank: object): Record<string, string>[] {
  const entries = new Map<number, Record<string, string>>();
  for (const [name, value] of form.entries()) {
    const [top, index, key] = name.split(".");
    if (top !== group || index === undefined || key === undefined || !/^\d{1,3}$/u.test(index) || typeof value !== "string") continue;
    const entry = entries.get(Number(index)) ?? { ...(blank as Record<string, string>) };
    if (Object.hasOwn(blank, key)) entry[key] = value;
    entries.set(Number(index), entry);
  }
  return [...entries].sort(([a], [b]) => a - b).map(([, entry]) => entry);
}

/** A code as posted by a chip, or the code of a name that was typed; what names nothing stays and is refused by name. */
function codeMeant(name: CodeListField, posted: string): string {
  const text = posted.trim();
  const { type } = fieldNamed(name);
  if (type.kind !== "codes") return provinceNamed(text)?.pcode ?? text;
  return valueLists[type.list].find(({ code, label }) => code === text || label.toLowerCase() === text.toLowerCase())?.code ?? text;
}
