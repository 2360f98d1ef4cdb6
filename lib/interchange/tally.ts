import type { IsoDay } from "../codebook/iso-day";
import type { ReadRow } from "./row-reader";

/** What is said of a file at once: how many rows became what, which countries and which period they hold, what was wrong how often. */
export type ImportTally = {
  rows: number;
  inScope: number;
  accepted: number;
  refused: number;
  outOfScope: number;
  /** Rows with at least one warning, among the accepted. */
  warned: number;
  /** Rows that carry the dataset's own doubt, by its words. */
  doubts: Map<string, number>;
  /** Rows out of scope by country, at most 300 names. */
  countries: Map<string, number>;
  refusals: Map<string, number>;
  warnings: Map<string, number>;
  kinds: Map<string, number>;
  /** First and last day of the accepted rows; null while there are none. */
  first: IsoDay | null;
  last: IsoDay | null;
};

export function newTally(): ImportTally {
  return { rows: 0, inScope: 0, accepted: 0, refused: 0, outOfScope: 0, warned: 0, doubts: new Map(), countries: new Map(), refusals: new Map(), warnings: new Map(), kinds: new Map(), first: null, last: null };
}

/** A hostile file cannot fill the memory with made-up names. */
const MOST_NAMES = 300;

function countOne(counts: Map<string, number>, name: string): void {
  if (counts.size < MOST_NAMES || counts.has(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
}

/** Count one row into the tally. */
export function addToTally(tally: ImportTally, row: ReadRow): void {
  tally.rows += 1;
  if (row.outcome.kind === "out-of-scope") {
    tally.outOfScope += 1;
    countOne(tally.countries, row.outcome.country.slice(0, 100));
    return;
  }
  tally.inScope += 1;
  if (row.outcome.kind === "rejected") {
    tally.refused += 1;
    for (const code of new Set(row.outcome.problems.filter(({ severity }) => severity === "error").map((problem) => problem.code))) countOne(tally.refusals, code);
    return;
  }
  const { draft } = row.outcome;
  tally.accepted += 1;
  countOne(tally.kinds, draft.kind);
  if (row.doubt !== null) countOne(tally.doubts, row.doubt.slice(0, 100));
  if (row.warnings.length > 0) tally.warned += 1;
  for (const code of new Set(row.warnings.map((warning) => warning.code))) countOne(tally.warnings, code);
  if (tally.first === null || draft.dateStart < tally.first) tally.first = draft.dateStart;
  if (tally.last === null || draft.dateEnd > tally.last) tally.last = draft.dateEnd;
}
