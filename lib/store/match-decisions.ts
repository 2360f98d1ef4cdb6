import type { Transaction } from "./client";
import { clientOf } from "./connect";
import type { ReadStore, WriteStore } from "./connect";
import { write } from "./write";
import type { Busy, Refused, Signature } from "./results";
import { storageProblems } from "./storable";

/** What a person said of two records of two datasets: one event, two events, or undecided again. */
export type MatchWord = "matched" | "rejected" | "reopened";

/** Two records of two datasets, in the order of their datasets' codes: so a pair is the same whichever is named first. */
export type RefPair = readonly [first: string, second: string];
export type DatasetPair = readonly [first: string, second: string];

/** The decision in force on one pair. */
export type MatchDecision = {
  readonly refs: RefPair;
  readonly decision: MatchWord;
  /** As shown when it was decided, 0 to 1; null where the pair was no candidate. */
  readonly score: number | null;
  /** Set where it was one of many accepted or reopened in one step. */
  readonly bulkId: string | null;
  readonly who: string;
  readonly at: string;
};

const SCORE_UNITS = 1000;
/** Pairs written in one transaction: it stays below 50 ms. */
const AT_ONCE = 500;

type Row = { firstRef: string; secondRef: string; decision: string; score: number | bigint | null; bulkId: string | null; who: string; at: string };
const fromRow = ({ firstRef, secondRef, decision, score, ...rest }: Row): MatchDecision => ({
  refs: [firstRef, secondRef], decision: decision as MatchWord, score: score === null ? null : Number(score) / SCORE_UNITS, bulkId: rest.bulkId, who: rest.who, at: rest.at,
});

/** The decision in force on every pair of these two datasets that anybody ever decided, in ref order. `datasets`: in the order of their codes. */
export async function listMatchDecisions(store: ReadStore, [first, second]: DatasetPair): Promise<MatchDecision[]> {
  const rows = await clientOf(store).$queryRaw<Row[]>`
    SELECT "firstRef", "secondRef", "decision", "score", "bulkId", "who", "at" FROM "MatchDecision"
    WHERE "id" IN (SELECT MAX("id") FROM "MatchDecision" WHERE "firstDataset" = ${first} AND "secondDataset" = ${second} GROUP BY "firstRef", "secondRef")
    ORDER BY "firstRef", "secondRef"`;
  return rows.map(fromRow);
}

/** A number that grows with everything said of these two datasets; 0 where nothing was. */
export async function lastMatchDecision(store: ReadStore, [firstDataset, secondDataset]: DatasetPair): Promise<number> {
  const { _max } = await clientOf(store).matchDecision.aggregate({ where: { firstDataset, secondDataset }, _max: { id: true } });
  return _max.id ?? 0;
}

/** Everything ever said of one pair, oldest first. */
export async function matchHistory(store: ReadStore, [firstRef, secondRef]: RefPair): Promise<MatchDecision[]> {
  const rows = await clientOf(store).matchDecision.findMany({
    where: { firstRef, secondRef }, orderBy: { id: "asc" },
    select: { firstRef: true, secondRef: true, decision: true, score: true, bulkId: true, who: true, at: true },
  });
  return rows.map(fromRow);
}

/** A step in which many pairs were accepted, and how many of them still stand. */
export type MatchBulk = { readonly bulkId: string; readonly who: string; readonly at: string; readonly accepted: number; readonly standing: number; readonly lowestScore: number };

/** Bulk steps of these datasets of which something still stands, newest first. */
export async function listMatchBulks(store: ReadStore, datasets: DatasetPair): Promise<MatchBulk[]> {
  const made = await clientOf(store).$queryRaw<{ bulkId: string; who: string; at: string; accepted: number | bigint; lowest: number | bigint }[]>`
    SELECT "bulkId", MIN("who") AS "who", MIN("at") AS "at", COUNT(*) AS "accepted", MIN("score") AS "lowest" FROM "MatchDecision"
    WHERE "firstDataset" = ${datasets[0]} AND "secondDataset" = ${datasets[1]} AND "bulkId" IS NOT NULL AND "decision" = 'matched'
    GROUP BY "bulkId" ORDER BY MAX("id") DESC`;
  const standing = new Map<string, number>();
  for (const { bulkId, decision } of await listMatchDecisions(store, datasets)) if (bulkId !== null && decision === "matched") standing.set(bulkId, (standing.get(bulkId) ?? 0) + 1);
  return made.flatMap(({ bulkId, who, at, accepted, lowest }) => {
    const stands = standing.get(bulkId) ?? 0;
    return stands === 0 ? [] : [{ bulkId, who, at, accepted: Number(accepted), standing: stands, lowestScore: Number(lowest) / SCORE_UNITS }];
  });
}

