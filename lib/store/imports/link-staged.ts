import type { Relation } from "../../codebook/incident";
import type { WriteStore } from "../connect";
import { Prisma } from "../generated/client";
import type { Busy } from "../results";
import { write } from "../write";

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
