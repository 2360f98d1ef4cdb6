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
import { lastMatchDecision, listMatchDecisions } from "@/lib/store/match-decisions";
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
      readonly matching: Matching | null;
    };

// Candidates of the columns of a process, whichever bundle asks; they go when the columns go, so a new revision finds anew.
const shared = globalThis as typeof globalThis & { incidentAtlasComparisons?: WeakMap<Columns, Map<string, Promise<Found>>> };
/** Questions kept of one revision; the oldest goes first. */
const MOST_KEPT = 8;

/** Compare two datasets. Candidates are found once a revision and question; a decision that was just made is always in it. */
export async function loadComparison(columns: Columns, codes: readonly [string, string], filter: Filter): Promise<Comparison> {
  const window = commonWindow(columns, codes, filter);
  if (window.kind === "no-common-days") return { kind: "no-common-days", window };
  const { sides, found } = await foundOnce(columns, codes, filter, window);
  if (found.limit !== "none") return { kind: "compared", window, sides, found, matching: null };
  return { kind: "compared", window, sides, found, matching: await matchingOf(codes, sides, found) };
}

type Matching = { readonly book: MatchBook; readonly overlap: Overlap };
/** The last matching of each search, with the decision up to which it goes. */
const lastMatchings = new WeakMap<CandidatesFound, { readonly upTo: number; readonly matching: Matching }>();

async function matchingOf(codes: readonly [string, string], { sides: [one, other] }: Sides, found: CandidatesFound): Promise<Matching> {
  const { pair, swapped } = inCodeOrder(codes);
  const upTo = await lastMatchDecision(readStore(), pair);
  const known = lastMatchings.get(found);
  if (known !== undefined && known.upTo === upTo) return known.matching;
  const decisions = (await listMatchDecisions(readStore(), pair)).map((decision): PairDecision => ({ ...decision, refs: swapped ? [decision.refs[1], decision.refs[0]] : decision.refs }));
  const book = matchBook(one.records, other.records, found, decisions);
  const matching = { book, overlap: overlapOf([one.records.length, other.records.length], book) };
  lastMatchings.set(found, { upTo, matching });
  return matching;
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