export type Deciding = {
  readonly datasets: DatasetPair;
  readonly decision: MatchWord;
  readonly pairs: readonly { readonly refs: RefPair; readonly score: number | null }[];
  /** For many in one step: only pairs that nobody decided are written, and nothing is refused for a conflict. */
  readonly bulkId: string | null;
};

/** A match that stands in the way: the record `ref` is matched with `with` already. */
export type MatchConflict = { readonly ref: string; readonly with: string };

export type Decided =
  | { readonly kind: "decided"; /** Pairs written. */ readonly written: number; /** Pairs of a bulk step left as they were: decided or taken in between. */ readonly left: number }
  | { readonly kind: "conflict"; readonly conflicts: readonly MatchConflict[] }
  | { readonly kind: "no-such-pair"; readonly refs: RefPair };

/**
 * Write what somebody said of pairs. One record is matched with at most one of the other dataset: a single match that would break this is a
 * *conflict* and nothing is written; in a bulk step such pairs are left. What is said already writes nothing. Raises no revision.
 */
export async function decideMatches(store: WriteStore, { datasets, decision, pairs, bulkId }: Deciding, by: Pick<Signature, "who" | "at">): Promise<Decided | Refused | Busy> {
  const problems = storageProblems({ datasets, pairs, bulkId, by });
  if (problems.length > 0) return { kind: "refused", problems };
  let [written, left] = [0, 0];
  for (let start = 0; start < pairs.length; start += AT_ONCE) {
    const some = pairs.slice(start, start + AT_ONCE);
    const result = await write(store, (tx) => decideSome(tx, { datasets, decision, pairs: some, bulkId }, by));
    // What a bulk step wrote before stays, under its id, and can be undone by it.
    if (result.kind === "busy") return written > 0 ? { kind: "decided", written, left: left + pairs.length - start } : result;
    if (result.value.kind !== "decided") return result.value;
    written += result.value.written;
    left += result.value.left;
  }
  return { kind: "decided", written, left };
}

async function decideSome(tx: Transaction, { datasets, decision, pairs, bulkId }: Deciding, by: Pick<Signature, "who" | "at">): Promise<Decided> {
  const refs = pairs.flatMap(({ refs: both }) => both);
  const records = await tx.incident.findMany({ where: { ref: { in: refs } }, select: { ref: true, datasetCode: true } });
  const datasetOf = new Map(records.map(({ ref, datasetCode }) => [ref, datasetCode]));
  const stranger = pairs.find(({ refs: [first, second] }) => datasetOf.get(first) !== datasets[0] || datasetOf.get(second) !== datasets[1]);
  if (stranger !== undefined) return { kind: "no-such-pair", refs: stranger.refs };

  const { inForce, partnerOf } = await standingOn(tx, datasets, refs);
  const rows: { firstRef: string; secondRef: string; score: number | null }[] = [];
  const conflicts: MatchConflict[] = [];
  let left = 0;
  for (const { refs: [first, second], score } of pairs) {
    const before = inForce.get(keyOf([first, second])) ?? "reopened";
    if (before === decision) continue;
    const taken = decision !== "matched" ? [] : [first, second].flatMap((ref) => {
      const partner = partnerOf.get(ref);
      return partner === undefined ? [] : [{ ref, with: partner }];
    });
    if (bulkId !== null && decision === "matched" && (taken.length > 0 || before !== "reopened")) left += 1;
    else if (taken.length > 0) conflicts.push(...taken);
    else {
      rows.push({ firstRef: first, secondRef: second, score: score === null ? null : Math.round(score * SCORE_UNITS) });
      if (decision === "matched") partnerOf.set(first, second).set(second, first);
    }
  }
  if (conflicts.length > 0) return { kind: "conflict", conflicts };
  await tx.matchDecision.createMany({ data: rows.map((row) => ({ ...row, firstDataset: datasets[0], secondDataset: datasets[1], decision, bulkId, who: by.who, at: by.at })) });
  return { kind: "decided", written: rows.length, left };
}

