import { cardListSchema, reproducedCardSchema } from "../../schemas/findings";
import { claimAnswerSchema, claimListSchema, ledgerSchema, testedSchema } from "../../schemas/claims";
import { matrixSchema } from "../../schemas/matrix";
import { testBodySchema } from "../../schemas/bodies";
import { examples } from "../examples";
import { json, pathParameter } from "../operation";
import type { Operation, Parameter } from "../operation";

const claim = pathParameter("claim", "The claim.", "C1", { type: "string", pattern: "^C\\d+$" });
const dataset: Parameter = { name: "dataset", in: "query", required: false, description: "One dataset; the first by default.", schema: { type: "string" } };
const csv = { "text/csv; charset=utf-8": { schema: null } };
const format: Parameter = { name: "format", in: "query", required: false, description: "json, or its numbers as a table.", schema: { type: "string", enum: ["json", "csv"], default: "json" } };

export const claimOperations: readonly Operation[] = [
  {
    id: "listClaims", method: "get", path: "/api/v1/claims", group: "claims", summary: "All claims with their verdicts",
    parameters: [dataset], answers: { 200: json("The claims.", claimListSchema) },
    problems: ["invalid-query", "too-many-records", "not-computed", "unavailable"],
  },
  {
    id: "readClaim", method: "get", path: "/api/v1/claims/{claim}", group: "claims", summary: "One claim with its findings in full precision",
    description: "With keys of the filter the findings of that selection stand beside the recorded verdict: exploratory, without p, and written nowhere. csv only for claims with a finding.",
    takesFilter: true,
    parameters: [claim, format, { name: "version", in: "query", required: false, description: "An earlier version of the claim, with its last results.", schema: { type: "integer", minimum: 1 } }],
    answers: { 200: { description: "The claim.", content: { "application/json": { schema: claimAnswerSchema }, ...csv }, headers: ["Content-Disposition"] } },
    problems: ["invalid-query", "no-such-claim", "no-such-version", "too-many-records", "not-computed", "unavailable"],
  },
  {
    id: "listTests", method: "get", path: "/api/v1/claims/{claim}/tests", group: "claims", summary: "The ledger: every test that was run of a claim",
    parameters: [
      claim, dataset, { name: "limit", in: "query", required: false, description: "Most rows.", schema: { type: "integer", minimum: 1, maximum: 1000, default: 100 } },
      { name: "before", in: "query", required: false, description: "The `next` of the page before.", schema: { type: "integer", minimum: 1 } },
    ],
    answers: { 200: json("The tests, newest first.", ledgerSchema) },
    problems: ["invalid-query", "no-such-claim"],
  },
  {
    id: "testSelection", method: "post", path: "/api/v1/claims/{claim}/tests", group: "claims", summary: "Test a selection",
    description: "Every test is in the ledger before it is run. Exploratory: no q, no verdict.",
    parameters: [claim],
    body: { description: "The selection, and who asks.", content: { "application/json": { schema: testBodySchema, example: examples.testBody } } },
    answers: { 200: json("What the tests gave.", testedSchema) },
    problems: ["invalid-query", "unreadable-body", "no-such-claim", "body-too-large", "unsupported-media-type", "invalid-record", "not-testable", "too-many-records", "not-computed"],
  },
  {
    id: "listCards", method: "get", path: "/api/v1/findings", group: "claims", summary: "The finding cards that were kept",
    answers: { 200: json("The cards, newest first.", cardListSchema) }, problems: ["invalid-query"],
  },
  {
    id: "readCard", method: "get", path: "/api/v1/findings/{id}", group: "claims", summary: "A card as it was kept, and as it is now",
    parameters: [pathParameter("id", "The card.", "0195a3b0-0000-7000-8000-000000000000")],
    answers: { 200: json("The card.", reproducedCardSchema) }, problems: ["invalid-query", "no-such-card"],
  },
  {
    id: "readMatrix", method: "get", path: "/api/v1/matrix", group: "claims", summary: "The matrix of scenarios",
    description: "Without `rater` the audit trail: every rating with handle, reason and history. With it what that rater may see by now, so that nobody rates with others in view.",
    parameters: [{ name: "rater", in: "query", required: false, description: "A handle.", schema: { type: "string" } }, format, dataset],
    answers: { 200: { description: "The matrix.", content: { "application/json": { schema: matrixSchema }, ...csv }, headers: ["Content-Disposition"] } },
    problems: ["invalid-query", "too-many-records", "not-computed", "unavailable"],
  },
];
