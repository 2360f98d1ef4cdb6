import type { CodedValue } from "../value-list";

export const voices = [
  { code: "claimed", label: "Claimed", definition: "A group says that it did it itself, or a named source reports that claim.", guidance: "Needs the actor and who says so. A claim is not guilt." },
  { code: "blamed", label: "Blamed", definition: "Somebody says that this actor did it." },
  { code: "denied", label: "Denied", definition: "The actor, or somebody for it, says that it did not." },
  { code: "announced", label: "Announced", definition: "The authorities announced an operation of their own." },
  { code: "no-claim-found", label: "No claim found", definition: "Somebody looked, or a report states that nobody has claimed it." },
  { code: "disputes-label", label: "Disputes the label", definition: "Somebody says that those hit were not what the authorities called them.", guidance: "The actor is the one whom the label names." },
  { code: "alleges-facilitation", label: "Alleges facilitation", definition: "Somebody says that another party helped. Context, never counted." },
  { code: "alleges-foreknowledge", label: "Alleges foreknowledge", definition: "Somebody says that another party knew beforehand. Context, never counted." },
] as const satisfies readonly CodedValue[];

/** Derived from the attributions: the first that holds, in this order. */
export const claimStatuses = [
  { code: "claimed", label: "Claimed", definition: "Claimed by an actor itself." },
  { code: "announced", label: "Announced by authorities", definition: "Announced by the authorities as their own operation." },
  { code: "denied", label: "Denied", definition: "Somebody denies, and nobody claims or announces." },
  { code: "attributed", label: "Attributed", definition: "Somebody blames an actor, and nobody claims, announces or denies." },
  { code: "unclaimed", label: "Unclaimed", definition: "Somebody looked for a claim and found none." },
  { code: "not-coded", label: "Not coded", definition: "No voice is recorded: nobody has looked, or nobody wrote it down." },
] as const satisfies readonly CodedValue[];

export const actingUnits = [
  { code: "gdi", label: "Intelligence directorate", definition: "The General Directorate of Intelligence (GDI)." },
  { code: "interior", label: "Interior ministry", definition: "Police or units of the Ministry of Interior." },
  { code: "defence", label: "Defence ministry", definition: "Army units of the Ministry of Defence." },
  { code: "other", label: "Other unit", definition: "Another force named by a source." },
  { code: "unknown", label: "Not stated", definition: "No source says which force acted.", guidance: "A provincial police spokesperson alone is not enough: police announce the work of others too." },
] as const satisfies readonly CodedValue[];

/** Three ways of deciding which attacks are ISKP's. */
export const attributionModes = [
  { code: "claimed", label: "Claimed by ISKP", definition: "Attacks with a voice *claimed* of ISKP." },
  { code: "assessed", label: "Assessed to ISKP", definition: "Attacks whose assessed actor is ISKP." },
  { code: "any", label: "Any attacker", definition: "Every attack, whoever did it, unclaimed included." },
] as const satisfies readonly CodedValue[];
