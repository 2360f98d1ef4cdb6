import { canonicalJson } from "./canonical-json";
import type { FindingDefinition } from "./finding-definition";
import { primaryReading } from "./primary";
import type { Reading } from "./reading";
import { sha256 } from "./sha256";
import type { World } from "./world";

/** What of a finding is fixed before any result is computed. Plain JSON: an old version stays readable after the code has changed. */
export type FrozenFinding = Omit<FindingDefinition, "variants" | "measure" | "reading"> & {
  /** The finding's own primary reading: period, filter and the rest. */
  readonly reading: Reading;
  /** Names of the rules that make the required variants: their list follows the data, the rules do not. */
  readonly variantRules: readonly string[];
};

export type Frozen = { readonly finding: FrozenFinding; /** Canonical JSON of `finding`. */ readonly text: string; /** SHA-256 of `text`. */ readonly hash: string };

/** The reading under which a finding gives its verdict: the primary one, with what the finding fixes otherwise. */
export function readingOf(world: World, definition: Pick<FindingDefinition, "reading">): Reading {
  return { ...primaryReading(world), ...definition.reading };
}

/**
 * Freezes a finding for a dataset: the same definition, period and filter give the same hash, and a change in any of them
 * another one, which is a new version. Results do not enter, and neither do the records: new data alone make no new version.
 */
export function freeze(world: World, definition: FindingDefinition): Frozen {
  const { variants, measure: _measure, reading: _reading, ...rest } = definition;
  const finding = { ...rest, reading: readingOf(world, definition), variantRules: rulesOf(variants) };
  const text = canonicalJson(finding);
  return { finding, text, hash: sha256(text) };
}

function rulesOf(variants: FindingDefinition["variants"]): readonly string[] {
  const rules: unknown = (variants as { readonly rules?: unknown }).rules;
  return Array.isArray(rules) ? rules.map(String) : [];
}
