import type { ClaimId, Claim, Essay, EssayText } from "./claim";
import type { FindingDefinition } from "./finding-definition";
import type { ShippedEvidence } from "./matrix/shipped-evidence";

/** One text as its folder holds it: the text, a file a claim, a file a finding, and the editors' ratings of its scenarios. */
export type EssayFolder = {
  readonly text: EssayText;
  readonly claims: readonly Claim[];
  readonly findings: readonly FindingDefinition[];
  readonly matrix?: readonly ShippedEvidence[];
};

export type Registry = {
  /** All texts, by the names of their folders. */
  readonly essays: readonly Essay[];
  /** The claims of one text in their order; none for a text that there is not. */
  readonly claimsOf: (essayId: string) => readonly Claim[];
  readonly findingsOf: (essayId: string) => readonly FindingDefinition[];
  /** What the editors rated for the matrix of one text; none for a text whose scenarios nobody rated. */
  readonly matrixOf: (essayId: string) => readonly ShippedEvidence[];
};

/**
 * Makes the registry of all texts from what their folders hold. Throws with one sentence where they disagree: two files
 * with one id, a finding on a claim or a scenario that the text does not have, two findings that lead one claim, or a
 * finding that leads a claim which no record can settle.
 */
export function makeRegistry(folders: readonly EssayFolder[]): Registry {
  const byId = new Map<string, { essay: Essay; findings: readonly FindingDefinition[]; matrix: readonly ShippedEvidence[] }>();
  for (const { text, claims, findings, matrix = [] } of folders) {
    if (byId.has(text.id)) throw new Error(`two texts have the id ${text.id}`);
    requireDistinct(text.id, "claims", claims);
    requireDistinct(text.id, "findings", findings);
    for (const finding of findings) requireFits(text, claims, finding);
    requireOneLead(text.id, findings);
    byId.set(text.id, { essay: { ...text, claims }, findings, matrix });
  }
  return {
    essays: [...byId.values()].map(({ essay }) => essay),
    claimsOf: (essayId) => byId.get(essayId)?.essay.claims ?? [],
    findingsOf: (essayId) => byId.get(essayId)?.findings ?? [],
    matrixOf: (essayId) => byId.get(essayId)?.matrix ?? [],
  };
}

function requireDistinct(essayId: string, what: string, items: readonly { readonly id: string }[]): void {
  const ids = items.map(({ id }) => id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined) throw new Error(`${essayId}: two ${what} have the id ${twice}`);
}

function requireFits(text: EssayText, claims: readonly Claim[], finding: FindingDefinition): void {
  const unknown = [...finding.claims, ...finding.leads].find((id) => !claims.some((claim) => claim.id === id));
  if (unknown !== undefined) throw new Error(`${text.id}: finding ${finding.id} bears on ${unknown}, which is no claim of it`);
  const missing = text.scenarios.find(({ id }) => !(id in finding.scenarios));
  if (missing !== undefined) throw new Error(`${text.id}: finding ${finding.id} does not say what ${missing.id} predicts`);
  const untestable = finding.leads.find((id) => claims.some((claim) => claim.id === id && claim.testable === "no"));
  if (untestable !== undefined) throw new Error(`${text.id}: finding ${finding.id} leads ${untestable}, which cannot be tested with incident records`);
}

function requireOneLead(essayId: string, findings: readonly FindingDefinition[]): void {
  const leads: ClaimId[] = findings.flatMap((finding) => finding.leads);
  const twice = leads.find((id, index) => leads.indexOf(id) !== index);
  if (twice !== undefined) throw new Error(`${essayId}: two findings lead ${twice}`);
}
