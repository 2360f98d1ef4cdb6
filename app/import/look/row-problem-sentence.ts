import { readProblemCodes } from "@/lib/interchange/row-problem";
import type { KeptProblem } from "@/lib/interchange/importing/problem-file";

/** Says one message of a catalogue with its values. */
export type Say = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/** The importer's own codes, beside those of the readers. */
export const importerCodes = ["not-storable", "other-dataset"] as const;

/** Is this a code of reading files? The others are those of `lib/entry`, whose sentences stand in its own catalogue. */
export function isReadingCode(code: string): boolean {
  return Object.hasOwn(readProblemCodes, code) || importerCodes.some((own) => own === code);
}

/** What is wrong with a row, for people. importing, entry: the catalogues `import.problems` and `entry.problems`. */
export function rowProblemSentence({ code, values }: Pick<KeptProblem, "code" | "values">, importing: Say, entry: Say): string {
  // A message can tell a word from another, but not from none, and not by words with hyphens.
  const said: Record<string, string | number> = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value === "" ? "none" : value]));
  if (code === "point-left-out") said["reason"] = said["reason"] === "point-outside-afghanistan" ? "country" : "province";
  return isReadingCode(code) ? importing(code, said) : entry(code, said);
}
