import { currentRegistrations } from "../../store/registrations";
import { findRun } from "../../store/primary-runs";
import { claimsOf, findingsOf } from "../generated/registry";
import { ESSAY } from "../shown-essay";
import type { World } from "../world";
import { codeVersion } from "./code-version";
import { ownContext } from "./context";
import type { RunContext } from "./context";
import { finished } from "./primary-run";
import type { FinishedRun } from "./primary-run";
import { registrationsHash, toFreeze } from "./registering";

type Known = { readonly key: string; readonly run: FinishedRun };

// Next loads a module once per bundle; the last recorded run of a dataset is read once per process.
const shared = globalThis as typeof globalThis & { incidentAtlasRecorded?: Map<string, Known> };

/**
 * The primary analysis of these records as it was recorded, for pages that only quote it: null where nobody has computed it for this
 * revision and this code. Starts nothing, waits for nothing and writes nothing.
 */
export async function recordedRun(world: World, essay: string = ESSAY, { read }: Pick<RunContext, "read"> = ownContext()): Promise<FinishedRun | null> {
  const dataset = world.dataset.code;
  const subjects = toFreeze(world, { id: essay, claims: claimsOf(essay), findings: findingsOf(essay) });
  const asked = { dataset, essay, revision: world.revision, registrationsHash: registrationsHash(subjects), codeVersion: await codeVersion() };
  const place = JSON.stringify([read.file, dataset, essay]);
  const key = JSON.stringify(asked);
  const known = (shared.incidentAtlasRecorded ??= new Map()).get(place);
  if (known?.key === key) return known.run;
  const stored = await findRun(read, asked);
  if (stored === null) return null;
  const inForce = new Map((await currentRegistrations(read, { dataset, essay })).map((registration) => [registration.subject, registration]));
  const run = finished(stored, { bySubject: inForce });
  shared.incidentAtlasRecorded.set(place, { key, run });
  return run;
}
