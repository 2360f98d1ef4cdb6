import { recordHash } from "./data-hash";
import type { World } from "./world";

/** What one record of the dataset was when a card was made: its version, what the findings ask of it as a hash, and whether it stood behind the number. */
export type CardRecord = readonly [ref: string, version: number, hash: string, used: 0 | 1];

/** versions: by ref, of the same revision as the world. used: refs behind the number. */
export function cardRecords(world: World, versions: ReadonlyMap<string, number>, used: readonly string[]): CardRecord[] {
  const behind = new Set(used);
  return world.records.map((record) => [record.ref, versions.get(record.ref) ?? 0, recordHash(record), behind.has(record.ref) ? 1 : 0]);
}

export type RecordMove = { readonly ref: string; /** Versions then and now; null where it was not there. */ readonly then: number | null; readonly now: number | null };

/** How the records behind a number differ from what they were. */
export type RecordMoves = {
  /** Behind the number then and now, and changed in something that the findings ask. */
  readonly changed: readonly RecordMove[];
  /** Behind the number now: new, or edited into it. */
  readonly appeared: readonly RecordMove[];
  /** Behind the number then: taken out, or edited out of it. */
  readonly left: readonly RecordMove[];
  /** Never behind the number, but part of what it was computed from (other incidents, provinces with a record). */
  readonly around: readonly RecordMove[];
  /** Edited in what no finding asks (texts, sources' titles, points): these change no number. */
  readonly without: number;
};

/** Which records did it? Compares what a card kept with what the records are now. */
export function recordMoves(then: readonly CardRecord[], now: readonly CardRecord[]): RecordMoves {
  const [before, after] = [new Map(then.map((record) => [record[0], record])), new Map(now.map((record) => [record[0], record]))];
  const moves = { changed: [] as RecordMove[], appeared: [] as RecordMove[], left: [] as RecordMove[], around: [] as RecordMove[] };
  let without = 0;
  for (const ref of [...new Set([...before.keys(), ...after.keys()])].sort()) {
    const [old, current] = [before.get(ref) ?? null, after.get(ref) ?? null];
    const move = { ref, then: old?.[1] ?? null, now: current?.[1] ?? null };
    const [wasUsed, isUsed, differs] = [old?.[3] === 1, current?.[3] === 1, old?.[2] !== current?.[2]];
    if (isUsed && !wasUsed) moves.appeared.push(move);
    else if (wasUsed && !isUsed) moves.left.push(move);
    else if (differs) (wasUsed ? moves.changed : moves.around).push(move);
    else if (move.then !== move.now) without += 1;
  }
  return { ...moves, without };
}
