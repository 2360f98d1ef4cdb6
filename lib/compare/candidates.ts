import { TOLERANCE_DAYS } from "../entry/duplicate-window";
import type { ProvinceCode } from "../codebook/provinces";
import { neighbourProvinces } from "../geography/neighbours";
import type { MatchRecord } from "./match-record";
import { mayBeOne, pairScore } from "./pair-score";

/** Two records that may be one event; `one` and `other` are positions in the lists they came from. */
export type Candidate = { readonly one: number; readonly other: number; readonly score: number };

export type CandidatesFound = {
  /** The most alike first; ties in the order of the refs. */
  readonly candidates: readonly Candidate[];
  /** Pairs within the window whose score is below `LISTED_FROM`: nobody is asked about them. */
  readonly below: number;
  /** `none`, or which bound ended the search; then `candidates` is empty. */
  readonly limit: "none" | "too-many-records" | "too-many-pairs";
};

/** Pairs less alike than this are not put before anybody: two records of one day and province that agree in little else stay below. */
export const LISTED_FROM = 0.6;
/** Records of one list. */
export const MOST_RECORDS = 20_000;
/** Pairs looked at, and pairs listed: beyond, a person could not go through them, and the window is to be made narrower. */
export const MOST_LOOKED_AT = 20_000_000;
export const MOST_LISTED = 500_000;
/** After so many pairs the search gives way. */
const TURN = 1_000;
const BUCKET_DAYS = 8;

/**
 * All pairs of two lists that may be one event, indexed by days and province: time grows with the pairs that lie near each other, not with
 * the product of the lists. A generator that gives way after every few thousand pairs, so that whoever runs it can let others work in between;
 * the result does not depend on the pauses. Symmetric: the lists swapped give the same pairs with the same scores.
 */
export function* findCandidates(ones: readonly MatchRecord[], others: readonly MatchRecord[]): Generator<number, CandidatesFound, void> {
  if (Math.max(ones.length, others.length) > MOST_RECORDS) return { candidates: [], below: 0, limit: "too-many-records" };
  const index = indexOf(others);
  const candidates: Candidate[] = [];
  let [below, looked] = [0, 0];
  for (const [one, record] of ones.entries()) {
    for (const other of near(index, record)) {
      looked += 1;
      if (looked % TURN === 0) yield looked;
      const candidate = others[other];
      if (candidate === undefined || !mayBeOne(record, candidate)) continue;
      const { score } = pairScore(record, candidate);
      if (score >= LISTED_FROM) candidates.push({ one, other, score });
      else below += 1;
      if (candidates.length > MOST_LISTED || looked > MOST_LOOKED_AT) return { candidates: [], below: 0, limit: "too-many-pairs" };
    }
  }
  const tie = tieOrder(ones, others);
  candidates.sort((a, b) => b.score - a.score || tie(a) - tie(b));
  return { candidates, below, limit: "none" };
}

/** A number for each pair by both refs in their own order, so that swapping the lists does not change the order of pairs that score the same. */
function tieOrder(ones: readonly MatchRecord[], others: readonly MatchRecord[]): (candidate: Candidate) => number {
  const sorted = [...ones, ...others].map(({ ref }) => ref).sort();
  const rankOf = new Map(sorted.map((ref, rank) => [ref, rank]));
  const ranks = [ones, others].map((list) => Float64Array.from(list, ({ ref }) => rankOf.get(ref) ?? 0)) as [Float64Array, Float64Array];
  return ({ one, other }) => {
    const [a, b] = [ranks[0][one] ?? 0, ranks[1][other] ?? 0];
    return Math.min(a, b) * sorted.length + Math.max(a, b);
  };
}

/** The same without pauses. */
export function candidatesOf(ones: readonly MatchRecord[], others: readonly MatchRecord[]): CandidatesFound {
  const search = findCandidates(ones, others);
  for (;;) {
    const step = search.next();
    if (step.done === true) return step.value;
  }
}

type Index = ReadonlyMap<ProvinceCode, ReadonlyMap<number, readonly number[]>>;
const bucketOf = (day: number) => Math.floor(day / BUCKET_DAYS);

/** Positions by province and stretch of days; a record that spans several stretches stands in each. */
function indexOf(records: readonly MatchRecord[]): Index {
  const index = new Map<ProvinceCode, Map<number, number[]>>();
  for (const [position, { province, start, end }] of records.entries()) {
    const byDays = index.get(province) ?? new Map<number, number[]>();
    index.set(province, byDays);
    for (let bucket = bucketOf(start); bucket <= bucketOf(end); bucket += 1) {
      const there = byDays.get(bucket);
      if (there === undefined) byDays.set(bucket, [position]);
      else there.push(position);
    }
  }
  return index;
}

/** Every position whose record may pass `mayBeOne`, each once: those of the same and of neighbouring provinces within the longest tolerance. */
function* near(index: Index, { province, start, end }: MatchRecord): Generator<number, void, void> {
  const [from, to] = [bucketOf(start - TOLERANCE_DAYS.other), bucketOf(end + TOLERANCE_DAYS.other)];
  for (const place of [province, ...neighbourProvinces(province)]) {
    const byDays = index.get(place);
    if (byDays === undefined) continue;
    const seen = new Set<number>();
    for (let bucket = from; bucket <= to; bucket += 1) {
      for (const position of byDays.get(bucket) ?? []) {
        if (seen.has(position)) continue;
        seen.add(position);
        yield position;
      }
    }
  }
}
