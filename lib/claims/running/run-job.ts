import { readEvidenceOf } from "../../read/loading/read-evidence";
import { canonicalJson } from "../canonical-json";
import { dataHash } from "../data-hash";
import { findingsOf } from "../generated/registry";
import { testSelection } from "../measure-selection";
import type { ReadingOfFilter, SelectionMeasured } from "../measure-selection";
import { runFindings } from "../run-findings";
import type { Progress, Run } from "../run-findings";

/** What a thread is to compute, on the records of one dataset at this revision and no other. */
export type Job = {
  /** Path of the database. */
  readonly file: string;
  readonly dataset: string;
  readonly essay: string;
  readonly revision: number;
  readonly draws: number;
  readonly seed: number;
  /** Null: the primary analysis. Otherwise these findings, on these records, under what a filter sets. */
  readonly selection: { readonly findings: readonly string[]; readonly refs: readonly string[]; readonly reading: ReadingOfFilter } | null;
};

export type JobAnswer =
  | { readonly kind: "primary"; readonly results: string; readonly dataHash: string }
  | { readonly kind: "selection"; readonly results: string }
  /** The records have changed since the job was given. */
  | { readonly kind: "moved" };

export type PrimaryResults = Run;
/** One for each finding asked for, in that order. */
export type SelectionResults = readonly (SelectionMeasured & { readonly finding: string })[];

/** Do a job. onProgress: told between blocks of draws. Results come as text: `parseCanonicalJson` makes `PrimaryResults` or `SelectionResults` of it. */
export async function runJob(job: Job, onProgress: (progress: Progress) => void): Promise<JobAnswer> {
  const world = await readEvidenceOf(job.file, job.dataset);
  if (world === null || world.revision !== job.revision) return { kind: "moved" };
  const definitions = findingsOf(job.essay);
  const options = { draws: job.draws, seed: job.seed, onProgress };
  if (job.selection === null) {
    return { kind: "primary", results: canonicalJson(runFindings(world, definitions, options)), dataHash: dataHash(world) };
  }
  const { findings, refs, reading } = job.selection;
  const results = definitions
    .filter(({ id }) => findings.includes(id))
    .map((definition, position, chosen) => ({
      ...testSelection(world, refs, definition, { ...options, onProgress: (progress) => onProgress({ ...progress, position, findings: chosen.length }) }, reading),
      finding: definition.id,
    }));
  return { kind: "selection", results: canonicalJson(results) };
}
