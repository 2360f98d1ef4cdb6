import type { EvidenceRecord } from "../evidence-record";

/** Are these two records one scene told twice? The link may be written on either side. */
export function areTwins(one: EvidenceRecord, other: EvidenceRecord): boolean {
  const names = (from: EvidenceRecord, to: EvidenceRecord) => from.relations.some(({ type, ref }) => type === "twin-of" && ref === to.ref);
  return one.ref === other.ref || names(one, other) || names(other, one);
}

/** Positions [first, second] of records that are one scene told twice, and so never a pair; in order. O(records + links). */
export function twinPairs(first: readonly EvidenceRecord[], second: readonly EvidenceRecord[]): [number, number][] {
  const [firstAt, secondAt] = [positionsByRef(first), positionsByRef(second)];
  const found = new Set<number>();
  const add = (i: number, j: number) => found.add(i * second.length + j);
  for (const [i, one] of first.entries()) {
    for (const ref of [one.ref, ...twinRefs(one)]) for (const j of secondAt.get(ref) ?? []) add(i, j);
  }
  for (const [j, other] of second.entries()) {
    for (const ref of twinRefs(other)) for (const i of firstAt.get(ref) ?? []) add(i, j);
  }
  return [...found].sort((one, other) => one - other).map((key) => [Math.floor(key / second.length), key % second.length]);
}

const twinRefs = ({ relations }: EvidenceRecord) => relations.flatMap(({ type, ref }) => (type === "twin-of" ? [ref] : []));

function positionsByRef(records: readonly EvidenceRecord[]): ReadonlyMap<string, readonly number[]> {
  const positions = new Map<string, number[]>();
  for (const [position, { ref }] of records.entries()) positions.set(ref, [...(positions.get(ref) ?? []), position]);
  return positions;
}

/**
 * Which attacks does a source say were answered, and by which operation? By the attack's ref, the first such operation in the
 * order given. This is somebody's word for one case, where timing is a pattern without anybody's word.
 */
export function statedResponses(operations: readonly EvidenceRecord[]): ReadonlyMap<string, string> {
  const answered = new Map<string, string>();
  for (const operation of operations) {
    for (const { type, ref } of operation.relations) if (type === "response-to" && !answered.has(ref)) answered.set(ref, operation.ref);
  }
  return answered;
}