const keyOf = ([first, second]: RefPair) => `${first} ${second}`;

/** What is in force on pairs that hold any of these records, and with what each is matched. */
async function standingOn(tx: Transaction, [first, second]: DatasetPair, refs: readonly string[]): Promise<{ inForce: Map<string, string>; partnerOf: Map<string, string> }> {
  const named = JSON.stringify(refs);
  const rows = await tx.$queryRaw<{ firstRef: string; secondRef: string; decision: string }[]>`
    SELECT "firstRef", "secondRef", "decision" FROM "MatchDecision" WHERE "id" IN (
      SELECT MAX("id") FROM "MatchDecision"
      WHERE "firstDataset" = ${first} AND "secondDataset" = ${second}
        AND ("firstRef" IN (SELECT value FROM json_each(${named})) OR "secondRef" IN (SELECT value FROM json_each(${named})))
      GROUP BY "firstRef", "secondRef")`;
  const inForce = new Map(rows.map(({ firstRef, secondRef, decision }) => [keyOf([firstRef, secondRef]), decision]));
  // A match with a record of an undone import stands in nobody's way.
  const live = await tx.incident.findMany({ where: { ref: { in: rows.flatMap(({ firstRef, secondRef }) => [firstRef, secondRef]) }, OR: [{ batchId: null }, { batch: { state: "live" } }] }, select: { ref: true } });
  const isLive = new Set(live.map(({ ref }) => ref));
  const matched = rows.filter(({ decision, firstRef, secondRef }) => decision === "matched" && isLive.has(firstRef) && isLive.has(secondRef));
  return { inForce, partnerOf: new Map(matched.flatMap(({ firstRef, secondRef }) => [[firstRef, secondRef], [secondRef, firstRef]])) };
}

/** Take back what one bulk step accepted, where nobody has said anything since: those pairs are undecided again. Asked twice it does nothing more. */
export async function undoMatchBulk(stores: { readonly read: ReadStore; readonly write: WriteStore }, datasets: DatasetPair, bulkId: string, by: Pick<Signature, "who" | "at">): Promise<{ kind: "undone"; reopened: number } | { kind: "no-such-bulk" } | Busy> {
  const known = await clientOf(stores.read).matchDecision.count({ where: { bulkId, firstDataset: datasets[0], secondDataset: datasets[1] } });
  if (known === 0) return { kind: "no-such-bulk" };
  let reopened = 0;
  for (;;) {
    const result = await write(stores.write, async (tx) => {
      const rows = await tx.$queryRaw<{ firstRef: string; secondRef: string; score: number | bigint | null }[]>`
        SELECT d."firstRef", d."secondRef", d."score" FROM "MatchDecision" d
        WHERE d."bulkId" = ${bulkId} AND d."decision" = 'matched' AND d."firstDataset" = ${datasets[0]} AND d."secondDataset" = ${datasets[1]}
          AND NOT EXISTS (SELECT 1 FROM "MatchDecision" l WHERE l."firstRef" = d."firstRef" AND l."secondRef" = d."secondRef" AND l."id" > d."id")
        LIMIT ${AT_ONCE}`;
      await tx.matchDecision.createMany({
        data: rows.map(({ firstRef, secondRef, score }) => ({
          firstRef, secondRef, score: score === null ? null : Number(score), firstDataset: datasets[0], secondDataset: datasets[1], decision: "reopened", bulkId, who: by.who, at: by.at,
        })),
      });
      return rows.length;
    });
    if (result.kind === "busy") return reopened > 0 ? { kind: "undone", reopened } : result;
    reopened += result.value;
    if (result.value < AT_ONCE) return { kind: "undone", reopened };
  }
}
