import type fc from "fast-check";
import { schemaDraft } from "../entry/arbitrary-draft";
import type { IncidentDraft } from "../../../lib/codebook/incident";
import { monthBounds, monthOf, parseIsoDay } from "../../../lib/codebook/iso-day";
import type { IsoDay } from "../../../lib/codebook/iso-day";
import { readDraft } from "../../../lib/entry/read-draft";

/** After every invented day. */
export const today = parseIsoDay("2040-01-01") as IsoDay;
const ordered = (low: number | null, best: number | null, high: number | null) => {
  const known = [low, best, high].filter((count) => count !== null).sort((a, b) => a - b);
  return [low, best, high].map((count) => (count === null ? null : (known.shift() ?? null))) as [number | null, number | null, number | null];
};

/** Any record that could be stored and listed: what the schema takes, put in order where fields must fit each other. */
export const storableDraft: fc.Arbitrary<IncidentDraft> = schemaDraft
  .map((draft): IncidentDraft => {
    const [killedLow, killedBest, killedHigh] = ordered(draft.killedLow, draft.killedBest, draft.killedHigh);
    const [injuredLow, injuredBest, injuredHigh] = ordered(draft.injuredLow, draft.injuredBest, draft.injuredHigh);
    const [detainedLow, detainedBest, detainedHigh] = ordered(draft.detainedLow, draft.detainedBest, draft.detainedHigh);
    const { first, last } = monthBounds(monthOf(draft.dateStart));
    const isDay = draft.datePrecision === "day";
    const keepsPoint = ["town", "vicinity", "district"].includes(draft.placePrecision) && draft.targetType !== "private-home";
    const sources = draft.sources.filter(({ kind }) => kind !== "confidential");
    const within = (position: number | null) => (position === null || position >= sources.length ? null : position);
    return {
      ...draft,
      killedLow, killedBest, killedHigh, injuredLow, injuredBest, injuredHigh, detainedLow, detainedBest, detainedHigh,
      eventsCovered: draft.unit === "event" ? 1 : draft.eventsCovered,
      dateStart: isDay ? draft.dateStart : first,
      dateEnd: isDay ? draft.dateStart : last,
      datePrecision: draft.datePrecision === "year" || draft.datePrecision === "longer" ? "month" : draft.datePrecision,
      province: keepsPoint ? "AF01" : draft.province, provinceAlternatives: [...new Set(draft.provinceAlternatives)], targetCommunities: [...new Set(draft.targetCommunities)],
      lng: keepsPoint ? 69.17 : null, lat: keepsPoint ? 34.52 : null, placePrecision: keepsPoint || draft.placePrecision !== "site" ? draft.placePrecision : "country",
      assessedActor: draft.assessedActor === "republic" ? "none" : draft.assessedActor,
      assessedConfidence: ["republic", "none", "unidentified"].includes(draft.assessedActor) ? null : draft.assessedConfidence,
      attributions: draft.attributions.map((voice) => ({ ...voice, actor: voice.actor === "republic" || voice.actor === null ? "iskp" : voice.actor, by: voice.by ?? "Invented", sourcePosition: within(voice.sourcePosition) })),
      relations: draft.relations.map((relation) => ({ ...relation, sourcePosition: within(relation.sourcePosition) })),
      sources,
    };
  })
  .map((draft) => {
    const read = readDraft(draft, { today });
    return read.kind === "draft" ? read.draft : null;
  })
  .filter((draft): draft is IncidentDraft => draft !== null && draft.sensitivity !== "closed");
