import { currentRegistrations, freezeRegistrations } from "../../store/registrations";
import type { Registration, ToFreeze } from "../../store/registrations";
import type { Busy } from "../../store/results";
import { canonicalJson } from "../canonical-json";
import type { Claim } from "../claim";
import type { FindingDefinition } from "../finding-definition";
import { freeze } from "../freeze";
import { sha256 } from "../sha256";
import type { World } from "../world";
import { instant } from "./context";
import type { RunContext } from "./context";

/** The claims and findings of one text as they are in force for one dataset, frozen before anything is computed with them. */
export type InForce = {
  /** By id of claim or finding. */
  readonly bySubject: ReadonlyMap<string, Registration>;
  /** Over all of them: changes with any one. */
  readonly hash: string;
};

type Text = { readonly id: string; readonly claims: readonly Claim[]; readonly findings: readonly FindingDefinition[] };

/**
 * What is to be frozen of a text for a world: each finding with its period, filter, windows and thresholds, and each claim
 * with the hashes of the findings that bear on it. So a changed finding makes a new version of its claims as well. What a
 * claim says and which records it names may be worded better without becoming another claim.
 */
export function toFreeze(world: World, { claims, findings }: Text): ToFreeze[] {
  const frozen = findings.map((definition) => ({ definition, ...freeze(world, definition) }));
  return [
    ...frozen.map(({ definition, text, hash }) => ({ subject: definition.id, hash, body: text })),
    ...claims.map(({ id, testable }) => {
      const own = frozen.filter(({ definition }) => definition.claims.includes(id));
      const body = canonicalJson({
        id, testable,
        lead: own.find(({ definition }) => definition.leads.includes(id))?.definition.id ?? null,
        findings: own.map(({ definition, hash }) => ({ id: definition.id, hash })),
      });
      return { subject: id, hash: sha256(body), body };
    }),
  ];
}

/** One hash over everything that is in force. */
export function registrationsHash(subjects: readonly Pick<ToFreeze, "subject" | "hash">[]): string {
  return sha256(canonicalJson(subjects.map(({ subject, hash }) => [subject, hash]).sort((one, other) => ((one[0] ?? "") < (other[0] ?? "") ? -1 : 1))));
}

/** Freeze a text for a world; what is in force already stays as it is, and nothing is written for it. */
export async function register(context: RunContext, world: World, text: Text): Promise<InForce | Busy> {
  const subjects = toFreeze(world, text);
  const hash = registrationsHash(subjects);
  const known = await currentRegistrations(context.read, { dataset: world.dataset.code, essay: text.id });
  const current = new Map(known.map((registration) => [registration.subject, registration]));
  if (subjects.every(({ subject, hash: own }) => current.get(subject)?.hash === own)) return { bySubject: current, hash };
  const frozen = await freezeRegistrations(context.write, { dataset: world.dataset.code, essay: text.id, subjects }, instant(context));
  if (frozen.kind === "busy") return frozen;
  if (frozen.kind === "refused") throw new Error(`the claims of ${text.id} cannot be frozen: ${frozen.problems.map(({ field, reason }) => `${field} ${reason}`).join(", ")}`);
  return { bySubject: new Map(frozen.registrations.map((registration) => [registration.subject, registration])), hash };
}
