import type { Attribution, IncidentDraft, Relation, Source } from "../codebook/incident";

/**
 * What could be read of a draft, field by field: a field that is absent could not be read and is reported on its own; null is a
 * field that was read and is empty. Checks that need several fields run on whatever is there, so that every problem is named at once.
 * Groups keep their positions.
 */
export type ParsedDraft = Partial<Omit<IncidentDraft, "attributions" | "relations" | "sources">> & {
  attributions?: Partial<Attribution>[];
  relations?: Partial<Relation>[];
  sources?: Partial<Source>[];
};
