import { clientOf } from "./connect";
import type { ReadStore, WriteStore } from "./connect";
import type { Prisma } from "./generated/client";
import type { Busy, Refused } from "./results";
import { storageProblems } from "./storable";
import { write } from "./write";

/** A figure or verdict as somebody kept it, with everything that is needed to compute it again. Written once, never changed. */
export type FindingCard = {
  id: string;
  kind: "claim" | "finding" | "figure";
  dataset: string;
  essay: string;
  claim: string;
  finding: string;
  /** Place among the finding's figures, from 0; null for the whole finding. */
  figure: number | null;
  /** As an address writes it; empty for the primary filter. */
  filter: string;
  claimVersion: number;
  findingVersion: number;
  revision: number;
  dataHash: string;
  used: number;
  setAside: number;
  /** Null where nothing of it was drawn by chance. */
  seed: number | null;
  draws: number | null;
  codeVersion: string;
  createdAt: string;
  who: string;
  note: string | null;
  /** JSON text. */
  result: string;
  /** JSON text: what each record of the dataset was when the card was made. */
  records: string;
};

/** Longest note, in UTF-16 code units. */
export const MAX_NOTE_LENGTH = 2_000;

const { result: _result, records: _records, ...headSelect } = {
  id: true, kind: true, datasetCode: true, essay: true, claim: true, finding: true, figure: true, filter: true, claimVersion: true, findingVersion: true,
  revision: true, dataHash: true, used: true, setAside: true, seed: true, draws: true, codeVersion: true, createdAt: true, who: true, note: true,
  result: true, records: true,
} as const satisfies Prisma.FindingCardSelect;
const cardSelect = { ...headSelect, result: true, records: true } as const satisfies Prisma.FindingCardSelect;

export type CardHead = Omit<FindingCard, "result" | "records">;

function named<T extends { datasetCode: string; kind: string }>({ datasetCode, kind, ...row }: T): Omit<T, "datasetCode" | "kind"> & { dataset: string; kind: FindingCard["kind"] } {
  return { ...row, dataset: datasetCode, kind: kind as FindingCard["kind"] };
}

/** Keep a card. A card with this id that is there already is left as it is: a request sent twice makes one. */
export async function keepCard(store: WriteStore, card: FindingCard): Promise<{ kind: "kept"; id: string } | Refused | Busy> {
  const problems = storageProblems(card);
  if (card.note !== null && card.note.length > MAX_NOTE_LENGTH) problems.push({ field: "note", reason: "number-out-of-range" });
  if (problems.length > 0) return { kind: "refused", problems };
  const { dataset, ...rest } = card;
  const result = await write(store, async (tx) => {
    await tx.findingCard.upsert({ where: { id: card.id }, create: { ...rest, datasetCode: dataset }, update: {}, select: { id: true } });
  });
  return result.kind === "busy" ? result : { kind: "kept", id: card.id };
}

export async function readCard(store: ReadStore, id: string): Promise<{ kind: "found"; card: FindingCard } | { kind: "no-such-card" }> {
  const row = await clientOf(store).findingCard.findUnique({ where: { id }, select: cardSelect });
  return row === null ? { kind: "no-such-card" } : { kind: "found", card: named(row) };
}

/** Is there a card of this id? */
export async function hasCard(store: ReadStore, id: string): Promise<boolean> {
  return (await clientOf(store).findingCard.count({ where: { id } })) > 0;
}

/** All cards without what they found, newest first. */
export async function listCards(store: ReadStore, { essay, limit = 500 }: { readonly essay?: string; readonly limit?: number } = {}): Promise<CardHead[]> {
  const rows = await clientOf(store).findingCard.findMany({
    where: essay === undefined ? {} : { essay }, select: headSelect, orderBy: [{ createdAt: "desc" }, { id: "desc" }], take: limit,
  });
  return rows.map(named);
}
