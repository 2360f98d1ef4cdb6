import type { ProblemFilter } from "@/lib/interchange/importing/problem-file";

/** Which of the problems are shown: kept in the address, so that a link leads to the same list. */
export type ProblemChoice = { readonly severity: "error" | "warning" | null; readonly code: string | null; readonly column: string | null; readonly offset: number };

type Query = Readonly<Record<string, string | string[] | undefined>>;

const textOf = (query: Query, key: string): string | null => {
  const value = query[key];
  return typeof value === "string" && value !== "" && value.length <= 200 ? value : null;
};

/** Out of the keys of an address; what cannot be read is left out. */
export function readProblemChoice(query: Query): ProblemChoice {
  const severity = textOf(query, "severity");
  const offset = Number(textOf(query, "from") ?? 0);
  return {
    severity: severity === "error" || severity === "warning" ? severity : null, code: textOf(query, "code"), column: textOf(query, "column"),
    offset: Number.isSafeInteger(offset) && offset > 0 && offset < 10_000_000 ? offset : 0,
  };
}

export function filterOf({ severity, code, column }: ProblemChoice): ProblemFilter {
  return { ...(severity === null ? {} : { severity }), ...(code === null ? {} : { code }), ...(column === null ? {} : { column }) };
}

/** The keys of a choice, with some of it changed. */
export function problemQuery(choice: ProblemChoice, change: Partial<ProblemChoice> = {}): string {
  const { severity, code, column, offset } = { ...choice, offset: 0, ...change };
  const keys = Object.entries({ severity, code, column, from: offset === 0 ? null : String(offset) }).filter((entry): entry is [string, string] => entry[1] !== null);
  return new URLSearchParams(keys).toString();
}
