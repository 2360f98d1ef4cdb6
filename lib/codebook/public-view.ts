import type { IncidentDraft, EnteredField } from "./incident";
import { monthBounds, monthOf } from "./iso-day";

/**
 * What may leave the machine. Exports, API answers, figures and public history are allow-lists: a new field is private
 * until it is named here.
 */

/** Entered fields that are public when the record's sensitivity is `public`. */
export const publicFields = [
  "unit", "eventsCovered", "kind", "eventType", "clarity",
  "dateStart", "dateEnd", "datePrecision", "dateBasis",
  "province", "provinceAlternatives", "district", "place", "placeLocal", "lng", "lat", "placePrecision", "targetCountry",
  "assessedActor", "assessedConfidence", "actingUnit", "attributions",
  "announcedAgainst", "labelStanding", "labelReason",
  "detainedLow", "detainedBest", "detainedHigh", "detainedFormerRepublic", "killedInCustody",
  "targetType", "targetAffiliation", "targetCommunities", "targetDescription",
  "killedLow", "killedBest", "killedHigh", "killedCivilians", "killedAuthorities", "killedOpposition", "killedSuspects",
  "killedUnknown", "killedChildren", "killedWomen", "attackersKilled", "injuredLow", "injuredBest", "injuredHigh",
  "summary", "codingNote", "relations", "sources",
  "status", "duplicateOf", "confidence", "sensitivity",
] as const satisfies readonly EnteredField[];

export type PublicField = (typeof publicFields)[number];
export const publicFieldNames: ReadonlySet<string> = new Set(publicFields);

/**
 * Public fields that a `coarse` record keeps. Dates are kept to the month; attributions keep voice and actor alone, since
 * `by`, date and note can point at a person or a day.
 */
export const coarseFields = [
  "kind", "unit", "eventsCovered", "status", "duplicateOf", "sensitivity",
  "dateStart", "dateEnd", "datePrecision", "province",
  "assessedActor", "attributions", "announcedAgainst", "labelStanding", "targetType",
  "detainedLow", "detainedBest", "detainedHigh", "killedInCustody",
  "killedLow", "killedBest", "killedHigh", "killedCivilians", "killedAuthorities", "killedOpposition", "killedSuspects",
  "killedUnknown", "attackersKilled", "injuredLow", "injuredBest", "injuredHigh",
] as const satisfies readonly PublicField[];
export const coarseFieldNames: ReadonlySet<string> = new Set(coarseFields);

export type PublicIncident = { readonly withheld: readonly PublicField[] } & { readonly [F in PublicField]: IncidentDraft[F] | null };

/** The coarse public date: the month in which both bounds lie, else the whole months that hold them. */
export function coarseDates(record: Pick<IncidentDraft, "dateStart" | "dateEnd" | "datePrecision">): Pick<IncidentDraft, "dateStart" | "dateEnd" | "datePrecision"> {
  const [first, last] = [monthOf(record.dateStart), monthOf(record.dateEnd)];
  return {
    dateStart: monthBounds(first).first,
    dateEnd: monthBounds(last).last,
    datePrecision: record.datePrecision === "year" ? "year" : first === last ? "month" : "longer",
  };
}

/**
 * What may be shown of one record to somebody who is not the analyst? `public`: all public fields, confidential sources
 * left out; `coarse`: the coarse fields, the rest null and named in `withheld`; `closed`: null, to be counted only.
 */
export function publicView(record: IncidentDraft): PublicIncident | null {
  if (record.sensitivity === "closed") return null;
  const coarse = record.sensitivity === "coarse";
  const kept = coarse ? coarseFieldNames : publicFieldNames;
  const view: Record<string, unknown> = {};
  for (const field of publicFields) view[field] = kept.has(field) ? record[field] : null;
  if (coarse) {
    Object.assign(view, coarseDates(record));
    view["attributions"] = record.attributions.map(({ voice, actor }) => ({ voice, actor, by: null, date: null, note: null, sourcePosition: null }));
  } else {
    view["sources"] = record.sources.filter((source) => source.kind !== "confidential");
    // A voice carried by a confidential source keeps its words but not the link; the other positions move up.
    const publicPosition = new Map<number, number>();
    record.sources.forEach((source, position) => {
      if (source.kind !== "confidential") publicPosition.set(position, publicPosition.size);
    });
    const relinked = <T extends { sourcePosition: number | null }>(item: T): T => ({
      ...item,
      sourcePosition: item.sourcePosition === null ? null : (publicPosition.get(item.sourcePosition) ?? null),
    });
    view["attributions"] = record.attributions.map(relinked);
    view["relations"] = record.relations.map(relinked);
  }
  return { ...(view as { [F in PublicField]: IncidentDraft[F] | null }), withheld: publicFields.filter((field) => !kept.has(field)) };
}
