import type { FieldGroup } from "@/lib/codebook/field";
import { fieldGroups } from "@/lib/codebook/fields";
import type { EnteredField } from "@/lib/codebook/incident";
import { fieldNameOf } from "./form-path";

/**
 * How the form lays out the codebook's entered fields: nine sections for nine number keys. `shown` is what every record needs or nearly
 * every record has; `folded` waits under one fold. A test holds that every entered field stands exactly once.
 */
export type FormSection = {
  readonly id: SectionId;
  readonly title: string;
  readonly shown: readonly EnteredField[];
  readonly folded: readonly EnteredField[];
};

export type SectionId = "what" | "when" | "where" | "who-was-hit" | "who-did-it" | "toll" | "text" | "sources" | "trust";

export function groupTitle(group: FieldGroup): string {
  return fieldGroups.find((candidate) => candidate.group === group)?.label ?? group;
}

const section = (id: SectionId, shown: readonly EnteredField[], folded: readonly EnteredField[]): FormSection => ({ id, title: groupTitle(id), shown, folded });

export const operationFields = [
  "announcedAgainst", "labelStanding", "labelReason", "actingUnit", "detainedLow", "detainedBest", "detainedHigh", "detainedFormerRepublic", "killedInCustody",
] as const satisfies readonly EnteredField[];

export const killedSplitFields = [
  "killedCivilians", "killedAuthorities", "killedOpposition", "killedSuspects", "killedUnknown", "killedChildren", "killedWomen",
] as const satisfies readonly EnteredField[];

export const sections: readonly FormSection[] = [
  section("what", ["kind", "eventType"], ["unit", "eventsCovered", "clarity"]),
  section("when", ["dateStart", "dateEnd", "datePrecision"], ["dateBasis"]),
  section("where", ["province", "district", "place", "lat", "lng", "placePrecision"], ["placeLocal", "provinceAlternatives", "targetCountry"]),
  section("who-was-hit", ["targetType", "targetCommunities", "targetDescription"], ["targetAffiliation"]),
  section("who-did-it", ["assessedActor", "assessedConfidence", "attributions"], operationFields),
  section("toll", ["killedLow", "killedBest", "killedHigh", "injuredLow", "injuredBest", "injuredHigh", "attackersKilled"], killedSplitFields),
  section("text", ["summary"], ["codingNote", "privateNotes"]),
  section("sources", ["sources"], []),
  section("trust", ["confidence", "sensitivity"], ["status", "duplicateOf", "relations"]),
];

const sectionByField = new Map(sections.flatMap(({ id, shown, folded }) => [...shown, ...folded].map((field): [string, SectionId] => [field, id])));

/** The section in which a path stands; null for the record as a whole. */
export function sectionOf(path: string): SectionId | null {
  return sectionByField.get(fieldNameOf(path).split(".")[0] ?? "") ?? null;
}

const places = new Map(sections.flatMap(({ shown, folded }) => [...shown, ...folded]).map((field, place): [string, number] => [field, place]));

/** Which of two paths comes first in the form? For sorting; the record as a whole comes before all. */
export function byPlace(one: string, other: string): number {
  const place = (path: string): [number, number] => {
    const [name = "", index = "0"] = path.split(".");
    return [places.get(name) ?? -1, Number(index)];
  };
  const [[a, i], [b, j]] = [place(one), place(other)];
  return a - b || i - j;
}

/** The heading of a section, which its key and the rail lead to. */
export function sectionHeadingId(id: SectionId): string {
  return `section-${id}`;
}
