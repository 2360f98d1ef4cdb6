import type { FieldDefinition } from "../field";
import { textLimits } from "../incident";

const entered = { source: "entered", visibility: "public" } as const;

export const whoDidItFields = [
  { name: "assessedActor", label: "Assessed actor", group: "who-did-it", type: { kind: "code", list: "actor" }, ...entered, first: true, required: true, definition: "Who did it, by your own assessment.", guidance: "ISKP where a claim was reported, or where officials, residents or press laid it to ISKP at the time. An accusation made only later, when a raid on the culprits is announced, stays a voice and does not make the actor. Widely suspected does not either.", gtd: "gname", ucdp: "side_a, side_b", acled: "actor1, actor2 (no direction)" },
  { name: "assessedConfidence", label: "Confidence in the actor", group: "who-did-it", type: { kind: "code", list: "confidence" }, ...entered, definition: "How sure it is that this actor did it.", missing: "empty: actor unidentified or none", gtd: "guncertain1" },
  { name: "actingUnit", label: "Acting unit", group: "who-did-it", type: { kind: "code", list: "actingUnit" }, ...entered, appliesTo: ["operation", "clash"], definition: "The force that a source says acted, or the ministry or directorate that announced an operation of its own." },
  { name: "attributions", label: "Attributions", group: "who-did-it", type: { kind: "group" }, ...entered, definition: "Who said who did it: one entry a voice, dated and sourced where known.", guidance: "Each voice stays on record, also when another contradicts it. Claim status is worked out from these entries." },
  { name: "attributions.voice", label: "Voice", group: "who-did-it", type: { kind: "code", list: "voice" }, ...entered, required: true, definition: "What kind of statement it is.", gtd: "claimed, compclaim" },
  { name: "attributions.actor", label: "Names", group: "who-did-it", type: { kind: "code", list: "actor" }, ...entered, definition: "The actor whom the voice names.", missing: "empty: nobody named" },
  { name: "attributions.by", label: "By", group: "who-did-it", type: { kind: "text", limit: textLimits.short, lines: "one" }, ...entered, definition: "Who says so: an office, an outlet, a group. Needed for a claim.", guidance: "No private person's name." },
  { name: "attributions.date", label: "On", group: "who-did-it", type: { kind: "day-or-month" }, ...entered, definition: "The day or month of the report that carries the voice.", missing: "empty: not known" },
  { name: "attributions.note", label: "What is said", group: "who-did-it", type: { kind: "text", limit: textLimits.summary, lines: "one" }, ...entered, definition: "What is said, in our own words." },
  { name: "attributions.sourcePosition", label: "From source", group: "who-did-it", type: { kind: "position" }, ...entered, definition: "Which of the record's sources carries the voice.", missing: "empty: not linked" },
  { name: "claimStatus", label: "Claim status", group: "who-did-it", type: { kind: "code", list: "claimStatus" }, source: "derived", visibility: "public", definition: "Worked out from the attributions: claimed, announced by authorities, denied, attributed, unclaimed or not coded, the first that holds in this order." },
] as const satisfies readonly FieldDefinition[];

const operationKinds = ["operation", "clash"] as const;

export const operationFields = [
  { name: "announcedAgainst", label: "Announced against", group: "operation", type: { kind: "code", list: "announcedAgainst" }, ...entered, appliesTo: operationKinds, definition: "Whom the authorities said they acted against.", guidance: "Their words, whatever was really hit: that is coded under who was hit." },
  { name: "labelStanding", label: "Standing of the label", group: "operation", type: { kind: "code", list: "labelStanding" }, ...entered, appliesTo: operationKinds, definition: "What others than the authorities say of that label." },
  { name: "labelReason", label: "Why this standing", group: "operation", type: { kind: "text", limit: textLimits.summary, lines: "many" }, ...entered, appliesTo: operationKinds, definition: "One sentence of ours on why the label stands as coded." },
  { name: "detainedLow", label: "Detained, low", group: "operation", type: { kind: "count" }, ...entered, appliesTo: operationKinds, definition: "Lowest number of people detained in the sources used.", missing: "empty: unknown; 0: none" },
  { name: "detainedBest", label: "Detained, best", group: "operation", type: { kind: "count" }, ...entered, appliesTo: operationKinds, definition: "Best number of people detained.", missing: "empty: the sources do not allow a choice" },
  { name: "detainedHigh", label: "Detained, high", group: "operation", type: { kind: "count" }, ...entered, appliesTo: operationKinds, definition: "Highest number of people detained in the sources used.", missing: "empty: unknown or open" },
  { name: "detainedFormerRepublic", label: "Detained, former republic", group: "operation", type: { kind: "count" }, ...entered, appliesTo: operationKinds, definition: "Of the detained, those whom a source describes as former personnel of the republic.", missing: "empty: unknown" },
  { name: "killedInCustody", label: "Killed in custody", group: "operation", type: { kind: "count" }, ...entered, definition: "Of the killed, those who had been taken before.", guidance: "Only where a source says so.", missing: "empty: unknown" },
] as const satisfies readonly FieldDefinition[];

export const whoWasHitFields = [
  { name: "targetType", label: "Target type", group: "who-was-hit", type: { kind: "code", list: "targetType" }, ...entered, first: true, required: true, definition: "Whom it was aimed at or who was hit, by the best knowledge independent of the authorities.", guidance: "Whom rather than where: an attack on an official's memorial service in a mosque is government. For operations: unknown where only the authorities' label exists.", gtd: "targtype1", acled: "civilian_targeting, actor2" },
  { name: "targetAffiliation", label: "Target affiliation", group: "who-was-hit", type: { kind: "code", list: "targetAffiliation" }, ...entered, definition: "A group that the record's sources tie the target itself to.", missing: "empty: none stated" },
  { name: "targetCommunities", label: "Communities", group: "who-was-hit", type: { kind: "codes", list: "community" }, ...entered, definition: "Ethnic, religious or national communities targeted, as stated by the sources.", guidance: "Only what sources state. Unknown: a community may matter but is not stated. Empty: no community was the target as such.", gtd: "natlty1, targsubtype1" },
  { name: "targetDescription", label: "Target in words", group: "who-was-hit", type: { kind: "text", limit: textLimits.short * 2, lines: "one" }, ...entered, definition: "Who was hit, in a few words of ours.", guidance: "Office holders and publicly announced commanders may be named; no private person." },
] as const satisfies readonly FieldDefinition[];
