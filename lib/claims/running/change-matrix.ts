import { REF_PATTERN } from "../../codebook/incident";
import { credibilities, reliabilities } from "../../codebook/values/sources";
import { addMatrixRow, editMatrixRow, rateRow, revealMatrix } from "../../store/matrix";
import type { MatrixRowText, MatrixSubject, NoSuchRow } from "../../store/matrix";
import type { Busy, Refused } from "../../store/results";
import { essays, findingsOf } from "../generated/registry";
import { EDITORS, isGrade, isRatingValue } from "../matrix/matrix-item";
import { instant, ownContext } from "./context";
import type { RunContext } from "./context";
import { ESSAY } from "./primary-run";

/** What of a request to the matrix cannot be taken, by field; the sentences are the caller's. */
export type MatrixProblem = {
  readonly field: string;
  readonly reason: "missing" | "not-a-rating" | "not-a-scenario" | "not-a-grade" | "no-such-finding" | "not-a-record" | "not-an-address" | "too-long" | "not-yours" | "not-allowed";
};
export type Rejected = { readonly kind: "rejected"; readonly problems: readonly MatrixProblem[] };

/** Longest text of a row or a reason, in UTF-16 code units. */
export const MATRIX_TEXT_LENGTH = 2_000;

export type RatingRequest = { readonly scenario: string; readonly value: string; readonly reason: string };

/**
 * Rate cells of one row as `who`. Every cell needs a reason. Earlier ratings stay in the history. asEditors: an edit of the
 * editors' cells, signed by `who` all the same; nobody's own handle is *editors*.
 */
export async function rateMatrixRow(
  { row, ratings, who, asEditors = false, essay = ESSAY }: { readonly row: string; readonly ratings: readonly RatingRequest[]; readonly who: string; readonly asEditors?: boolean; readonly essay?: string },
  context: RunContext = ownContext(),
): Promise<{ kind: "rated"; cells: number } | NoSuchRow | Rejected | Refused | Busy> {
  const scenarios: readonly string[] = scenariosOf(essay);
  const problems: MatrixProblem[] = who === EDITORS ? [{ field: "who", reason: "not-yours" }] : [];
  if (ratings.length === 0) problems.push({ field: "ratings", reason: "missing" });
  ratings.forEach(({ scenario, value, reason }, index) => {
    if (!scenarios.includes(scenario)) problems.push({ field: `ratings.${index}.scenario`, reason: "not-a-scenario" });
    if (!isRatingValue(value)) problems.push({ field: `ratings.${index}.value`, reason: "not-a-rating" });
    if (reason.trim() === "") problems.push({ field: `ratings.${index}.reason`, reason: "missing" });
    if (reason.length > MATRIX_TEXT_LENGTH) problems.push({ field: `ratings.${index}.reason`, reason: "too-long" });
  });
  if (problems.length > 0) return { kind: "rejected", problems };
  return rateRow(context.write, { row, rater: asEditors ? EDITORS : who, ratings: ratings.map((rating) => ({ ...rating, reason: rating.reason.normalize("NFC").trim() })) }, { who, at: instant(context) });
}

/** Add a row of one's own: a finding, a record or a sourced note. id: UUIDv7 made by the form. */
export async function addToMatrix(
  { id, subject, text, who, why, essay = ESSAY }: { readonly id: string; readonly subject: MatrixSubject; readonly text: Omit<MatrixRowText, "withdrawn">; readonly who: string; readonly why: string | null; readonly essay?: string },
  context: RunContext = ownContext(),
): Promise<{ kind: "added"; id: string } | Rejected | Refused | Busy> {
  const problems = [...textProblems(text), ...subjectProblems(subject, text, essay)];
  return problems.length > 0 ? { kind: "rejected", problems } : addMatrixRow(context.write, { id, essay, subject, text: { ...text, withdrawn: false } }, { who, at: instant(context), why });
}

/** Edit a row's text and weights, or withdraw it; each edit is a version with a reason. */
export async function editInMatrix(
  { id, expectedVersion, text, who, why }: { readonly id: string; readonly expectedVersion: number; readonly text: MatrixRowText; readonly who: string; readonly why: string },
  context: RunContext = ownContext(),
): Promise<{ kind: "saved"; version: number } | { kind: "conflict"; version: number } | NoSuchRow | Rejected | Refused | Busy> {
  const problems = textProblems(text);
  if (why.trim() === "") problems.push({ field: "why", reason: "missing" });
  return problems.length > 0 ? { kind: "rejected", problems } : editMatrixRow(context.write, { id, expectedVersion, text }, { who, at: instant(context), why: why.trim() });
}

/** See everything without rating it first; what this handle rates from now on is marked so. */
export async function seeWholeMatrix({ who, essay = ESSAY }: { readonly who: string; readonly essay?: string }, context: RunContext = ownContext()): Promise<{ kind: "revealed" } | Refused | Busy> {
  return revealMatrix(context.write, essay, { who, at: instant(context) });
}

function scenariosOf(essay: string): readonly string[] {
  return (essays.find(({ id }) => id === essay)?.scenarios ?? []).map(({ id }) => id);
}

function textProblems({ statement, source, url, reliability, veracity, credibility, relevance }: Omit<MatrixRowText, "withdrawn">): MatrixProblem[] {
  const problems: MatrixProblem[] = [];
  if (statement.trim() === "") problems.push({ field: "statement", reason: "missing" });
  for (const [field, text] of Object.entries({ statement, source, url })) if ((text?.length ?? 0) > MATRIX_TEXT_LENGTH) problems.push({ field, reason: "too-long" });
  for (const [field, grade] of Object.entries({ credibility, relevance })) if (!isGrade(grade)) problems.push({ field, reason: "not-a-grade" });
  if (reliability !== null && !reliabilities.some(({ code }) => code === reliability)) problems.push({ field: "reliability", reason: "not-a-grade" });
  if (veracity !== null && !credibilities.some(({ code }) => code === veracity)) problems.push({ field: "veracity", reason: "not-a-grade" });
  // A link that a reader clicks leads to the web or nowhere.
  if (url !== null && !/^https?:\/\/\S+$/.test(url)) problems.push({ field: "url", reason: "not-an-address" });
  return problems;
}

function subjectProblems(subject: MatrixSubject, text: Omit<MatrixRowText, "withdrawn">, essay: string): MatrixProblem[] {
  if (subject.kind === "finding") return findingsOf(essay).some(({ id }) => id === subject.finding) ? [] : [{ field: "finding", reason: "no-such-finding" }];
  if (subject.kind === "incident") return subject.externalId !== null || (subject.ref !== null && REF_PATTERN.test(subject.ref)) ? [] : [{ field: "ref", reason: "not-a-record" }];
  // Evidence of intent enters only as what others can look up and weigh.
  return [...(text.source === null ? ["source"] : []), ...(text.reliability === null ? ["reliability"] : []), ...(text.veracity === null ? ["veracity"] : [])].map((field) => ({ field, reason: "missing" as const }));
}
