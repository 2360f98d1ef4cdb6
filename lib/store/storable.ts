import type { IncidentDraft } from "../codebook/incident";
import type { Transaction } from "./client";
import type { Problem } from "./results";

const LARGEST_INT = 2 ** 31 - 1;
const LONE_SURROGATE = /\p{Surrogate}/u;

/**
 * What of this value cannot be stored in every database we mean to support? Text with NUL (PostgreSQL refuses it), text
 * with half a surrogate pair (it would come back changed), numbers that are not finite or, when whole, not below 2^31.
 */
export function storageProblems(value: unknown, path = ""): Problem[] {
  if (typeof value === "string") {
    if (value.includes("\u0000")) return [{ field: path, reason: "nul-in-text" }];
    return LONE_SURROGATE.test(value) ? [{ field: path, reason: "broken-text" }] : [];
  }
  if (typeof value === "number") {
    const fits = Number.isFinite(value) && (!Number.isInteger(value) || Math.abs(value) <= LARGEST_INT);
    return fits ? [] : [{ field: path, reason: "number-out-of-range" }];
  }
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => storageProblems(item, path === "" ? key : `${path}.${key}`));
}

/** Do the sources and records that a draft points at exist? `ownRef`: the record's own ref when it has one; it cannot point at itself. */
export async function danglingLinks(tx: Transaction, draft: IncidentDraft, ownRef: string | null): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const list of ["attributions", "relations"] as const) {
    draft[list].forEach((item, index) => {
      if (item.sourcePosition !== null && item.sourcePosition >= draft.sources.length) {
        problems.push({ field: `${list}.${index}.sourcePosition`, reason: "no-such-source" });
      }
    });
  }
  const links = draft.relations.map((relation, index) => ({ field: `relations.${index}.ref`, ref: relation.ref }));
  if (draft.duplicateOf !== null) links.push({ field: "duplicateOf", ref: draft.duplicateOf });
  if (links.length === 0) return problems;
  const found = await tx.incident.findMany({ where: { ref: { in: links.map((link) => link.ref) } }, select: { ref: true } });
  const known = new Set(found.map((row) => row.ref));
  for (const { field, ref } of links) {
    if (!known.has(ref) || ref === ownRef) problems.push({ field, reason: "no-such-record" });
  }
  return problems;
}
