import type { Kind } from "../KindMark";

/** A record as the palette lists it. */
export type PaletteRecord = { readonly ref: string; readonly kind: Kind; readonly dateStart: string; readonly place: string | null; readonly province: string | null };

export type RecordSearch = { readonly kind: "found"; readonly records: readonly PaletteRecord[] } | { readonly kind: "failed" };

/** How many records the palette asks for. */
const LIMIT = 8;

/** The record number that a text is, if it is one: `ia-2021-42` is *IA-2021-0042*. */
export function refFrom(text: string): string | null {
  const match = /^\s*ia[\s-]?(\d{4})[\s-]?(\d{1,6})\s*$/iu.exec(text);
  const [, year, number] = match ?? [];
  return year === undefined || number === undefined ? null : `IA-${year}-${number.padStart(4, "0")}`;
}

/** Which records match a text? Every record is asked, set aside or not; a server that cannot answer is a value, not an exception. Aborting rejects. */
export async function searchRecords(query: string, signal: AbortSignal): Promise<RecordSearch> {
  // `found`: counted, set aside or under another filter, a record that holds the words is a record.
  const search = new URLSearchParams({ q: query, tab: "found", limit: String(LIMIT) });
  try {
    const response = await fetch(`/api/v1/incidents?${search}`, { signal, headers: { accept: "application/json" } });
    if (!response.ok) return { kind: "failed" };
    const answer: unknown = await response.json();
    return { kind: "found", records: recordsOf(answer) };
  } catch (error) {
    if (signal.aborted) throw error;
    return { kind: "failed" };
  }
}

/** What can be read of the answer; an item without a number is left out, since it could not be opened. */
export function recordsOf(answer: unknown): PaletteRecord[] {
  const items = isObject(answer) && Array.isArray(answer["items"]) ? (answer["items"] as unknown[]) : [];
  return items.flatMap((item) => {
    if (!isObject(item) || typeof item["ref"] !== "string") return [];
    return [{ ref: item["ref"], kind: kindOf(item["kind"]), dateStart: textOr(item["dateStart"], ""), place: textOr(item["place"], null), province: textOr(item["province"], null) }];
  });
}

function kindOf(value: unknown): Kind {
  return value === "attack" || value === "operation" || value === "clash" ? value : "other";
}

function textOr<Other>(value: unknown, other: Other): string | Other {
  return typeof value === "string" && value !== "" ? value : other;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
