import type { EvidenceRecord } from "./evidence-record";
import { canonicalJson } from "./canonical-json";
import { sha256 } from "./sha256";
import type { World } from "./world";

/** Hexadecimal digits kept of a record's hash: enough to tell that it changed. */
const RECORD_DIGITS = 16;

/** What the findings may ask of one record, as a short hash: an edit of anything else (a text, a point, a note) leaves it as it was. */
export function recordHash(record: EvidenceRecord): string {
  return sha256(canonicalJson(record)).slice(0, RECORD_DIGITS);
}

/**
 * What the findings may ask of a world, as one hash: its dataset's coverage and effort, and every record. The same data give
 * the same hash at any revision, since revisions also grow by what no finding looks at. hashes: of its records, where known.
 */
export function dataHash(world: World, hashes: readonly string[] = world.records.map(recordHash)): string {
  const { code, coverageFrom, coverageTo, effort, knownCoverage } = world.dataset;
  return sha256(canonicalJson({ dataset: { code, coverageFrom, coverageTo, effort, knownCoverage }, records: [...hashes].sort() }));
}
