import { importChoicesSchema } from "@/lib/interchange/importing/import-choices";
import type { ImportChoices } from "@/lib/interchange/importing/import-choices";

const texts = ["format", "encoding", "dates", "dataset", "datasetTitle", "version", "licence", "redistribution"] as const;

/** What a person says of a file, out of a form; empty is *as recognised*. before: what was said, whose mapping stays unless `mapping` says *drop*. */
export function choicesOfForm(form: FormData, before: ImportChoices): { kind: "choices"; choices: ImportChoices } | { kind: "invalid"; fields: readonly string[] } {
  const given: Record<string, unknown> = {};
  for (const name of texts) {
    const value = form.get(name);
    if (typeof value === "string" && value.trim() !== "") given[name] = value.normalize("NFC").trim();
  }
  const delimiter = form.get("delimiter");
  if (typeof delimiter === "string" && delimiter !== "") given["delimiter"] = delimiter === "tab" ? "\t" : delimiter;
  // A new dataset is named in a field of its own, so that the list of those here can stand beside it.
  const own = form.get("newDataset");
  if (given["dataset"] === "new" || (given["dataset"] === undefined && typeof own === "string" && own.trim() !== "")) given["dataset"] = typeof own === "string" ? own.trim() : "";
  if (before.mapping !== undefined && form.get("mapping") !== "drop") given["mapping"] = before.mapping;
  const parsed = importChoicesSchema.safeParse(given);
  if (parsed.success) return { kind: "choices", choices: parsed.data };
  return { kind: "invalid", fields: [...new Set(parsed.error.issues.map(({ path }) => String(path[0] ?? "")))] };
}
