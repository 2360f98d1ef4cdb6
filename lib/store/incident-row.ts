import { claimStatusOf } from "../codebook/classes";
import type { Attribution, IncidentDraft, Relation, Source } from "../codebook/incident";
import type { Prisma } from "./generated/client";
import { scalarFields } from "./stored-incident";
import type { ScalarField, StoredIncident } from "./stored-incident";

/** The translation between an incident and its rows. Values were checked by the codebook when they were written, so codes are taken at their word here. */

const byPosition = { orderBy: { position: "asc" } } as const;

export const sourceSelect = {
  publisher: true, title: true, url: true, archiveUrl: true, via: true, publishedOn: true, accessedOn: true, language: true,
  kind: true, partisan: true, stance: true, reliability: true, credibility: true,
} as const satisfies Prisma.SourceSelect;
export const attributionSelect = { voice: true, actor: true, by: true, date: true, note: true, sourcePosition: true } as const satisfies Prisma.AttributionSelect;
export const relationSelect = { type: true, ref: true, note: true, sourcePosition: true } as const satisfies Prisma.RelationSelect;

const scalarSelect = Object.fromEntries(scalarFields.map((field) => [field, true])) as { [F in ScalarField]: true };

export const incidentSelect = {
  ...scalarSelect,
  id: true, ref: true, submissionId: true, version: true, revision: true, createdAt: true, updatedAt: true,
  datasetCode: true, batchId: true, externalId: true, originalRow: true,
  batch: { select: { state: true } },
  sources: { select: sourceSelect, ...byPosition },
  attributions: { select: attributionSelect, ...byPosition },
  relationsFrom: { select: relationSelect, ...byPosition },
  communities: { select: { community: true }, ...byPosition },
  provinceAlternatives: { select: { province: true }, ...byPosition },
  redactions: { select: { field: true }, orderBy: { id: "asc" } },
} as const satisfies Prisma.IncidentSelect;

export type IncidentRow = Prisma.IncidentGetPayload<{ select: typeof incidentSelect }>;

/** One incident with its children, as the rest of the product knows it. */
export function incidentFromRow(row: IncidentRow): StoredIncident {
  const scalars = Object.fromEntries(scalarFields.map((field) => [field, row[field]]));
  const attributions = row.attributions as Attribution[];
  const stored = {
    ...scalars,
    sources: row.sources,
    attributions,
    relations: row.relationsFrom,
    targetCommunities: row.communities.map((item) => item.community),
    provinceAlternatives: row.provinceAlternatives.map((item) => item.province),
    id: row.id,
    ref: row.ref,
    submissionId: row.submissionId,
    version: row.version,
    revision: row.revision,
    claimStatus: claimStatusOf(attributions),
    dataset: row.datasetCode,
    externalId: row.externalId,
    batch: row.batchId,
    batchState: row.batch?.state ?? null,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
    hasOriginalRow: row.originalRow !== null,
    redactedFields: row.redactions.map((redaction) => redaction.field),
  };
  return stored as unknown as StoredIncident;
}

/** The columns of the incident itself. */
export function scalarsOf(draft: IncidentDraft): Pick<IncidentDraft, ScalarField> {
  return Object.fromEntries(scalarFields.map((field) => [field, draft[field]])) as Pick<IncidentDraft, ScalarField>;
}

/** The same draft with the keys of its list items in one order, so that two of them can be compared as text. */
export function inOneOrder(draft: IncidentDraft): IncidentDraft {
  return {
    ...draft,
    sources: draft.sources.map((source) => pick(source, Object.keys(sourceSelect) as (keyof Source)[])),
    attributions: draft.attributions.map((attribution) => pick(attribution, Object.keys(attributionSelect) as (keyof Attribution)[])),
    relations: draft.relations.map((relation) => pick(relation, Object.keys(relationSelect) as (keyof Relation)[])),
  };
}

function pick<T extends object>(item: T, keys: readonly (keyof T)[]): T {
  return Object.fromEntries(keys.map((key) => [key, item[key]])) as T;
}

type ChildRows = {
  sources: Prisma.SourceCreateManyInput[];
  attributions: Prisma.AttributionCreateManyInput[];
  relations: Prisma.RelationCreateManyInput[];
  targetCommunities: Prisma.TargetCommunityCreateManyInput[];
  provinceAlternatives: Prisma.ProvinceAlternativeCreateManyInput[];
};

/** The rows of the lists of one incident, numbered from 0. */
export function childRowsOf(incidentId: string, draft: IncidentDraft): ChildRows {
  const ordered = inOneOrder(draft);
  const placed = <T extends object>(item: T, position: number) => ({ incidentId, position, ...item });
  return {
    sources: ordered.sources.map(placed),
    attributions: ordered.attributions.map(placed),
    relations: ordered.relations.map(placed),
    targetCommunities: ordered.targetCommunities.map((community, position) => ({ incidentId, position, community })),
    provinceAlternatives: ordered.provinceAlternatives.map((province, position) => ({ incidentId, position, province })),
  };
}
