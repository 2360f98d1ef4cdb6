import { actors } from "./actors";
import type { CodedValue } from "./value-list";
import { announcedTargets, labelStandings } from "./values/operation";
import { relationTypes } from "./values/relations";
import { credibilities, languages, partisanVoices, reliabilities, sourceKinds, stances } from "./values/sources";
import { confidences, sensitivities, statuses } from "./values/trust";
import { clarities, eventTypes, kinds, units } from "./values/what";
import { dateBases, datePrecisions } from "./values/when";
import { placePrecisions, targetCountries } from "./values/where";
import { actingUnits, attributionModes, claimStatuses, voices } from "./values/who-did-it";
import { communities, targetAffiliations, targetTypes } from "./values/who-was-hit";

/** Every value list of the codebook under the name by which fields refer to it. */
export const valueLists = {
  unit: units,
  kind: kinds,
  eventType: eventTypes,
  clarity: clarities,
  datePrecision: datePrecisions,
  dateBasis: dateBases,
  placePrecision: placePrecisions,
  targetCountry: targetCountries,
  actor: actors,
  voice: voices,
  claimStatus: claimStatuses,
  actingUnit: actingUnits,
  attributionMode: attributionModes,
  announcedAgainst: announcedTargets,
  labelStanding: labelStandings,
  targetType: targetTypes,
  targetAffiliation: targetAffiliations,
  community: communities,
  sourceKind: sourceKinds,
  partisan: partisanVoices,
  stance: stances,
  reliability: reliabilities,
  credibility: credibilities,
  language: languages,
  status: statuses,
  confidence: confidences,
  sensitivity: sensitivities,
  relationType: relationTypes,
} as const satisfies Record<string, readonly CodedValue[]>;

export type ValueListName = keyof typeof valueLists;
export type CodeOf<L extends ValueListName> = (typeof valueLists)[L][number]["code"];
