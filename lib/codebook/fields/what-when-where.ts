import type { FieldDefinition } from "../field";
import { textLimits } from "../incident";

const entered = { source: "entered", visibility: "public" } as const;

export const whatFields = [
  { name: "kind", label: "Kind", group: "what", type: { kind: "code", list: "kind" }, ...entered, first: true, required: true, definition: "Whether the record is an attack, an operation of the authorities, a clash or something else.", guidance: "Decide by who began it. If no source says who began, it is a clash.", ucdp: "type_of_violence with dyad", acled: "event_type" },
  { name: "eventType", label: "Event type", group: "what", type: { kind: "code", list: "eventType" }, ...entered, first: true, required: true, definition: "How it was done.", guidance: "By method where an explosive was used; assassination where a chosen person was killed otherwise.", gtd: "attacktype1", acled: "sub_event_type" },
  { name: "unit", label: "Unit", group: "what", type: { kind: "code", list: "unit" }, ...entered, required: true, definition: "One event, or an aggregate of several.", guidance: "Aggregates stay out of counts and tests and are shown beside them.", ucdp: "event_clarity" },
  { name: "eventsCovered", label: "Events covered", group: "what", type: { kind: "count" }, ...entered, definition: "How many events the record covers.", guidance: "1 for an event. Empty for an aggregate whose number is not known.", missing: "empty: not known" },
  { name: "clarity", label: "Clarity", group: "what", type: { kind: "code", list: "clarity" }, ...entered, required: true, definition: "Whether what happened, or who did it, is contested in the sources.", gtd: "doubtterr, guncertain1", ucdp: "code_status other than Clear" },
] as const satisfies readonly FieldDefinition[];

export const whenFields = [
  { name: "dateStart", label: "Date", group: "when", type: { kind: "day" }, ...entered, first: true, required: true, definition: "The day it happened, or the first day on which it can have happened. A calendar day in Afghanistan.", guidance: "A night is dated by its evening. The day of the event, not of the report; if only the report's day is known, say so under date basis.", precision: "For every precision but day, start and end are the bounds within which it happened.", gtd: "iyear, imonth, iday", ucdp: "date_start", acled: "event_date" },
  { name: "dateEnd", label: "Last day", group: "when", type: { kind: "day" }, ...entered, required: true, definition: "The last day on which it can have happened; the same as the date when the day is known.", precision: "A period filter keeps a record whose span from date to last day overlaps it; a month figure counts it only when both lie in one month.", ucdp: "date_end" },
  { name: "datePrecision", label: "Date precision", group: "when", type: { kind: "code", list: "datePrecision" }, ...entered, first: true, required: true, definition: "How exactly the date is known.", precision: "Tests of timing take day only.", ucdp: "date_prec", acled: "time_precision" },
  { name: "dateBasis", label: "Date basis", group: "when", type: { kind: "code", list: "dateBasis" }, ...entered, required: true, definition: "What the date is the date of.", precision: "Tests of timing take event only." },
] as const satisfies readonly FieldDefinition[];

export const whereFields = [
  { name: "province", label: "Province", group: "where", type: { kind: "province" }, ...entered, first: true, definition: "The province where it happened, by its P-code.", guidance: "Type any spelling, also in Dari or Pashto. Not known? Leave it empty: the record is kept and counted beside the map.", missing: "empty: not known", gtd: "provstate", ucdp: "adm_1", acled: "admin1" },
  { name: "provinceAlternatives", label: "Other provinces named", group: "where", type: { kind: "provinces" }, ...entered, definition: "Provinces that other sources name, or that the event also touched." },
  { name: "district", label: "District", group: "where", type: { kind: "text", limit: textLimits.short, lines: "one" }, ...entered, definition: "The district as reported.", guidance: "District sets differ between maps; the name is kept as reported.", missing: "empty: not known", ucdp: "adm_2", acled: "admin2" },
  { name: "place", label: "Place", group: "where", type: { kind: "text", limit: textLimits.short, lines: "one" }, ...entered, first: true, definition: "Town, quarter or site as reported, in Latin letters.", guidance: "No house, plot or family name of a private person.", missing: "empty: not known", gtd: "city, location", ucdp: "where_coordinates", acled: "location" },
  { name: "placeLocal", label: "Place, local spelling", group: "where", type: { kind: "text", limit: textLimits.short, lines: "one" }, ...entered, definition: "The place as written in the source, in its own script." },
  { name: "lng", label: "Longitude", group: "where", type: { kind: "degrees" }, ...entered, definition: "Longitude of the point in decimal degrees, WGS84.", guidance: "Both coordinates or neither. Points of homes no finer than the town.", missing: "empty: no point", gtd: "longitude", ucdp: "longitude", acled: "longitude" },
  { name: "lat", label: "Latitude", group: "where", type: { kind: "degrees" }, ...entered, definition: "Latitude of the point in decimal degrees, WGS84.", missing: "empty: no point", gtd: "latitude", ucdp: "latitude", acled: "latitude" },
  { name: "placePrecision", label: "Place precision", group: "where", type: { kind: "code", list: "placePrecision" }, ...entered, required: true, definition: "How close the coordinates are to where it happened.", precision: "Points are drawn for site, town and vicinity, an open ring for district, nothing for province and country.", guidance: "Reported near a town is vicinity.", gtd: "specificity, vicinity", ucdp: "where_prec", acled: "geo_precision" },
  { name: "targetCountry", label: "Country hit across the border", group: "where", type: { kind: "code", list: "targetCountry" }, ...entered, definition: "Set only if fire crossed a border: the country that it reached.", missing: "empty: nothing crossed a border" },
] as const satisfies readonly FieldDefinition[];
