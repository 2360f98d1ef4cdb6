import type { EnteredField, IncidentDraft } from "../codebook/incident";
import type { Transaction } from "./client";
import type { Prisma } from "./generated/client";
import { inOneOrder } from "./incident-row";
import type { Signature } from "./results";
import { enteredFields } from "./stored-incident";

export type ChangeKind = "created" | "corrected" | "withdrawn" | "restored" | "redacted";

/** One field that was written: who, when, what was, what is, why. Values are as in the incident; null when redacted. */
export type Change = {
  id: number;
  version: number;
  revision: number;
  kind: ChangeKind;
  field: string;
  /** Whether everybody may see before and after, or only that a private field changed. */
  visibility: "public" | "private";
  before: unknown;
  after: unknown;
  redacted: boolean;
  who: string;
  at: string;
  why: string | null;
};

export type FieldChange = { field: EnteredField; before: unknown; after: unknown };

/** Which entered fields differ? Lists are compared whole, in order. */
export function differences(before: IncidentDraft, after: IncidentDraft): FieldChange[] {
  const [old, now] = [inOneOrder(before), inOneOrder(after)];
  return enteredFields.flatMap((field) =>
    JSON.stringify(old[field]) === JSON.stringify(now[field]) ? [] : [{ field, before: old[field], after: now[field] }],
  );
}

/** What a new record's history begins with: every field that holds something. */
export function firstValues(draft: IncidentDraft): FieldChange[] {
  const now = inOneOrder(draft);
  return enteredFields.flatMap((field) => {
    const value = now[field];
    return value === null || (Array.isArray(value) && value.length === 0) ? [] : [{ field, before: null, after: value }];
  });
}

type Stamp = { incidentId: string; version: number; revision: number; kind: ChangeKind };

/** Write the change records, in the transaction that makes the changes. */
export async function recordChanges(tx: Transaction, stamp: Stamp, changes: readonly FieldChange[], by: Signature): Promise<void> {
  const rows: Prisma.ChangeCreateManyInput[] = changes.map((change) => ({
    ...stamp,
    field: change.field,
    before: JSON.stringify(change.before),
    after: JSON.stringify(change.after),
    who: by.who,
    at: by.at,
    why: by.why,
  }));
  await tx.change.createMany({ data: rows });
}

export const changeSelect = {
  id: true, version: true, revision: true, kind: true, field: true, before: true, after: true, redacted: true, who: true, at: true, why: true,
} as const satisfies Prisma.ChangeSelect;

type ChangeRow = Prisma.ChangeGetPayload<{ select: typeof changeSelect }>;

/** A change with its values read back. `publicFields`: the allow-list that decides its visibility. */
export function changeFromRow(row: ChangeRow, publicFields: ReadonlySet<string>): Change {
  return {
    ...row,
    kind: row.kind as ChangeKind,
    visibility: publicFields.has(row.field) ? "public" : "private",
    before: row.before === null ? null : (JSON.parse(row.before) as unknown),
    after: row.after === null ? null : (JSON.parse(row.after) as unknown),
  };
}
