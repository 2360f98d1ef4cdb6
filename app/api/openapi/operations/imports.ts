import { uploadTypes } from "@/app/security/judge-upload";
import { importKeys } from "../../imports/import-keys";
import { mappingKeys } from "../../imports/mappings";
import { problemsKeys } from "../../imports/problems";
import { uploadKeys } from "../../imports/receive-upload";
import { choicesBodySchema, confirmBodySchema, mappingBodySchema, undoBodySchema } from "../../schemas/bodies";
import { forgottenMappingSchema, importAnswerSchema, importListSchema, keptMappingSchema, mappingListSchema, rowProblemsSchema, undoneSchema } from "../../schemas/imports";
import { examples } from "../examples";
import { json, parametersOf, pathParameter } from "../operation";
import type { Operation } from "../operation";

const id = pathParameter("id", "The import.", "0195a3b0-0000-7000-8000-000000000000");
const asked = json("It has begun; GET the import to follow it.", importAnswerSchema);
const bodyProblems = ["unreadable-body", "body-too-large", "unsupported-media-type"] as const;

export const importOperations: readonly Operation[] = [
  {
    id: "listImports", method: "get", path: "/api/v1/imports", group: "imports", summary: "Files handed in, and batches",
    answers: { 200: json("Both, newest first.", importListSchema) }, problems: ["invalid-query"],
  },
  {
    id: "handInFile", method: "post", path: "/api/v1/imports", group: "imports", summary: "Hand in a file",
    description: "The file itself is the body, up to 500 MB: CSV, GeoJSON, XLSX, or a ZIP with one of them. It is then looked through; GET its address for what was found. Nothing is stored before you say so.",
    parameters: parametersOf(uploadKeys, { name: "The name of the file. The format's version is read from it, where the file does not tell." }),
    body: { description: "The file.", content: Object.fromEntries(uploadTypes.map((type) => [type, { schema: null }])) },
    answers: { 201: { ...json("The file is here and is looked through.", importAnswerSchema, examples.answers.import), headers: ["Location"] } },
    problems: ["invalid-query", "unreadable-body", "body-too-large", "disk-full"],
  },
  {
    id: "readImport", method: "get", path: "/api/v1/imports/{id}", group: "imports", summary: "How far is it, and what was found?",
    parameters: [id, ...parametersOf(importKeys, { report: "no leaves out what was found, for those who ask several times a second." })],
    answers: { 200: json("The import.", importAnswerSchema) }, problems: ["invalid-query", "no-such-import"],
  },
  {
    id: "chooseForImport", method: "patch", path: "/api/v1/imports/{id}", group: "imports", summary: "Say how the file is to be read",
    description: "It is looked through again.", parameters: [id],
    body: { description: "The choices; what is left out is recognised again.", content: { "application/json": { schema: choicesBodySchema, example: { choices: { dates: "day-first" } } } } },
    answers: { 202: { ...asked, headers: ["Location"] } }, problems: [...bodyProblems, "no-such-import", "import-not-ready"],
  },
  {
    id: "stopImport", method: "delete", path: "/api/v1/imports/{id}", group: "imports", summary: "Stop an import, or let go of the file",
    description: "What became live stays: that is undone, not deleted.", parameters: [id],
    answers: { 202: { ...asked, headers: ["Location"] } }, problems: ["no-such-import", "import-not-ready"],
  },
  {
    id: "confirmImport", method: "post", path: "/api/v1/imports/{id}/confirm", group: "imports", summary: "Import what was looked through",
    description: "All or nothing to every reader. One refused row stops it unless skipInvalid is true.", parameters: [id],
    body: { description: "Who imports it.", content: { "application/json": { schema: confirmBodySchema, example: { who: "mina", skipInvalid: true } } } },
    answers: { 202: { ...json("It is being written; GET the import to follow it.", importAnswerSchema), headers: ["Location"] } },
    problems: [...bodyProblems, "no-such-import", "import-not-ready", "rows-refused"],
  },
  {
    id: "undoImport", method: "post", path: "/api/v1/imports/{id}/undo", group: "imports", summary: "Undo an import",
    description: "For every batch, those of the shell included: its rows leave every count at once, and records that it changed get back what they held. Where records were edited since, the answer lists them until `edited` says what becomes of them.",
    parameters: [id],
    body: { description: "Who undoes it.", content: { "application/json": { schema: undoBodySchema, example: { who: "mina", why: "The wrong file" } } } },
    answers: { 200: json("It is undone.", undoneSchema) }, problems: [...bodyProblems, "no-such-import", "import-not-ready", "rows-edited"],
  },
  {
    id: "listRowProblems", method: "get", path: "/api/v1/imports/{id}/problems", group: "imports", summary: "What is wrong in the rows of the file",
    description: "Row, column, value and reason, while the file waits: a page as JSON, or all that fit as CSV.", sample: "severity=error",
    parameters: [id, ...parametersOf(problemsKeys, { severity: "Rows refused, rows taken with a warning, or both.", code: "One kind of problem.", column: "One column of the file.", offset: "The `next` of the page before.", limit: "Most problems on a page.", format: "json, or all of them as csv." })],
    answers: { 200: { description: "The problems.", content: { "application/json": { schema: rowProblemsSchema }, "text/csv; charset=utf-8": { schema: null } }, headers: ["Content-Disposition"] } },
    problems: ["invalid-query", "no-such-import", "import-not-ready"],
  },
  {
    id: "listMappings", method: "get", path: "/api/v1/imports/mappings", group: "imports", summary: "How columns of tables of your own become fields",
    answers: { 200: json("The mappings that were kept, by name.", mappingListSchema) }, problems: ["invalid-query"],
  },
  {
    id: "keepMapping", method: "post", path: "/api/v1/imports/mappings", group: "imports", summary: "Keep a mapping under its name",
    description: "One that had the name is replaced.",
    body: { description: "The mapping, and who keeps it.", content: { "application/json": { schema: mappingBodySchema, example: examples.mapping } } },
    answers: { 201: json("It is kept.", keptMappingSchema) }, problems: [...bodyProblems],
  },
  {
    id: "forgetMapping", method: "delete", path: "/api/v1/imports/mappings", group: "imports", summary: "Forget a mapping",
    description: "What was imported with it stays as it is.", parameters: parametersOf(mappingKeys, { name: "The name of the mapping." }),
    answers: { 200: json("It is forgotten.", forgottenMappingSchema) }, problems: ["invalid-query", "no-such-mapping"],
  },
];
