import type { FindingWords } from "@/components/claims/page/finding-view";
import { parseCanonicalJson } from "@/lib/claims/canonical-json";
import type { FindingDefinition } from "@/lib/claims/finding-definition";
import type { FrozenFinding } from "@/lib/claims/freeze";

/** A definition as pages show it: without its functions, which do not leave the server. */
export function wordsOf({ variants: _variants, measure: _measure, reading: _reading, ...words }: FindingDefinition): FindingWords {
  return words;
}

/** The same as an older version kept it. */
export function frozenWords(body: string): FindingWords {
  const { reading: _reading, variantRules: _rules, ...words } = parseCanonicalJson(body) as FrozenFinding;
  return words;
}
