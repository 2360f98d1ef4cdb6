import type { IncidentDraft, Relation } from "../../codebook/incident";
import { writeInBulk } from "../bulk-write";
import type { BulkTransaction } from "../bulk-write";
import type { WriteStore } from "../connect";
import { Prisma } from "../generated/client";
import { listTables } from "../insert-rows";
import { formatRef, yearOf } from "../ref";
import type { Busy } from "../results";
import { foldedDraft, withRef } from "../search-text";
import { scalarFields } from "../stored-incident";
import { write } from "../write";

export type StagedRow = {
  /** A fresh UUIDv7. */
  readonly id: string;
  readonly submissionId: string;
  readonly externalId: string | null;
  readonly importHash: string;
  readonly originalRow: string | null;
  readonly draft: IncidentDraft;
  /** Of a row that an export of ours wrote: kept where nobody else has that ref. */
  readonly identity: { readonly ref: string; readonly version: number | null } | null;
};

export type StagedChunk = {
  readonly rows: readonly StagedRow[];
  /** Blocks of original rows that are full, see packBlock. */
  readonly blocks: readonly { readonly block: number; readonly text: string }[];
};

export type Staged =
  /** lockMs: how long the lock was held, milliseconds. renamed: refs of the file that stood for something else here, and what the rows got instead. */
  | { readonly kind: "staged"; readonly lockMs: number; readonly renamed: ReadonlyMap<string, string> }
  /** The batch is gone or no longer in staging: somebody swept it. */
  | { readonly kind: "swept" }
  | Busy;

const columns = [
  ...scalarFields, "id", "ref", "refYear", "refNumber", "submissionId", "version", "revision", "createdAt", "updatedAt",
  "datasetCode", "batchId", "externalId", "originalRow", "importHash", "searchText",
];

/**
 * Put rows into a staging batch in one transaction: the caller keeps it below 50 ms by the number of rows. Nobody sees them and the revision
 * stays as it is. Relations and duplicateOf are left out, see linkStaged: what they name may come later in the file.
 * Drafts must have been checked by storageProblems.
 */
export async function stageRows(store: WriteStore, { batchId, dataset }: { batchId: string; dataset: string }, chunk: StagedChunk, at: string): Promise<Staged> {
  const { rows } = chunk;
  const unlinked = rows.map(({ id, draft }) => ({ id, draft: { ...draft, relations: [], duplicateOf: null } }));
  const scalars = unlinked.map(({ draft }) => scalarFields.map((field) => draft[field]));
  const folded = rows.map(({ draft }) => foldedDraft(draft));
  const tables = [...listTables(unlinked), { table: "OriginalBlock", columns: ["batchId", "block", "text"], rows: chunk.blocks.map(({ block, text }) => [batchId, block, text]) }];
  const result = await writeInBulk(store, (tx): Staged => {
    const started = performance.now();
    const kept = tx.run(`UPDATE "ImportBatch" SET "beatAt" = ? WHERE "id" = ? AND "state" = 'staging'`, at, batchId);
    if (kept === 0) return { kind: "swept" };
    const revision = tx.all<{ value: number }>(`SELECT "value" FROM "Revision" WHERE "id" = 1`)[0]?.value ?? 0;
    const { refs, renamed } = refsFor(tx, rows);
    const values = rows.map((row, index) => {
      const { ref, year, number } = refs[index] as GivenRef;
      return [
        ...(scalars[index] ?? []), row.id, ref, year, number, row.submissionId, row.identity?.version ?? 1, revision, at, at,
        dataset, batchId, row.externalId, row.originalRow, row.importHash, withRef(ref, folded[index] ?? ""),
      ];
    });
    tx.insert({ table: "Incident", columns, rows: values });
    for (const table of tables) tx.insert(table);
    return { kind: "staged", lockMs: performance.now() - started, renamed };
  });
  return result.kind === "busy" ? result : result.value;
}

type GivenRef = { readonly ref: string; readonly year: number; readonly number: number };
const REF = /^IA-(\d{4})-(\d{4,})$/;

