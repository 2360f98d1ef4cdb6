import { exportFormats, formatFacts } from "@/lib/interchange/exporting/export-formats";
import type { exportKeys} from "../../export-records";
import { notesKeys } from "../../export-records";
import { listKeys } from "../../list-incidents";
import { changeBodySchema, createdRecordSchema, newRecordSchema, savedRecordSchema } from "../../schemas/bodies";
import { exportNotesSchema, geoJsonSchema } from "../../schemas/export-notes";
import { recordListSchema, shownRecordSchema } from "../../schemas/reading";
import { examples } from "../examples";
import { json, parametersOf, pathParameter } from "../operation";
import type { Content, Operation } from "../operation";

const ref = pathParameter("ref", "The record.", examples.ref, { type: "string", pattern: "^IA-\\d{4}-\\d{4,}$" });

const chosen: { readonly [K in keyof typeof exportKeys]: string } = {
  tab: "Which of the records: those that the filter counts, those set aside, all of the dataset, or all that hold the words of `q`.",
  sort: "By which field; unknown last, equal ones by ref.", order: "Ascending or descending.",
  refs: "These records alone, joined with commas; up to 1,000.",
  includeRestricted: "Codes of datasets that may not be passed on and are to be in the file all the same, for your own use. Without it their rows are left out and counted.",
};

const files = Object.fromEntries(exportFormats.filter((format) => format !== "acled-csv").map((format): [string, Content] => [formatFacts[format].contentType, { schema: format === "geojson" ? geoJsonSchema : null }]));

export const recordOperations: readonly Operation[] = [
  {
    id: "listRecords", method: "get", path: "/api/v1/incidents", group: "records", summary: "The records of a filter, page by page or as a file",
    description: "As JSON a page at a time: send `next` back as `cursor`. With `format` everything that the filter holds leaves as one file, streamed from one state of the records. Reduced records (sensitivity coarse) are in it as far as they may be shown, closed ones are counted and never listed.",
    takesFilter: true, sample: "kind=attack&province=AF01,AF06&from=2022-01-01&limit=10",
    parameters: parametersOf(listKeys, {
      ...chosen, format: "json, or a file: csv, acled-csv (ACLED's columns), geojson, parquet (GeoParquet), xlsx.", limit: "Most records on a page. Not with a file.",
      cursor: "Where the list goes on: the `next` of the page before. It belongs to one question and one revision.",
    }),
    answers: { 200: { description: "A page of records, or the file.", content: { "application/json": { schema: recordListSchema, example: examples.answers.recordList }, ...files }, headers: ["Content-Disposition"] } },
    problems: ["invalid-query", "cursor-outdated", "too-many-rows", "unavailable"],
  },
  {
    id: "addRecord", method: "post", path: "/api/v1/incidents", group: "records", summary: "Add a record",
    description: "Everything that is wrong is named at once and nothing is saved. Sent again with the same `submissionId`, it answers the record that it made the first time. Records that may tell of the same event are warnings: the sender decides.",
    body: { description: "The record, and who enters it.", content: { "application/json": { schema: newRecordSchema, example: examples.newRecord } } },
    answers: {
      201: { ...json("The record was saved.", createdRecordSchema, examples.answers.createdRecord), headers: ["Location", "ETag"] },
      200: { ...json("This submission was seen before: the record that it made.", createdRecordSchema), headers: ["Location", "ETag"] },
    },
    problems: ["invalid-query", "unreadable-body", "body-too-large", "unsupported-media-type", "invalid-record"],
  },
  {
    id: "readRecord", method: "get", path: "/api/v1/incidents/{ref}", group: "records", summary: "One record with its history",
    description: "The ETag is the version, for If-Match and If-None-Match.",
    parameters: [ref, { name: "If-None-Match", in: "header", required: false, description: "The ETag that you hold: 304 if it is still the one.", schema: { type: "string" }, example: '"1"' }],
    answers: { 200: { ...json("The record in its public view.", shownRecordSchema, examples.answers.record), headers: ["ETag"] }, 304: { description: "You hold this version.", headers: ["ETag"] } },
    problems: ["invalid-query", "no-such-record", "closed-record"],
  },
  {
    id: "changeRecord", method: "patch", path: "/api/v1/incidents/{ref}", group: "records", summary: "Change a record",
    description: "The changes are laid over the version named in If-Match, and the whole is checked like a new record. If somebody saved in between, the answer tells what came between and nothing is saved. To withdraw a record set its status to retracted, with a reason; to merge it into another name that one in duplicateOf.",
    parameters: [ref, { name: "If-Match", in: "header", required: true, description: "The version that you changed: the ETag of the record.", schema: { type: "string", pattern: '^"\\d{1,9}"$' }, example: '"1"' }],
    body: { description: "The fields to change, and who changes them.", content: { "application/json": { schema: changeBodySchema, example: examples.change } } },
    answers: { 200: { ...json("The record was changed, or held this already.", savedRecordSchema), headers: ["ETag"] } },
    problems: ["invalid-query", "unreadable-body", "no-such-record", "closed-record", "version-conflict", "body-too-large", "unsupported-media-type", "invalid-record", "precondition-required"],
  },
  {
    id: "readExportNotes", method: "get", path: "/api/v1/incidents/export-notes", group: "records", summary: "What a file would say of itself",
    description: "n of N, the filter in words, revision, licence of each dataset, meaning of each column: what stands in GeoJSON, Parquet and XLSX, and has no place in CSV.",
    takesFilter: true, sample: "kind=attack&format=csv",
    parameters: parametersOf(notesKeys, { ...chosen, format: "Of which file." }),
    answers: { 200: json("The notes.", exportNotesSchema) },
    problems: ["invalid-query", "too-many-rows", "unavailable"],
  },
];
