import type { FieldDefinition } from "../field";
import { textLimits } from "../incident";

const entered = { source: "entered", visibility: "public" } as const;

export const relationFields = [
  { name: "relations", label: "Relations", group: "relations", type: { kind: "group" }, ...entered, definition: "Links to other records, only where a source of this record states them.", guidance: "Two attacks on the same ministry are no relation." },
  { name: "relations.type", label: "Relation", group: "relations", type: { kind: "code", list: "relationType" }, ...entered, required: true, definition: "How this record relates to the other.", gtd: "related" },
  { name: "relations.ref", label: "Record", group: "relations", type: { kind: "ref" }, ...entered, required: true, definition: "Reference of the other record." },
  { name: "relations.note", label: "Note", group: "relations", type: { kind: "text", limit: textLimits.summary, lines: "one" }, ...entered, definition: "What the source says of it." },
  { name: "relations.sourcePosition", label: "From source", group: "relations", type: { kind: "position" }, ...entered, definition: "Which of the record's sources states it.", missing: "empty: not linked" },
] as const satisfies readonly FieldDefinition[];

export const sourceFields = [
  { name: "sources", label: "Sources", group: "sources", type: { kind: "group" }, ...entered, definition: "Where the record comes from; two that do not rest on each other are better than one.", guidance: "Confidential: a handle only; the whole entry stays private." },
  { name: "sources.publisher", label: "Publisher", group: "sources", type: { kind: "text", limit: textLimits.short, lines: "one" }, ...entered, required: true, definition: "Whose report it is. For a confidential source, a handle.", guidance: "Two entries of one publisher through different outlets are one voice.", ucdp: "source_office", acled: "source" },
  { name: "sources.title", label: "Title", group: "sources", type: { kind: "text", limit: textLimits.short * 2, lines: "one" }, ...entered, definition: "Title of the report, shortened where it names a private person.", ucdp: "source_headline" },
  { name: "sources.url", label: "Link", group: "sources", type: { kind: "url" }, ...entered, definition: "Address of the report, http or https." },
  { name: "sources.archiveUrl", label: "Archived copy", group: "sources", type: { kind: "url" }, ...entered, definition: "Address of an archived copy." },
  { name: "sources.via", label: "Via", group: "sources", type: { kind: "text", limit: textLimits.short, lines: "one" }, ...entered, definition: "Who carried, quoted or mirrored it." },
  { name: "sources.publishedOn", label: "Published on", group: "sources", type: { kind: "day-or-month" }, ...entered, definition: "Day of publication, or the month where only that is known.", missing: "empty: not stated", ucdp: "source_date" },
  { name: "sources.accessedOn", label: "Accessed on", group: "sources", type: { kind: "day" }, ...entered, definition: "Day on which you read it." },
  { name: "sources.language", label: "Language", group: "sources", type: { kind: "code", list: "language" }, ...entered, definition: "Language in which it was read." },
  { name: "sources.kind", label: "Kind of source", group: "sources", type: { kind: "code", list: "sourceKind" }, ...entered, required: true, definition: "Publication, statement, dataset or confidential." },
  { name: "sources.partisan", label: "Whose voice", group: "sources", type: { kind: "code", list: "partisan" }, ...entered, definition: "On whose side the publisher stands, by our judgement.", missing: "empty: not judged" },
  { name: "sources.stance", label: "Stance", group: "sources", type: { kind: "code", list: "stance" }, ...entered, required: true, definition: "Whether the source supports or contradicts the record as coded." },
  { name: "sources.reliability", label: "Reliability of the source", group: "sources", type: { kind: "code", list: "reliability" }, ...entered, definition: "Admiralty grade of the source, A to F.", missing: "empty: not graded" },
  { name: "sources.credibility", label: "Credibility of the item", group: "sources", type: { kind: "code", list: "credibility" }, ...entered, definition: "Admiralty grade of this item, 1 to 6.", missing: "empty: not graded" },
] as const satisfies readonly FieldDefinition[];
