import { lastRunUnder } from "../../store/primary-runs";
import { listRegistrations } from "../../store/registrations";
import type { Registration } from "../../store/registrations";
import { ownContext } from "./context";
import type { RunContext } from "./context";
import { finished, ESSAY } from "./primary-run";
import type { FinishedRun } from "./primary-run";

/** One version of a claim: what was fixed, when, and the last results under it (null where none were computed, or none are kept). */
export type ClaimVersion = {
  readonly registration: Registration;
  /** The findings as they stood in this version, by id, where their registrations are known. */
  readonly findings: readonly Registration[];
  readonly last: FinishedRun | null;
};

type Question = { readonly dataset: string; readonly claim: string; readonly essay?: string; readonly context?: Pick<RunContext, "read"> };

/** All versions of a claim, oldest first; empty before the first analysis. */
export async function claimVersions({ dataset, claim, essay = ESSAY, context = ownContext() }: Question): Promise<Registration[]> {
  return listRegistrations(context.read, { dataset, essay, subject: claim });
}

/** One version of a claim with its last results; null where there is no such version. */
export async function claimVersion({ version, ...question }: Question & { readonly version: number }): Promise<ClaimVersion | null> {
  const { dataset, essay = ESSAY, context = ownContext() } = question;
  const registration = (await claimVersions(question)).find((one) => one.version === version);
  if (registration === undefined) return null;
  const body = JSON.parse(registration.body) as { readonly findings: readonly { readonly id: string; readonly hash: string }[] };
  const findings: Registration[] = [];
  for (const { id, hash } of body.findings) {
    const own = (await listRegistrations(context.read, { dataset, essay, subject: id })).findLast((one) => one.hash === hash);
    if (own !== undefined) findings.push(own);
  }
  const run = await lastRunUnder(context.read, registration.id);
  const bySubject = new Map([registration, ...findings].map((one) => [one.subject, one]));
  return { registration, findings, last: run === null ? null : finished(run, { bySubject }) };
}
