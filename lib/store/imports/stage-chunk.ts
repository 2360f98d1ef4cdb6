import type { BulkTransaction } from "../bulk-write";
import { formatRef } from "../ref";
import { withRef } from "../search-text";
import type { PreparedChunk } from "./prepare-chunk";

/** What is only known under the lock. */
const late = ["ref", "refYear", "refNumber", "revision", "searchText"] as const;

export type StagedHere =
  /** renamed: refs of the file that stood for something else here, and what the rows got instead. */
  | { readonly kind: "staged"; readonly renamed: ReadonlyMap<string, string> }
  /** The batch is gone or no longer in staging: somebody swept it. */
  | { readonly kind: "swept" };

/** Put a chunk into its batch, within one transaction: nobody sees it, and the revision stays as it is. */
export function stageChunk(tx: BulkTransaction, { batchId, at, columns, incidents, refs: asked, folded, tables }: PreparedChunk): StagedHere {
  const kept = tx.run(`UPDATE "ImportBatch" SET "beatAt" = ? WHERE "id" = ? AND "state" = 'staging'`, at, batchId);
  if (kept === 0) return { kind: "swept" };
  const revision = tx.all<{ value: number }>(`SELECT "value" FROM "Revision" WHERE "id" = 1`)[0]?.value ?? 0;
  const { refs, renamed } = refsFor(tx, asked);
  const rows = incidents.map((values, index) => {
    const { ref, year, number } = refs[index] as GivenRef;
    return [...values, ref, year, number, revision, withRef(ref, folded[index] ?? "")];
  });
  tx.insert({ table: "Incident", columns: [...columns, ...late], rows });
  for (const table of tables) tx.insert(table);
  return { kind: "staged", renamed };
}

type GivenRef = { readonly ref: string; readonly year: number; readonly number: number };
const REF = /^IA-(\d{4})-(\d{4,})$/;

/** The ref of each row: the one it brought along where nobody else has it, else the next of its year. */
function refsFor(tx: BulkTransaction, rows: PreparedChunk["refs"]): { refs: GivenRef[]; renamed: Map<string, string> } {
  const wanted = rows.map(({ ref }) => (ref === null ? null : REF.exec(ref)));
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
  const next = takeNumbers(tx, rows.filter((_, index) => !keeps[index]).map(({ year }) => year));
  const renamed = new Map<string, string>();
  const refs = rows.map(({ year, ref: brought }, index) => {
    const keep = keeps[index];
    if (keep) return keep;
    const number = next.get(year) ?? 1;
    next.set(year, number + 1);
    const ref = formatRef(year, number);
    if (brought !== null) renamed.set(brought, ref);
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
