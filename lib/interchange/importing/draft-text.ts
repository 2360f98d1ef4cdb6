import type { IncidentDraft } from "../../codebook/incident";

/** Texts that JSON writes as they are, between quotes. */
const PLAIN = /^[\x20\x21\x23-\x5b\x5d-\x7e]*$/;
const keys = new Map<string, string>();

/**
 * A draft as JSON, letter by letter what JSON.stringify gives: its hash tells a row that is here already, so it may never change. Written out
 * because a draft is known to hold texts, numbers, nulls, lists and groups of them, most of them null: a third of the time.
 */
export function draftText(draft: IncidentDraft): string {
  return groupText(draft);
}

function groupText(group: object): string {
  let text = "{";
  for (const name in group) {
    const value = (group as Readonly<Record<string, unknown>>)[name];
    if (value === undefined) continue;
    let key = keys.get(name);
    if (key === undefined) {
      key = `${JSON.stringify(name)}:`;
      keys.set(name, key);
    }
    text += text.length === 1 ? key : `,${key}`;
    text += valueText(value);
  }
  return `${text}}`;
}

function valueText(value: unknown): string {
  if (value === null) return "null";
  if (typeof value === "string") return PLAIN.test(value) ? `"${value}"` : JSON.stringify(value);
  if (typeof value === "number") return Number.isFinite(value) ? String(value) : "null";
  if (!Array.isArray(value)) return typeof value === "object" ? groupText(value) : JSON.stringify(value);
  let text = "[";
  for (let at = 0; at < value.length; at += 1) text += at === 0 ? valueText(value[at]) : `,${valueText(value[at])}`;
  return `${text}]`;
}
