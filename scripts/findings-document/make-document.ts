import { findingsOf } from "../../lib/claims/generated/registry";
import { runFindings } from "../../lib/claims/run-findings";
import { BASE_SEED, DRAWS } from "../../lib/claims/seeded-chance";
import { renderFindings } from "./render";
import { starterFileHash, starterWorld } from "./starter-world";

const ESSAY = "controlled-competition";

/** docs/findings-starter-set.md as it must be today: the primary analysis with all its draws, a few seconds. */
export function findingsDocument(): string {
  const world = starterWorld();
  const definitions = findingsOf(ESSAY);
  return renderFindings({ world, definitions, run: runFindings(world, definitions, { draws: DRAWS, seed: BASE_SEED }), fileHash: starterFileHash() });
}
