import type { EvidenceRecord } from "../evidence-record";

/** Are these two records one scene told twice? The link may be written on either side. */
export function areTwins(one: EvidenceRecord, other: EvidenceRecord): boolean {
  const names = (from: EvidenceRecord, to: EvidenceRecord) => from.relations.some(({ type, ref }) => type === "twin-of" && ref === to.ref);
  return one.ref === other.ref || names(one, other) || names(other, one);
}

/** Positions [first, second] of records that are one scene told twice, and so never a pair. */
export function twinPairs(first: readonly EvidenceRecord[], second: readonly EvidenceRecord[]): [number, number][] {
  return first.flatMap((one, i) => second.flatMap((other, j): [number, number][] => (areTwins(one, other) ? [[i, j]] : [])));
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
