import type { Transaction } from "./client";
import { clientOf } from "./connect";
import type { ReadStore, WriteStore } from "./connect";
import type { Prisma } from "./generated/client";
import type { Busy, Refused } from "./results";
import { storageProblems } from "./storable";
import { write } from "./write";

/**
 * A form as far as it was typed. `body` is JSON text that only the form understands. Drafts are no records: they are
 * neither counted nor kept in any history, and are dropped when the record is saved or the draft is discarded.
 */
export type FormDraft = {
  /** For a new record its submissionId; for an edit made by the form. */
  id: string;
  handle: string;
  incidentRef: string | null;
  body: string;
  createdAt: string;
  updatedAt: string;
};

/** Largest body kept, in UTF-16 code units: several times what the codebook's limits allow in all. */
export const MAX_DRAFT_LENGTH = 1_000_000;

const formDraftSelect = { id: true, handle: true, incidentRef: true, body: true, createdAt: true, updatedAt: true } as const satisfies Prisma.FormDraftSelect;

/** Keep what was typed, replacing the earlier state of the same draft. `at`: ISO instant. */
export async function saveFormDraft(
  store: WriteStore,
  draft: Omit<FormDraft, "createdAt" | "updatedAt">,
  at: string,
): Promise<{ kind: "saved" } | Refused | Busy> {
  const problems = storageProblems({ id: draft.id, handle: draft.handle, incidentRef: draft.incidentRef, body: draft.body });
  if (draft.body.length > MAX_DRAFT_LENGTH) problems.push({ field: "body", reason: "number-out-of-range" });
  if (problems.length > 0) return { kind: "refused", problems };
  const { id, handle, incidentRef, body } = draft;
  const result = await write(store, async (tx) => {
    await tx.formDraft.upsert({
      where: { id },
      create: { id, handle, incidentRef, body, createdAt: at, updatedAt: at },
      update: { handle, incidentRef, body, updatedAt: at },
      select: { id: true },
    });
  });
  return result.kind === "busy" ? result : { kind: "saved" };
}

/** One draft by its id. */
export async function readFormDraft(store: ReadStore, id: string): Promise<{ kind: "found"; draft: FormDraft } | { kind: "no-such-draft" }> {
  const draft = await clientOf(store).formDraft.findUnique({ where: { id }, select: formDraftSelect });
  return draft === null ? { kind: "no-such-draft" } : { kind: "found", draft };
}

/** What this handle has typed and not saved, newest first. */
export async function listFormDrafts(store: ReadStore, handle: string): Promise<FormDraft[]> {
  return clientOf(store).formDraft.findMany({ where: { handle }, select: formDraftSelect, orderBy: [{ updatedAt: "desc" }, { id: "asc" }] });
}

/** Forget a draft for good; one that is not there is as good as discarded. */
export async function discardFormDraft(store: WriteStore, id: string): Promise<{ kind: "discarded" } | Busy> {
  const result = await write(store, (tx) => dropFormDraft(tx, id));
  return result.kind === "busy" ? result : { kind: "discarded" };
}

/** Inside the transaction that saves the record the draft was for. */
export async function dropFormDraft(tx: Transaction, id: string | null): Promise<void> {
  if (id !== null) await tx.formDraft.deleteMany({ where: { id } });
}
