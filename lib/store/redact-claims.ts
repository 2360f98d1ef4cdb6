import type { Transaction } from "./client";
import { scrub } from "./redact-value";

/** Where people write in their own words beside the records: what was redacted may have been repeated there. */
async function scrubOwnWords(tx: Transaction, texts: readonly string[]): Promise<void> {
  if (texts.length === 0) return;
  const clean = <T>(value: T): T => scrub(value, texts) as T;
  for (const { id, note } of await tx.findingCard.findMany({ where: { note: { not: null } }, select: { id: true, note: true } })) {
    if (clean(note) !== note) await tx.findingCard.update({ where: { id }, data: { note: clean(note) }, select: { id: true } });
  }
  for (const { id, ...words } of await tx.matrixRowVersion.findMany({ select: { id: true, statement: true, source: true, url: true, why: true } })) {
    if (JSON.stringify(clean(words)) !== JSON.stringify(words)) await tx.matrixRowVersion.update({ where: { id }, data: clean(words), select: { id: true } });
  }
  for (const { id, reason } of await tx.matrixRating.findMany({ select: { id: true, reason: true } })) {
    if (clean(reason) !== reason) await tx.matrixRating.update({ where: { id }, data: { reason: clean(reason) }, select: { id: true } });
  }
}

/** A figure's entry for one record tells its province: without it the entry goes. */
function withoutEntriesOf(value: unknown, ref: string): unknown {
  if (Array.isArray(value)) return value.filter((item) => !isEntryOf(item, ref)).map((item) => withoutEntriesOf(item, ref));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withoutEntriesOf(item, ref)]));
}

function isEntryOf(item: unknown, ref: string): boolean {
  return typeof item === "object" && item !== null && (item as { ref?: unknown }).ref === ref;
}

async function dropEntries(tx: Transaction, ref: string): Promise<void> {
  const rewritten = (text: string) => JSON.stringify(withoutEntriesOf(JSON.parse(text), ref));
  for (const { id, result } of await tx.findingCard.findMany({ where: { result: { contains: `"${ref}"` } }, select: { id: true, result: true } })) {
    await tx.findingCard.update({ where: { id }, data: { result: rewritten(result) }, select: { id: true } });
  }
  for (const { id, results } of await tx.primaryRun.findMany({ where: { results: { contains: `"${ref}"` } }, select: { id: true, results: true } })) {
    if (results !== null) await tx.primaryRun.update({ where: { id }, data: { results: rewritten(results) }, select: { id: true } });
  }
}

/**
 * What a redaction overwrites in the claims' bookkeeping. texts: those long enough not to be hit by chance. fields: what was
 * redacted; results hold no text of a record, but their figures may name its province.
 */
export async function overwriteClaims(tx: Transaction, { ref, fields, texts }: { readonly ref: string; readonly fields: readonly string[]; readonly texts: readonly string[] }): Promise<void> {
  await scrubOwnWords(tx, texts);
  if (fields.some((field) => field === "province" || field.startsWith("date"))) await dropEntries(tx, ref);
}
