import { fieldId } from "./form-path";
import type { GroupName } from "./form-values";

/** Where the keyboard goes when an entry is gone: the entry now in its place, the one before, or the button that adds one. */
export function focusAfterRemoval(group: GroupName, index: number, remaining: number): void {
  const next = Math.min(index, remaining - 1);
  const first = { attributions: "voice", relations: "type", sources: "publisher" }[group];
  const id = remaining === 0 ? addButtonId(group) : group === "sources" ? sourceSummaryId(next) : fieldId(`${group}.${next}.${first}`);
  document.getElementById(id)?.focus();
}

export function addButtonId(group: GroupName): string {
  return `add-${group}`;
}

/** The line to which a source folds. */
export function sourceSummaryId(index: number): string {
  return `source-${index}-line`;
}
