import type { Finding, UndefinedReason } from "@/lib/analysis/finding";

/** One value of a result in words: what it is, and the number as it is printed. */
export type ResultLine = readonly [label: string, value: string];

/**
 * A worked example: what was put in, the call as it was made, what came back, and how to read it. Where these data have no
 * answer, `none` says why.
 */
export type Example = {
  readonly given: string;
  readonly call: string;
  readonly result: readonly ResultLine[];
  readonly reading: string;
  readonly none: { readonly reason: UndefinedReason; readonly n: number } | null;
};

export type Call<T extends object> = { readonly call: string; readonly finding: Finding<T> };

/** Calls the function and writes down the call from the very arguments, so that the two cannot part. */
export function called<A extends readonly unknown[], T extends object>(name: string, statistic: (...args: A) => Finding<T>, ...args: A): Call<T> {
  return { call: `${name}(${args.map(shown).join(", ")})`, finding: statistic(...args) };
}

/** The example of a call: `tell` puts the answer into lines and a sentence. */
export function exampleOf<T extends object>(
  given: string,
  { call, finding }: Call<T>,
  tell: (result: T) => { readonly result: readonly ResultLine[]; readonly reading: string },
): Example {
  if (finding.kind === "undefined") return { given, call, result: [], reading: "", none: { reason: finding.reason, n: finding.n } };
  return { given, call, ...tell(finding), none: null };
}

const SHOWN = 6;

/** Days of single events: in coarse records they are withheld, so a list of them is only counted. */
const neverListed: readonly string[] = ["day", "dayLo", "dayHi"];

/** An argument as one would type it; long lists by their beginning and their length. */
export function shown(value: unknown): string {
  if (typeof value === "function") return "…";
  if (Array.isArray(value)) {
    if (value.length <= SHOWN) return `[${value.map(shown).join(", ")}]`;
    return `[${value.slice(0, SHOWN - 1).map(shown).join(", ")}, … ${value.length} in all]`;
  }
  if (typeof value === "object" && value !== null) {
    if ("nextU32" in value) return `seededRng(${String((value as { seed?: unknown }).seed)})`;
    return `{ ${Object.entries(value).map(([key, inner]) => `${key}: ${neverListed.includes(key) && Array.isArray(inner) ? `[… ${inner.length} in all]` : shown(inner)}`).join(", ")} }`;
  }
  if (typeof value === "number") return String(Number.isInteger(value) ? value : Number(value.toPrecision(6)));
  return typeof value === "string" ? JSON.stringify(value) : String(value);
}
