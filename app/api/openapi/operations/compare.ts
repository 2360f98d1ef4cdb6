import * as schemas from "../../compare/schemas";
import { json, pathParameter } from "../operation";
import type { Operation, Parameter } from "../operation";

const datasets: Parameter = { name: "datasets", in: "query", required: true, description: "Two datasets joined by a comma; pairs of numbers and refs are in this order.", schema: { type: "string" }, example: "starter,ucdp-ged-23-1" };
const key = (name: string, description: string, schema: Parameter["schema"]): Parameter => ({ name, in: "query", required: false, description, schema });
const body = (description: string, schema: typeof schemas.decideRequest | typeof schemas.acceptRequest | typeof schemas.undoRequest) => ({ description, content: { "application/json": { schema } } });
const bodyProblems = ["invalid-query", "unreadable-body", "body-too-large", "unsupported-media-type", "invalid-record"] as const;

export const compareOperations: readonly Operation[] = [
  {
    id: "compareDatasets", method: "get", path: "/api/v1/compare", group: "comparing", summary: "Two datasets side by side: counts, overlap, estimate", takesFilter: "without-dataset",
    description: "Over the days that both cover, and of every actor unless an attribution is asked for. The two are never added up. Without `dataset`.",
    parameters: [datasets, key("format", "json, or csv for the counts alone.", { type: "string", enum: ["json", "csv"] }), key("by", "Of a CSV: a row a province, or a month.", { type: "string", enum: ["province", "month"] })],
    answers: { 200: { description: "The comparison.", content: { "application/json": { schema: schemas.comparisonAnswer }, "text/csv; charset=utf-8": { schema: null } } } }, problems: ["invalid-query", "unavailable"],
  },
  {
    id: "listMatches", method: "get", path: "/api/v1/compare/matches", group: "comparing", summary: "Pairs of records that may be one event, or records without a match", takesFilter: "without-dataset",
    parameters: [
      datasets, key("state", "Pairs in this state, or records of one dataset without a match.", { type: "string", enum: [...schemas.matchStates, "only-first", "only-second"] }),
      key("limit", "How many at once.", { type: "integer", minimum: 1, maximum: 1000 }), key("offset", "After how many.", { type: "integer", minimum: 0 }),
    ],
    answers: { 200: { description: "A page of them, the most alike first.", content: { "application/json": { schema: schemas.matchesAnswer.or(schemas.onlyAnswer) } } } }, problems: ["invalid-query", "too-many-to-match", "unavailable"],
  },
  {
    id: "decideMatch", method: "post", path: "/api/v1/compare/matches", group: "comparing", summary: "Say of two records whether they are one event",
    body: body("The pair and what is said of it.", schemas.decideRequest), answers: { 200: json("What is kept.", schemas.decideAnswer) }, problems: [...bodyProblems, "no-such-record", "already-matched"],
  },
  {
    id: "acceptMatches", method: "post", path: "/api/v1/compare/bulk", group: "comparing", summary: "Accept many pairs above a score, after a look at how many they are",
    body: body("Without `expected` a look that writes nothing; with the number that the look gave, the step.", schemas.acceptRequest), answers: { 200: json("How many pairs, and how many are left to a person.", schemas.acceptAnswer) },
    problems: [...bodyProblems, "pairs-changed", "too-many-to-match"],
  },
  {
    id: "undoMatches", method: "post", path: "/api/v1/compare/bulk/{id}/undo", group: "comparing", summary: "Take back what one step accepted",
    parameters: [pathParameter("id", "The step's id, as accepting answered it.", "01900000-0000-7000-8000-000000000000")],
    body: body("The datasets of the step, and who takes it back.", schemas.undoRequest), answers: { 200: json("How many pairs are undecided again.", schemas.undoAnswer) }, problems: [...bodyProblems, "no-such-step"],
  },
];
