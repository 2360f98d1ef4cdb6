"use server";

import { cookies } from "next/headers";
import { v7 } from "uuid";
import { MATRIX_SEEN_COOKIE } from "@/components/ui/setting-cookie";
import { addToMatrix, editInMatrix, rateMatrixRow, seeWholeMatrix } from "@/lib/claims/running/change-matrix";
import type { MatrixProblem } from "@/lib/claims/running/change-matrix";
import type { MatrixRowText, MatrixSubject } from "@/lib/store/matrix";
import { readHandle } from "../../incidents/form/handle";

/** What may be asked of the server about the matrix. Every argument comes from a browser and is read as such. */

export type MatrixAnswer =
  | { readonly kind: "done" }
  | { readonly kind: "needs-handle" }
  | { readonly kind: "rejected"; readonly problems: readonly MatrixProblem[] }
  /** Somebody edited the row in between; it has this version now. */
  | { readonly kind: "conflict"; readonly version: number }
  | { readonly kind: "busy" }
  | { readonly kind: "failed" };

type Answered = { readonly kind: string; readonly problems?: readonly unknown[]; readonly version?: number };

const done = ["rated", "added", "saved", "revealed"];

function answerOf(answer: Answered): MatrixAnswer {
  if (done.includes(answer.kind)) return { kind: "done" };
  if (answer.kind === "rejected") return { kind: "rejected", problems: (answer.problems ?? []) as readonly MatrixProblem[] };
  if (answer.kind === "conflict") return { kind: "conflict", version: answer.version ?? 0 };
  return { kind: answer.kind === "busy" ? "busy" : "failed" };
}

const text = (value: unknown) => (typeof value === "string" ? value : "");
/** Empty is not stated. */
const optional = (value: unknown) => (text(value).trim() === "" ? null : text(value).trim());

function rowText(given: Record<string, unknown>): MatrixRowText {
  return {
    statement: text(given["statement"]).trim(), source: optional(given["source"]), url: optional(given["url"]), reliability: optional(given["reliability"]), veracity: optional(given["veracity"]),
    credibility: text(given["credibility"]), relevance: text(given["relevance"]), withdrawn: given["withdrawn"] === true,
  };
}

function subjectOf(given: Record<string, unknown>): MatrixSubject {
  if (given["kind"] === "finding") return { kind: "finding", finding: text(given["finding"]) };
  if (given["kind"] === "incident") return { kind: "incident", dataset: text(given["dataset"]), externalId: null, ref: text(given["ref"]).trim() };
  return { kind: "note" };
}

/** Rate cells of a row. `asEditors`: an edit of the editors' cells, signed by the reader's handle. */
export async function rateRow(request: { readonly row: string; readonly ratings: readonly { readonly scenario: string; readonly value: string; readonly reason: string }[]; readonly asEditors?: boolean }): Promise<MatrixAnswer> {
  const who = await readHandle();
  if (who === null) return { kind: "needs-handle" };
  if (!Array.isArray(request.ratings)) return { kind: "failed" };
  const jar = await cookies();
  if (jar.has(MATRIX_SEEN_COOKIE)) {
    // Seen before signing is seen before rating: it is written down under the handle first, once.
    const seen = await seeWholeMatrix({ who });
    if (seen.kind !== "revealed") return answerOf(seen);
    jar.delete(MATRIX_SEEN_COOKIE);
  }
  const ratings = (request.ratings as readonly Record<string, unknown>[]).slice(0, 40).map(({ scenario, value, reason }) => ({ scenario: text(scenario), value: text(value), reason: text(reason) }));
  return answerOf(await rateMatrixRow({ row: text(request.row), ratings, who, asEditors: request.asEditors === true }));
}

/** Add a row: a finding, a record by its ref, or a note with source and Admiralty grades. */
export async function addRow(request: Readonly<Record<string, unknown>>): Promise<MatrixAnswer> {
  const who = await readHandle();
  if (who === null) return { kind: "needs-handle" };
  const { withdrawn: _, ...rest } = rowText(request);
  return answerOf(await addToMatrix({ id: v7(), subject: subjectOf(request), text: rest, who, why: optional(request["why"]) }));
}

/** Edit a row or withdraw it, with a reason. */
export async function editRow(request: Readonly<Record<string, unknown>>): Promise<MatrixAnswer> {
  const who = await readHandle();
  if (who === null) return { kind: "needs-handle" };
  const expectedVersion = Number(request["version"]);
  if (!Number.isSafeInteger(expectedVersion)) return { kind: "failed" };
  return answerOf(await editInMatrix({ id: text(request["row"]), expectedVersion, text: rowText(request), who, why: text(request["why"]) }));
}

/** See everything without rating it first; what is rated afterwards is marked so. */
export async function seeEverything(): Promise<MatrixAnswer> {
  const who = await readHandle();
  return who === null ? { kind: "needs-handle" } : answerOf(await seeWholeMatrix({ who }));
}
