import { clashModes, filterKeys, isListKey, optionsOf } from "@/lib/read/filter-keys";
import type { FilterKey } from "@/lib/read/filter-keys";
import type { JsonSchema, Parameter } from "./operation";

const words: Readonly<Record<FilterKey, string>> = {
  from: "First calendar day of the period. A record whose span overlaps the period is kept. The default begins on 2021-08-15.",
  to: "Last calendar day of the period, included.",
  kind: "Kinds of events.", event: "Event types.", target: "Who or what was hit.", community: "Communities that were the target; `none`: none was the target as such.", actor: "Assessed actors.",
  attribution: "Which attacks count as ISKP's: those it claimed, those assessed to it, or attacks of any actor.",
  claim: "What is known of a claim of responsibility.", announced: "Against whom an operation was announced.", province: "P-codes of provinces; `unknown`: the record names none.",
  status: "States of review. The default counts in-review, verified and disputed.", confidence: "How firm the account is.",
  dataset: "One dataset; the first by default. Two lists of the same events are never added up.", unit: "Single events, or aggregates that stand for several.",
  minDate: "The coarsest precision of the date that is still wanted.", minPlace: "The coarsest precision of the place that is still wanted.",
  clash: `How clashes enter the counts: ${clashModes.join(", ")}.`, q: "Words to look for in the public text of records; all must be there.",
};

function schemaOf(key: FilterKey): JsonSchema {
  const options = optionsOf(key);
  if (isListKey(key)) return { type: "array", minItems: 1, items: { type: "string", enum: options } };
  if (options.length > 0) return { type: "string", enum: options };
  return key === "from" || key === "to" ? { type: "string", format: "date" } : { type: "string" };
}

/** The keys of the filter, the same as in the addresses of pages. Lists are joined with commas. */
export const filterParameters: readonly Parameter[] = filterKeys.map((name) => ({ name, in: "query", required: false, description: words[name], schema: schemaOf(name) }));
