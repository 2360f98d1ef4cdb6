import { publicFieldNames } from "../codebook/public-view";
import { changeFromRow, changeSelect } from "./change";
import type { Change } from "./change";
import type { Transaction } from "./client";
import { clientOf } from "./connect";
import type { ReadStore } from "./connect";
import type { Prisma } from "./generated/client";
import { originalText } from "./imports/original-rows";
import { incidentFromRow, incidentSelect } from "./incident-row";
import type { NoSuchRecord } from "./results";
import type { StoredIncident } from "./stored-incident";

/** What an import has only staged is no record to any reader; what was undone is found by its ref, and says so. */
export const notStaged = { OR: [{ batchId: null }, { batch: { state: { not: "staging" } } }] } satisfies Prisma.IncidentWhereInput;

/** One record with everything that belongs to it but its history. */
export async function readIncident(store: ReadStore, ref: string): Promise<{ kind: "found"; incident: StoredIncident } | NoSuchRecord> {
  const row = await clientOf(store).incident.findUnique({ where: { ref, ...notStaged }, select: incidentSelect });
  return row === null ? { kind: "no-such-record", ref } : { kind: "found", incident: incidentFromRow(row) };
}

/** Several records in the order asked, for one page of a table: unknown refs are left out. */
export async function readIncidents(store: ReadStore, refs: readonly string[]): Promise<StoredIncident[]> {
  const rows = await clientOf(store).incident.findMany({ where: { ref: { in: [...new Set(refs)] }, ...notStaged }, select: incidentSelect });
  const byRef = new Map(rows.map((row) => [row.ref, row]));
  return refs.flatMap((ref) => {
    const row = byRef.get(ref);
    return row === undefined ? [] : [incidentFromRow(row)];
  });
}

/** The record a submission made, if it arrived: what a form asks after a broken connection. */
export async function readBySubmission(
  store: ReadStore,
  submissionId: string,
): Promise<{ kind: "found"; incident: StoredIncident } | { kind: "no-such-submission" }> {
  const row = await clientOf(store).incident.findUnique({ where: { submissionId }, select: incidentSelect });
  return row === null ? { kind: "no-such-submission" } : { kind: "found", incident: incidentFromRow(row) };
}

/** The row an import read, as it was read; private. `text` is null for what was entered by hand or redacted. */
export async function readOriginalRow(store: ReadStore, ref: string): Promise<{ kind: "found"; text: string | null } | NoSuchRecord> {
  const row = await clientOf(store).incident.findUnique({ where: { ref, ...notStaged }, select: { originalRow: true } });
  return row === null ? { kind: "no-such-record", ref } : { kind: "found", text: await originalText(store, row.originalRow) };
}

/** Which records point at this one, by relation or as its duplicate? In ref order. */
export async function relationsTo(store: ReadStore, ref: string): Promise<{ ref: string; type: string; note: string | null }[]> {
  const client = clientOf(store);
  const rows = await client.relation.findMany({
    where: { ref, incident: notStaged },
    select: { type: true, note: true, incident: { select: { ref: true } } },
    orderBy: [{ incident: { refYear: "asc" } }, { incident: { refNumber: "asc" } }],
  });
  const repeats = await client.incident.findMany({ where: { duplicateOf: ref, ...notStaged }, select: { ref: true }, orderBy: [{ refYear: "asc" }, { refNumber: "asc" }] });
  return [
    ...rows.map((row) => ({ ref: row.incident.ref, type: row.type, note: row.note })),
    ...repeats.map((row) => ({ ref: row.ref, type: "duplicate", note: null })),
  ];
}

/**
 * The records a new one might repeat: naming one of these provinces, also as an alternative, or none, with a date span that overlaps from..to
 * (calendar days, both included), of live imports or entered by hand, rejected and retracted ones left out. At most
 * `limit`, the latest first.
 */
export async function listOverlapping(
  store: ReadStore,
  window: { provinces: readonly string[]; from: string; to: string; limit: number },
): Promise<StoredIncident[]> {
  const rows = await clientOf(store).incident.findMany({
    where: {
      OR: [{ province: { in: [...window.provinces] } }, { province: null }, { provinceAlternatives: { some: { province: { in: [...window.provinces] } } } }],
      dateStart: { lte: window.to },
      dateEnd: { gte: window.from },
      status: { notIn: ["rejected", "retracted"] },
      AND: [{ OR: [{ batchId: null }, { batch: { state: "live" } }] }],
    },
    select: incidentSelect,
    orderBy: [{ dateStart: "desc" }, { refYear: "desc" }, { refNumber: "desc" }],
    take: window.limit,
  });
  return rows.map(incidentFromRow);
}

/** As readIncident, inside a transaction that is about to change it. */
export async function currentIncident(tx: Transaction, ref: string): Promise<StoredIncident | null> {
  const row = await tx.incident.findUnique({ where: { ref }, select: incidentSelect });
  return row === null ? null : incidentFromRow(row);
}

/** What came after a version of a record, oldest first: shown to the editor whose save it crossed. */
export async function changesSince(tx: Transaction, incidentId: string, version: number): Promise<Change[]> {
  const rows = await tx.change.findMany({ where: { incidentId, version: { gt: version } }, select: changeSelect, orderBy: { id: "asc" } });
  return rows.map((row) => changeFromRow(row, publicFieldNames));
}
