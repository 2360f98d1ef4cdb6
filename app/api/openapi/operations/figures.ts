import { textParts } from "@/lib/read/encode";
import { summaryDimensions } from "@/lib/read/summarise";
import { revisionSchema, summarySchema } from "../../schemas/reading";
import { examples } from "../examples";
import { json } from "../operation";
import type { Operation } from "../operation";

export const figureOperations: readonly Operation[] = [
  {
    id: "summarise", method: "get", path: "/api/v1/summary", group: "figures", summary: "Counted records by one dimension",
    description: "The rows add up to `counted`. Provinces without any record are absent, since they are not zero.",
    takesFilter: true,
    parameters: [{ name: "by", in: "query", required: true, description: "The dimension.", schema: { type: "string", enum: summaryDimensions }, example: "province" }],
    answers: { 200: json("The counts.", summarySchema, examples.answers.summary) },
    problems: ["invalid-query"],
  },
  {
    id: "readColumns", method: "get", path: "/api/v1/columns", group: "figures", summary: "All records as columns, in our binary form",
    description: "What the linked figures of the pages run on, made for them: the form changes with the program. For your own programs take Parquet. The text that `q` looks in is most of it and can be left out, and asked for alone; it belongs to columns of the same revision only.",
    parameters: [
      { name: "text", in: "query", required: false, description: "With the text that a search looks in, without it, or that text alone.", schema: { type: "string", enum: textParts, default: "with" } },
      { name: "If-None-Match", in: "header", required: false, description: "The ETag that you hold.", schema: { type: "string" } },
    ],
    answers: { 200: { description: "The columns.", content: { "application/octet-stream": { schema: null } }, headers: ["ETag"] }, 304: { description: "You hold these columns.", headers: ["ETag"] } },
    problems: ["invalid-query"],
  },
  {
    id: "readRevision", method: "get", path: "/api/v1/revision", group: "figures", summary: "Have the records changed?",
    description: "One row is read: it may be asked often.",
    answers: { 200: json("The revision.", revisionSchema, examples.answers.revision) },
    problems: [],
  },
];
