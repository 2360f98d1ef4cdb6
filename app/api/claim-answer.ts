import type { Claim } from "@/lib/claims/claim";
import { claimsOf, essays } from "@/lib/claims/generated/registry";
import type { ClaimVersion } from "@/lib/claims/running/claim-version";
import { ESSAY } from "@/lib/claims/running/primary-run";
import type { FinishedRun } from "@/lib/claims/running/primary-run";
import type { Nameable } from "@/lib/claims/shown-finding";
import type { DatasetInfo } from "@/lib/read/columns";
import { findingAnswer, testSummary } from "./finding-answer";
import type { CoLocationFigures, ConcentrationFigures } from "./first-figures";

/** C1 and C2 have a table of figures of their own, in `finding` and as CSV. */
export type OwnFigures = ConcentrationFigures | CoLocationFigures;

export function claimOf(id: string): Claim | null {
  return claimsOf(ESSAY).find((claim) => claim.id === id) ?? null;
}

function metadata({ id, name, statement, section, testable, recordsCanShow, cannotShow, notFound }: Claim): object {
  return { id, name, statement, section, testable, recordsCanShow, cannotShow: cannotShow ?? null, notFound };
}

/** Where the numbers are from: enough to compute them again to the last digit. */
export function runAnswer({ id, dataset, revision, registrationsHash, dataHash, codeVersion, seed, draws, startedAt, finishedAt }: FinishedRun): object {
  return { id, dataset, revision, registrationsHash, dataHash, codeVersion, seed, draws, startedAt, finishedAt };
}

function versionOf(run: FinishedRun, claim: string): { version: number | null; frozenAt: string | null } {
  const registration = run.inForce.get(claim);
  return { version: registration?.version ?? null, frozenAt: registration?.frozenAt ?? null };
}

/** A verdict word stands for every claim: without a lead finding the records describe and do not judge. */
const NO_VERDICT = { word: "not-judged" } as const;

/** All claims, each with the verdict of its lead finding, and the primary family. */
export function claimList(run: FinishedRun, tests: object): object {
  const findings = new Map(run.results.findings.map((finding) => [finding.finding, finding]));
  return {
    revision: run.revision, run: runAnswer(run), tests,
    scenarios: essays.find(({ id }) => id === run.essay)?.scenarios ?? [],
    family: run.results.family.map((member) => {
      const finding = findings.get(member.finding);
      return { ...member, test: finding === undefined ? null : testSummary(finding) };
    }),
    claims: claimsOf(run.essay).map((claim) => {
      const result = run.claims.find((one) => one.claim === claim.id);
      const lead = result?.lead == null ? null : (findings.get(result.lead) ?? null);
      return {
        ...metadata(claim), ...versionOf(run, claim.id), verdict: result?.verdict ?? NO_VERDICT,
        lead: lead === null ? null : { id: lead.finding, n: lead.primary.effect.n, effect: lead.primary.effect, test: testSummary(lead), verdict: lead.verdict },
        findings: result?.findings ?? [],
      };
    }),
  };
}

export type ClaimAnswerInput = {
  readonly claim: Claim;
  readonly run: FinishedRun;
  readonly may: Nameable;
  readonly dataset: DatasetInfo | null;
  /** For C1 and C2: their own table of figures, from the same run, and what the primary reading keeps. */
  readonly own: { readonly figures: OwnFigures; readonly summary: object } | null;
  /** What a filter of the reader's gives, beside the recorded verdict; null without one. */
  readonly exploratory: object | null;
  readonly tests: object;
};

/**
 * One claim: what was fixed, its lead finding and the others in full precision, the verdict, what each scenario predicts, and
 * the records behind it. Claims compute on full records, and records may be closed: those are counted and not named.
 */
export function claimAnswer({ claim, run, may, dataset, own: figures, exploratory, tests }: ClaimAnswerInput): object {
  const result = run.claims.find((one) => one.claim === claim.id);
  const own = (result?.findings ?? []).flatMap((id) => run.results.findings.find(({ finding }) => finding === id) ?? []);
  const lead = own.find(({ finding }) => finding === result?.lead) ?? null;
  const behind = [...new Set((lead ?? own[0])?.primary.refs ?? [])];
  const records = behind.filter((ref) => may.refs.has(ref));
  return {
    claim: metadata(claim), ...versionOf(run, claim.id), revision: run.revision,
    dataset: dataset === null ? { code: run.dataset } : datasetAnswer(dataset), run: runAnswer(run), tests,
    verdict: result?.verdict ?? NO_VERDICT,
    lead: lead === null ? null : findingAnswer(lead, run, may),
    findings: own.filter((finding) => finding !== lead).map((finding) => findingAnswer(finding, run, may)),
    scenarios: essays.find(({ id }) => id === run.essay)?.scenarios ?? [],
    selection: { ...figures?.summary, exploratory },
    ...(figures === null ? {} : { finding: figures.figures }),
    records, closedRecords: behind.length - records.length,
  };
}

function datasetAnswer({ code, title, effort, coverageFrom, coverageTo, knownCoverage }: DatasetInfo): object {
  return { code, title, effort, coverageFrom, coverageTo, knownCoverage };
}

/** An earlier version of a claim: what was fixed then, and the last results under it, if any are kept. */
export function claimVersionAnswer(claim: Claim, { registration, findings, last }: ClaimVersion, current: number, may: Nameable): object {
  const result = last?.claims.find((one) => one.claim === claim.id) ?? null;
  const own = (result?.findings ?? []).flatMap((id) => last?.results.findings.find(({ finding }) => finding === id) ?? []);
  return {
    claim: metadata(claim), version: registration.version, currentVersion: current, frozenAt: registration.frozenAt, hash: registration.hash,
    frozen: { claim: JSON.parse(registration.body) as unknown, findings: findings.map(({ subject, version, hash, body }) => ({ id: subject, version, hash, frozen: JSON.parse(body) as unknown })) },
    run: last === null ? null : runAnswer(last), verdict: result?.verdict ?? null,
    findings: last === null ? [] : own.map((finding) => findingAnswer(finding, last, may)),
  };
}
