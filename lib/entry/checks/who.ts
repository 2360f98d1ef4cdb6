import { fields } from "../../codebook/fields";
import type { EnteredField } from "../../codebook/incident";
import type { IsoDay } from "../../codebook/iso-day";
import type { ParsedDraft } from "../parsed-draft";
import { problem } from "../problem";
import type { EntryProblem } from "../problem";

/** The last day on which anything can be laid to the republic. */
const LAST_DAY_OF_REPUBLIC = "2021-08-15" as IsoDay;

/** Fields that make sense for some kinds of record only. */
const limitedFields = fields.flatMap(({ name, appliesTo }) => (appliesTo ? [{ name: name as EnteredField, appliesTo }] : []));

/** Actors, voices and the authorities' label: whether they fit each other and the time. */
export function checkWho(draft: ParsedDraft): EntryProblem[] {
  return [...checkActor(draft), ...checkVoices(draft), ...checkKind(draft), ...checkLabel(draft)];
}

const isAfterRepublic = (day: IsoDay | undefined): boolean => day !== undefined && day > LAST_DAY_OF_REPUBLIC;

function checkActor({ assessedActor: actor, assessedConfidence: confidence, dateStart }: ParsedDraft): EntryProblem[] {
  const problems: EntryProblem[] = [];
  if (actor === "republic" && isAfterRepublic(dateStart)) problems.push(problem("assessedActor", "republic-after-takeover", { last: LAST_DAY_OF_REPUBLIC }));
  const isNobody = actor === "unidentified" || actor === "none";
  if (isNobody && confidence) problems.push(problem("assessedConfidence", "confidence-without-actor"));
  if (actor !== undefined && !isNobody && confidence === null) problems.push(problem("assessedConfidence", "actor-without-confidence"));
  return problems;
}

function checkVoices({ attributions = [], dateStart }: ParsedDraft): EntryProblem[] {
  return attributions.flatMap(({ voice, actor, by }, index) => {
    const path = `attributions.${index}`;
    const problems: EntryProblem[] = [];
    if (voice === "claimed" && actor === null) problems.push(problem(`${path}.actor`, "claim-needs-actor"));
    if (voice === "claimed" && by === null) problems.push(problem(`${path}.by`, "claim-needs-by"));
    if ((voice === "blamed" || voice === "denied" || voice === "announced") && actor === null) problems.push(problem(`${path}.actor`, "voice-without-actor"));
    if (actor === "republic" && isAfterRepublic(dateStart)) problems.push(problem(`${path}.actor`, "republic-after-takeover", { last: LAST_DAY_OF_REPUBLIC }));
    return problems;
  });
}

function checkKind(draft: ParsedDraft): EntryProblem[] {
  const { kind } = draft;
  if (kind === undefined) return [];
  return limitedFields.flatMap(({ name, appliesTo }) => {
    const value = draft[name];
    return value === undefined || value === null || appliesTo.includes(kind) ? [] : [problem(name, "not-for-this-kind", { kind })];
  });
}

function checkLabel({ kind, announcedAgainst, labelStanding, labelReason, targetType }: ParsedDraft): EntryProblem[] {
  const problems: EntryProblem[] = [];
  if (kind === "operation" && announcedAgainst === null) problems.push(problem("announcedAgainst", "operation-without-announced"));
  const hasLabel = announcedAgainst === "iskp" || announcedAgainst === "armed-opposition" || announcedAgainst === "criminals";
  if (kind === "operation" && hasLabel && labelStanding === null) problems.push(problem("labelStanding", "operation-without-standing"));
  if (labelStanding && labelStanding !== "authorities-only" && labelReason === null) problems.push(problem("labelReason", "standing-without-reason"));
  // Else the authorities' label would pass for a finding.
  if (kind === "operation" && targetType === "iskp-member" && labelStanding !== undefined && labelStanding !== "independently-supported") {
    problems.push(problem("targetType", "member-without-support"));
  }
  return problems;
}
