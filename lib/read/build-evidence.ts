import { claimStatusOf, claimedByIskp, inClassA, inClassO } from "../codebook/classes";
import type { Attribution, IncidentDraft, Relation, Source } from "../codebook/incident";
import { monthOf } from "../codebook/iso-day";
import { countedStatuses } from "../codebook/values/trust";
import type { EvidenceRecord } from "./evidence-record";

/** Fields that pass into the evidence as they are. */
const sameFields = [
  "kind", "eventType", "clarity", "datePrecision", "dateBasis", "assessedActor", "announcedAgainst", "labelStanding",
  "targetType", "targetAffiliation", "targetCommunities", "targetCountry", "province", "dateStart", "dateEnd",
  "killedBest", "killedCivilians", "killedAuthorities", "killedOpposition", "killedSuspects", "killedUnknown", "attackersKilled", "injuredBest",
  "detainedBest", "detainedFormerRepublic", "killedInCustody",
] as const satisfies readonly (keyof IncidentDraft & keyof EvidenceRecord)[];

/** The columns of the store that evidence is built from, in its names. */
export const evidenceColumnNames = ["ref", "externalId", "unit", "status", "duplicateOf", "sourceVoices", "attributions", "relations", ...sameFields] as const;

/** A record as the store holds it, as far as the evidence needs it. */
export type EvidenceSource = Pick<IncidentDraft, (typeof sameFields)[number] | "unit" | "status" | "duplicateOf"> & {
  readonly ref: string;
  readonly externalId: string | null;
  readonly attributions: readonly Pick<Attribution, "voice" | "actor">[];
  /** Of each source who speaks, who carried it and on whose side, confidential ones included. */
  readonly sourceVoices: readonly Pick<Source, "publisher" | "via" | "partisan">[];
  readonly relations: readonly Pick<Relation, "type" | "ref">[];
};

/** One full record as the findings see it. Nothing of its texts, places and people is taken along. */
export function evidenceRecord(record: EvidenceSource): EvidenceRecord {
  const counted: readonly string[] = countedStatuses;
  const publishers = [...new Set(record.sourceVoices.map(({ publisher }) => publisher))];
  const ownVoice = record.kind === "operation" ? "announced" : "claimed";
  return {
    ...(Object.fromEntries(sameFields.map((field) => [field, record[field]])) as Pick<EvidenceSource, (typeof sameFields)[number]>),
    ref: record.ref,
    externalId: record.externalId,
    month: monthOf(record.dateStart),
    classA: { claimed: inClassA(record, "claimed"), assessed: inClassA(record, "assessed"), any: inClassA(record, "any") },
    classO: inClassO(record),
    claimStatus: claimStatusOf(record.attributions),
    claimedByIskp: claimedByIskp(record),
    out: !counted.includes(record.status) ? "status" : record.duplicateOf !== null ? "duplicate" : record.unit === "aggregate" ? "aggregate" : null,
    publishers,
    carriers: [...new Set(record.sourceVoices.flatMap(({ via }) => via ?? []))],
    carriedBy: publishers.map((publisher) => {
      const carriers = new Set(record.sourceVoices.filter((source) => source.publisher === publisher).map(({ via }) => via));
      return carriers.size === 1 ? ([...carriers][0] ?? null) : null;
    }),
    parties: publishers.map((publisher) => record.sourceVoices.find((source) => source.publisher === publisher && source.partisan !== null)?.partisan ?? null),
    partisanOnly: publishers.length === 1 && record.attributions.some(({ voice }) => voice === ownVoice),
    relations: record.relations.map(({ type, ref }) => ({ type, ref })),
  };
}
