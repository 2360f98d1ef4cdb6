import type { CandidatesFound } from "@/lib/compare/candidates";
import { findCandidates } from "@/lib/compare/candidates";
import { commonWindow } from "@/lib/compare/common-window";
import type { CommonWindow } from "@/lib/compare/common-window";
import { countSides } from "@/lib/compare/count-sides";
import type { Sides } from "@/lib/compare/count-sides";
import { matchBook } from "@/lib/compare/match-book";
import type { MatchBook, PairDecision } from "@/lib/compare/match-book";
import { overlapOf } from "@/lib/compare/overlap";
import type { Overlap } from "@/lib/compare/overlap";
import type { Columns } from "@/lib/read/columns";
import { toQuery } from "@/lib/read/filter";
import type { Filter } from "@/lib/read/filter";
import { readStore } from "@/lib/store/connect";
import { listMatchDecisions } from "@/lib/store/match-decisions";
import { inCodeOrder } from "./dataset-pair";

type Found = { readonly sides: Sides; readonly found: CandidatesFound };

/** Two datasets beside each other, under one filter and within the days that both cover. */
export type Comparison =
  | { readonly kind: "no-common-days"; readonly window: Extract<CommonWindow, { kind: "no-common-days" }> }
  | {
      readonly kind: "compared";
      readonly window: Extract<CommonWindow, { kind: "window" }>;
      readonly sides: Sides;
      readonly found: CandidatesFound;
      /** Null where there are too many records or pairs to be looked through. */
      readonly matching: { readonly book: MatchBook; readonly overlap: Overlap } | null;
    };

// Candidates of the columns of a process, whichever bundle asks; they go when the columns go, so a new revision finds anew.
const shared = globalThis as typeof globalThis & { incidentAtlasComparisons?: WeakMap<Columns, Map<string, Promise<Found>>> };
/** Questions kept of one revision; the oldest goes first. */
const MOST_KEPT = 8;

/** Compare two datasets. Candidates are found once a revision and question; decisions are read each time, so one that was just made is in it. */
export async function loadComparison(columns: Columns, codes: readonly [string, string], filter: Filter): Promise<Comparison> {
  const window = commonWindow(columns, codes, filter);
  if (window.kind === "no-common-days") return { kind: "no-common-days", window };
  const { sides, found } = await foundOnce(columns, codes, filter, window);
  if (found.limit !== "none") return { kind: "compared", window, sides, found, matching: null };
  const [one, other] = sides.sides;
  const { pair, swapped } = inCodeOrder(codes);
  const decisions = (await listMatchDecisions(readStore(), pair)).map((decision): PairDecision => ({ ...decision, refs: swapped ? [decision.refs[1], decision.refs[0]] : decision.refs }));
  const book = matchBook(one.records, other.records, found, decisions);
  return { kind: "compared", window, sides, found, matching: { book, overlap: overlapOf([one.records.length, other.records.length], book) } };
}

function foundOnce(columns: Columns, codes: readonly [string, string], filter: Filter, window: Extract<CommonWindow, { kind: "window" }>): Promise<Found> {
  const ofColumns = ((shared.incidentAtlasComparisons ??= new WeakMap()).get(columns)) ?? new Map<string, Promise<Found>>();
  shared.incidentAtlasComparisons.set(columns, ofColumns);
  const question = [...codes, toQuery(filter, columns.datasets)].join(" ");
  const known = ofColumns.get(question);
  if (known !== undefined) return known;
  const finding = find(columns, codes, filter, window);
  ofColumns.set(question, finding);
  finding.catch(() => ofColumns.delete(question));
  const oldest = ofColumns.keys().next().value;
  if (ofColumns.size > MOST_KEPT && oldest !== undefined) ofColumns.delete(oldest);
  return finding;
}

/** Longest that the search keeps others waiting, milliseconds. */
const TURN_MS = 15;

async function find(columns: Columns, codes: readonly [string, string], filter: Filter, window: Extract<CommonWindow, { kind: "window" }>): Promise<Found> {
  const sides = countSides(columns, codes, filter, window);
  const search = findCandidates(sides.sides[0].records, sides.sides[1].records);
  let turn = performance.now();
  for (;;) {
    const step = search.next();
    if (step.done === true) return { sides, found: step.value };
    if (performance.now() - turn < TURN_MS) continue;
    // Other requests are answered in between.
    await new Promise((resolve) => setImmediate(resolve));
    turn = performance.now();
  }
}
