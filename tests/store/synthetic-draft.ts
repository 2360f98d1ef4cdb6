import { emptyDraft } from "../../lib/codebook/incident";
import type { IncidentDraft } from "../../lib/codebook/incident";
import { incidentDraftSchema } from "../../lib/codebook/incident";

/** An invented incident with something in every kind of field. */
export function syntheticDraft(changes: Partial<Record<keyof IncidentDraft, unknown>> = {}): IncidentDraft {
  return incidentDraftSchema.parse({
    ...emptyDraft(),
    kind: "attack",
    dateStart: "2022-02-03",
    dateEnd: "2022-02-03",
    province: "AF01",
    provinceAlternatives: ["AF02"],
    place: "Testville",
    placeLocal: "تستویل",
    lng: 69.17,
    lat: 34.53,
    assessedActor: "iskp",
    assessedConfidence: "high",
    targetCommunities: ["sufi"],
    killedBest: 0,
    summary: "An invented event for the tests.",
    sources: [syntheticSource({ publisher: "Invented Gazette" }), syntheticSource({ publisher: "Second Invention" })],
    attributions: [{ voice: "claimed", actor: "iskp", by: "Invented agency", date: "2022-02-04", note: null, sourcePosition: 1 }],
    ...changes,
  });
}

export function syntheticSource(changes: Record<string, unknown>): Record<string, unknown> {
  return {
    publisher: "Invented Gazette", title: null, url: "https://example.org/invented", archiveUrl: null, via: null, publishedOn: "2022-02",
    accessedOn: null, language: "en", kind: "publication", partisan: null, stance: "supports", reliability: null, credibility: null, ...changes,
  };
}

export const by = { who: "tester", at: "2030-01-02T03:04:05.000Z", why: null };

let made = 0;
/** Ids that only have to differ. */
export function nextId(): string {
  made += 1;
  return `00000000-0000-7000-8000-${String(made).padStart(12, "0")}`;
}