function refsFor(tx: BulkTransaction, rows: readonly StagedRow[]): { refs: GivenRef[]; renamed: Map<string, string> } {
  const wanted = rows.map(({ identity }) => (identity === null ? null : REF.exec(identity.ref)));
  const asked = wanted.flatMap((match) => (match ? [match[0]] : []));
  const taken = new Set(asked.length === 0 ? [] : tx.all<{ ref: string }>(`SELECT "ref" FROM "Incident" WHERE "ref" IN (SELECT "value" FROM json_each(?))`, JSON.stringify(asked)).map(({ ref }) => ref));
  const keeps = wanted.map((match) => {
    if (!match || taken.has(match[0])) return null;
    taken.add(match[0]);
    return { ref: match[0], year: Number(match[1]), number: Number(match[2]) };
  });
  // A counter may not give again what a file brought along.
  const highest = new Map<number, number>();
  for (const keep of keeps) if (keep) highest.set(keep.year, Math.max(highest.get(keep.year) ?? 0, keep.number));
  if (highest.size > 0) {
    tx.run(
      `INSERT INTO "RefCounter" ("year", "last") SELECT "value" ->> 0, "value" ->> 1 FROM json_each(?) WHERE true ON CONFLICT ("year") DO UPDATE SET "last" = max("last", excluded."last")`,
      JSON.stringify([...highest]),
    );
  }
  const next = takeNumbers(tx, rows.filter((_, index) => !keeps[index]).map(({ draft }) => yearOf(draft.dateStart)));
  const renamed = new Map<string, string>();
  const refs = rows.map(({ draft, identity }, index) => {
    const keep = keeps[index];
    if (keep) return keep;
    const year = yearOf(draft.dateStart);
    const number = next.get(year) ?? 1;
    next.set(year, number + 1);
    const ref = formatRef(year, number);
    if (identity !== null) renamed.set(identity.ref, ref);
    return { ref, year, number };
  });
  return { refs, renamed };
}

/** As takeRefs for many years at once: the first number of each. */
function takeNumbers(tx: BulkTransaction, years: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const year of years) counts.set(year, (counts.get(year) ?? 0) + 1);
  if (counts.size === 0) return counts;
  const rows = tx.all<{ year: number; last: number }>(
    `INSERT INTO "RefCounter" ("year", "last") SELECT "value" ->> 0, "value" ->> 1 FROM json_each(?) WHERE true
    ON CONFLICT ("year") DO UPDATE SET "last" = "last" + excluded."last" RETURNING "year", "last"`,
    JSON.stringify([...counts]),
  );
  return new Map(rows.map(({ year, last }) => [year, last - (counts.get(year) ?? 0) + 1]));
}

/** What a row says of other records, by the ref they have here. */
export type StagedLink = { readonly incidentId: string; readonly relations: readonly Relation[]; readonly duplicateOf: string | null };

/**
 * Write the relations of staged rows once all rows are there. What names no record that is visible or of the same batch is left out and
 * counted.
 */
export async function linkStaged(store: WriteStore, batchId: string, links: readonly StagedLink[]): Promise<{ kind: "linked"; leftOut: number } | Busy> {
  const relations = links.flatMap((link) => link.relations.map((relation, position) => [link.incidentId, position, relation.type, relation.ref, relation.note, relation.sourcePosition]));
  const repeats = links.flatMap(({ incidentId, duplicateOf }) => (duplicateOf === null ? [] : [[incidentId, duplicateOf]]));
  const reachable = Prisma.sql`EXISTS (SELECT 1 FROM "Incident" t LEFT JOIN "ImportBatch" b ON b."id" = t."batchId" WHERE t."ref" = r."ref" AND (t."batchId" IS NULL OR b."state" = 'live' OR b."id" = ${batchId}))`;
  const result = await write(store, async (tx) => {
    const related = await tx.$executeRaw(Prisma.sql`
      WITH r AS MATERIALIZED (SELECT "value" ->> 0 AS "id", "value" ->> 1 AS "position", "value" ->> 2 AS "type", "value" ->> 3 AS "ref", "value" ->> 4 AS "note", "value" ->> 5 AS "source" FROM json_each(${JSON.stringify(relations)}))
      INSERT INTO "Relation" ("incidentId", "position", "type", "ref", "note", "sourcePosition") SELECT r."id", r."position", r."type", r."ref", r."note", r."source" FROM r WHERE ${reachable}`);
    const repeated = await tx.$executeRaw(Prisma.sql`
      WITH r AS MATERIALIZED (SELECT "value" ->> 0 AS "id", "value" ->> 1 AS "ref" FROM json_each(${JSON.stringify(repeats)}))
      UPDATE "Incident" SET "duplicateOf" = r."ref" FROM r WHERE "Incident"."id" = r."id" AND ${reachable}`);
    return relations.length + repeats.length - related - repeated;
  });
  return result.kind === "busy" ? result : { kind: "linked", leftOut: result.value };
}
