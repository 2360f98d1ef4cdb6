import type { CodeOf } from "../lists";

/**
 * What a sub-event of ACLED lets one infer. ACLED's order of actors says nothing of who began: the direction, where there is one, comes from
 * the sub-event, and each record says from which.
 *
 * acts: who is taken to have acted. `armed`: the one actor who bears arms where the other side are civilians or demonstrators; `group`: the one
 * who is not of the state; `state`: the one who is; `nobody`: nothing is inferred.
 */
export type AcledEventRule = {
  readonly from: string;
  readonly acts: "armed" | "group" | "state" | "nobody";
  readonly kind: "by-actor" | CodeOf<"kind">;
  readonly eventType: CodeOf<"eventType">;
  readonly reason: string;
};

/** `by-actor`: an operation where the authorities in control act, an attack where an armed group or nobody known does, other where another state does. */
export const acledEvents: readonly AcledEventRule[] = [
  { from: "Armed clash", acts: "nobody", kind: "clash", eventType: "clash", reason: "Two armed sides; ACLED does not code who began." },
  { from: "Government regains territory", acts: "nobody", kind: "clash", eventType: "clash", reason: "A battle; who began is not coded." },
  { from: "Non-state actor overtakes territory", acts: "nobody", kind: "clash", eventType: "clash", reason: "A battle; who began is not coded." },
  { from: "Suicide bomb", acts: "group", kind: "attack", eventType: "suicide-bombing", reason: "The means of armed groups: the actor not of the state is taken to have acted." },
  { from: "Remote explosive/landmine/IED", acts: "group", kind: "attack", eventType: "ied", reason: "A planted device: the actor not of the state is taken to have acted." },
  { from: "Grenade", acts: "group", kind: "attack", eventType: "grenade", reason: "A thrown grenade: the actor not of the state is taken to have acted." },
  { from: "Shelling/artillery/missile attack", acts: "armed", kind: "by-actor", eventType: "rocket-or-mortar", reason: "Fire from a distance: direction is known only where one side alone bears arms." },
  { from: "Air/drone strike", acts: "state", kind: "by-actor", eventType: "other", reason: "The means of states; the codebook has no value for a strike from the air." },
  { from: "Chemical weapon", acts: "armed", kind: "by-actor", eventType: "other", reason: "Direction is known only where one side alone bears arms." },
  { from: "Sexual violence", acts: "armed", kind: "by-actor", eventType: "other", reason: "Against civilians: the armed side acted." },
  { from: "Attack", acts: "armed", kind: "by-actor", eventType: "armed-assault", reason: "Against civilians: the armed side acted." },
  { from: "Abduction/forced disappearance", acts: "armed", kind: "by-actor", eventType: "abduction", reason: "Against civilians: the armed side acted." },
  { from: "Arrests", acts: "state", kind: "operation", eventType: "arrest", reason: "People detained by the side of the state. ACLED does not code what the authorities announced, so the record stays outside Class O." },
  { from: "Disrupted weapons use", acts: "state", kind: "operation", eventType: "raid", reason: "Weapons found or defused by the side of the state." },
  { from: "Looting/property destruction", acts: "armed", kind: "by-actor", eventType: "infrastructure-sabotage", reason: "Property was the aim; the armed side acted." },
  { from: "Excessive force against protesters", acts: "state", kind: "other", eventType: "other", reason: "A demonstration met with force: neither attack nor operation as defined here." },
  { from: "Peaceful protest", acts: "nobody", kind: "other", eventType: "other", reason: "A demonstration." },
  { from: "Protest with intervention", acts: "nobody", kind: "other", eventType: "other", reason: "A demonstration." },
  { from: "Violent demonstration", acts: "nobody", kind: "other", eventType: "other", reason: "A riot." },
  { from: "Mob violence", acts: "nobody", kind: "other", eventType: "other", reason: "A riot." },
  { from: "Agreement", acts: "nobody", kind: "other", eventType: "other", reason: "No violence." },
  { from: "Change to group/activity", acts: "nobody", kind: "other", eventType: "other", reason: "No violence." },
  { from: "Headquarters or base established", acts: "nobody", kind: "other", eventType: "other", reason: "No violence." },
  { from: "Non-violent transfer of territory", acts: "nobody", kind: "other", eventType: "other", reason: "No violence." },
  { from: "Other", acts: "nobody", kind: "other", eventType: "other", reason: "ACLED's rest." },
];

const bySubEvent = new Map(acledEvents.map((rule) => [rule.from.toLowerCase(), rule]));

export function acledEvent(subEvent: string): AcledEventRule | null {
  return bySubEvent.get(subEvent.trim().toLowerCase()) ?? null;
}
