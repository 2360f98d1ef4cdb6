import { tellsEffect } from "@/components/claims/page/finding-view";
import { findingsOf } from "@/lib/claims/generated/registry";
import type { FindingDefinition } from "@/lib/claims/finding-definition";
import type { Measured } from "@/lib/claims/measured";
import { measureSelection } from "@/lib/claims/measure-selection";
import type { FindingResult } from "@/lib/claims/run-findings";
import { ESSAY } from "@/lib/claims/shown-essay";
import { recordedRun } from "@/lib/claims/running/recorded-run";
import { loadEvidence } from "@/lib/read/load-evidence";
import type { Evidence, TooManyRecords } from "@/lib/read/load-evidence";
import { wordsOf } from "./hypothesis/finding-words";

/** A finding as a page can show it at once. */
export type FindingAtHand = {
  readonly definition: FindingDefinition;
  /** From the recorded run where it is there; else counted now, without any test. */
  readonly measured: Measured;
  /** The recorded result with its verdict; null while there is none for these records. */
  readonly result: FindingResult | null;
  /** Below a minimum, and where varying effort bars the question, no estimate is told. */
  readonly told: boolean;
};

/** Beyond so many records the readings of most findings take seconds; without a recorded run they are left out then. */
const COUNTED_AT_ONCE = 20_000;
/** These count provinces once and are quick whatever the number. */
const quick: ReadonlySet<string> = new Set(["T1", "T2", "T3"]);

export type FindingsAtHand = { readonly world: Evidence; readonly findings: readonly FindingAtHand[] };

// Next loads a module once per bundle; what was counted for want of a run is there once per process, as long as its records are.
const shared = globalThis as typeof globalThis & { atlasCounted?: WeakMap<Evidence, Map<string, Measured>> };

/**
 * What these findings say of a dataset at today's revision, for pages that quote them and start nothing: the recorded run, or the same
 * counts and figures without its tests. Null for a dataset that there is not; of too many records nothing is read. Server only: refs are of full records.
 */
export async function findingsAtHand(dataset: string, ids: readonly string[]): Promise<FindingsAtHand | TooManyRecords | null> {
  const world = await loadEvidence(dataset);
  if (world === null || "kind" in world) return world;
  const run = await recordedRun(world);
  const findings = findingsOf(ESSAY).filter(({ id }) => ids.includes(id)).flatMap((definition): FindingAtHand[] => {
    const result = run?.results.findings.find(({ finding }) => finding === definition.id) ?? null;
    if (result !== null) return [{ definition, measured: result.primary, result, told: tellsEffect({ words: wordsOf(definition), result }) }];
    if (world.records.length > COUNTED_AT_ONCE && !quick.has(definition.id)) return [];
    const measured = counted(world, definition);
    return [{ definition, measured, result, told: isTold(world, definition, measured) }];
  });
  return { world, findings };
}

function counted(world: Evidence, definition: FindingDefinition): Measured {
  const worlds = (shared.atlasCounted ??= new WeakMap());
  const known = worlds.get(world) ?? new Map<string, Measured>();
  worlds.set(world, known);
  const there = known.get(definition.id);
  if (there !== undefined) return there;
  const { measured } = measureSelection(world, world.records.map(({ ref }) => ref), definition);
  known.set(definition.id, measured);
  return measured;
}

function isTold({ dataset }: Evidence, { needsConstantEffort }: FindingDefinition, { effect, counts }: Measured): boolean {
  const barred = needsConstantEffort && dataset.effort !== "constant";
  return effect.kind === "found" && !barred && counts.every(({ have, need }) => need === null || have >= need);
}
