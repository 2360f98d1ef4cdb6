import { incidentDraftSchema, sourceSchema, attributionSchema, relationSchema } from "../codebook/incident";
import type { IncidentDraft } from "../codebook/incident";

/** What stands where a required text was redacted; elsewhere redacted means empty. */
export const REDACTED_TEXT = "[redacted]";

/** Shorter texts occur by chance in many places and are not hunted for there. */
const LEAST_HUNTED_LENGTH = 4;

type Slot = { safeParse(value: unknown): { success: boolean } };
const itemShapes = { sources: sourceSchema.shape, attributions: attributionSchema.shape, relations: relationSchema.shape };

/** What may stand in the place of a redacted value: nothing, an empty list or a marker; `undefined` where a code or day is required. */
function blankFor(slot: Slot | undefined): null | [] | string | undefined {
  if (slot === undefined) return undefined;
  if (slot.safeParse(null).success) return null;
  if (slot.safeParse([]).success) return [];
  return slot.safeParse(REDACTED_TEXT).success ? REDACTED_TEXT : undefined;
}

export type RedactedDraft = { draft: IncidentDraft; removed: unknown };

/**
 * The draft without the value at `path`, and the value: a field ("summary"), one entry of a list ("sources.1"), or one
 * field of an entry ("sources.1.url"). `null` when there is no such field or it may not be empty. Taking out a source
 * keeps the other positions right: an entry becomes blank where voices may point at later ones.
 */
export function withoutValue(draft: IncidentDraft, path: string): RedactedDraft | null {
  const [field = "", index, key] = path.split(".");
  const shape = incidentDraftSchema.shape as unknown as Record<string, Slot>;
  if (!Object.hasOwn(shape, field)) return null;
  const value = draft[field as keyof IncidentDraft];
  if (index === undefined) {
    const blank = blankFor(shape[field]);
    if (blank === undefined) return null;
    const next = { ...draft, [field]: blank };
    return { draft: field === "sources" ? unlinked(next, null) : next, removed: value };
  }
  if (!Array.isArray(value) || !/^\d+$/.test(index) || Number(index) >= value.length) return null;
  const position = Number(index);
  const list = value as unknown[];
  if (key === undefined) {
    const next = { ...draft, [field]: list.filter((_, place) => place !== position) };
    return { draft: field === "sources" ? unlinked(next, position) : next, removed: list[position] };
  }
  if (!Object.hasOwn(itemShapes, field)) return null;
  const slots = itemShapes[field as keyof typeof itemShapes] as unknown as Record<string, Slot>;
  const blank = Object.hasOwn(slots, key) ? blankFor(slots[key]) : undefined;
  if (blank === undefined) return null;
  const item = list[position] as Record<string, unknown>;
  const replaced = list.map((other, place) => (place === position ? { ...item, [key]: blank } : other));
  return { draft: { ...draft, [field]: replaced }, removed: item[key] };
}

/** Voices and relations no longer point at a source that is gone (`null`: all are gone); those behind it move up. */
function unlinked(draft: IncidentDraft, gone: number | null): IncidentDraft {
  const move = <T extends { sourcePosition: number | null }>(item: T): T => {
    const place = item.sourcePosition;
    if (place === null || gone === null || place === gone) return { ...item, sourcePosition: null };
    return { ...item, sourcePosition: place > gone ? place - 1 : place };
  };
  return { ...draft, attributions: draft.attributions.map(move), relations: draft.relations.map(move) };
}

/** The texts within a value that are long enough to be looked for elsewhere, longest first. */
export function textsIn(value: unknown): string[] {
  const found = new Set<string>();
  const walk = (part: unknown): void => {
    if (typeof part === "string") {
      if (part.trim().length >= LEAST_HUNTED_LENGTH && part !== REDACTED_TEXT) found.add(part.trim());
    } else if (typeof part === "object" && part !== null) Object.values(part).forEach(walk);
  };
  walk(value);
  return [...found].toSorted((a, b) => b.length - a.length);
}

/** Any JSON value with these texts replaced wherever they occur in it. */
export function scrub(value: unknown, texts: readonly string[]): unknown {
  if (typeof value === "string") return texts.reduce((text, wanted) => text.replaceAll(wanted, REDACTED_TEXT), value);
  if (Array.isArray(value)) return value.map((item) => scrub(item, texts));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, scrub(item, texts)]));
}
