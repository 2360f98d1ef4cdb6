/**
 * How a code of another dataset becomes one of ours. A crosswalk is data: each rule says from what, to what and why, so that the pages can
 * show it beside the records it made and a reader can disagree with one rule without reading the program.
 */

export type CrosswalkFormat = "ucdp" | "acled" | "gtd";

export type CrosswalkRule<To> = {
  /** The value as the other dataset writes it. */
  readonly from: string;
  readonly to: To;
  readonly reason: string;
};

export type Crosswalk<To> = {
  readonly format: CrosswalkFormat;
  /** The column or columns it reads, and our field or fields that it fills. */
  readonly column: string;
  readonly field: string;
  readonly rules: readonly CrosswalkRule<To>[];
};

/** What does this value become? Null where no rule holds it: the reader then says so, and guesses nothing. Case and space do not matter. */
export function lookUp<To>(crosswalk: Crosswalk<To>, value: string): CrosswalkRule<To> | null {
  let index = indexes.get(crosswalk) as Map<string, CrosswalkRule<To>> | undefined;
  if (!index) {
    index = new Map(crosswalk.rules.map((rule) => [rule.from.toLowerCase(), rule]));
    indexes.set(crosswalk, index);
  }
  return index.get(value) ?? index.get(value.trim().toLowerCase()) ?? null;
}

const indexes = new WeakMap<object, unknown>();
