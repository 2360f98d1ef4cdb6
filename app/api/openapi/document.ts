import { apiText } from "../api-text";
import type { ApiText } from "../api-text";
import { problemAddress, problemStatuses } from "../problem-codes";
import type { ProblemCode } from "../problem-codes";
import { problemSchema } from "../schemas/problem";
import { filterParameters } from "./filter-parameters";
import { operationGroups } from "./groups";
import { usualProblems } from "./operation";
import type { Answer, JsonSchema, Operation, Parameter } from "./operation";
import { operations } from "./operations";
import { componentSchemas, schemaOf } from "./schema-of";

/** An OpenAPI 3.1 document as plain data. */
export type OpenApiDocument = JsonSchema & { readonly paths: Readonly<Record<string, Readonly<Record<string, JsonSchema>>>>; readonly components: { readonly schemas: Readonly<Record<string, JsonSchema>> } & JsonSchema };

/** Of the interface: a change that a client must follow raises the number in the addresses as well. */
const API_VERSION = "1.0.0";

const headerWords = {
  ETag: { description: "The state that was answered: send it back as If-None-Match or If-Match.", schema: { type: "string" } },
  Location: { description: "The address of what was made.", schema: { type: "string" } },
  "Content-Disposition": { description: "With a file: its name, which says n of N and the revision.", schema: { type: "string" } },
} as const;

/** The description of the whole API, from the operations and the schemas that the program uses. */
export async function openApiDocument(): Promise<OpenApiDocument> {
  const t = await apiText("api");
  const words = await apiText("api-docs");
  const paths: Record<string, Record<string, JsonSchema>> = {};
  for (const operation of operations) paths[operation.path] = { ...paths[operation.path], [operation.method]: operationObject(operation, t) };
  return {
    openapi: "3.1.0",
    info: { title: "Incident Atlas", version: API_VERSION, summary: words("summary"), description: ["rules.public", "rules.strict", "rules.write", "rules.door"].map((key) => words(key)).join("\n\n") },
    servers: [{ url: "/" }],
    tags: operationGroups.map(({ code, title, description }) => ({ name: code, description, "x-displayName": title })),
    paths,
    components: {
      schemas: componentSchemas(),
      parameters: Object.fromEntries(filterParameters.map((parameter) => [filterName(parameter), parameterObject(parameter)])),
      headers: headerWords,
      responses: {
        OtherHost: refusal(words("refusals.host"), 421),
        OtherSite: refusal(words("refusals.site"), 403),
        OtherType: refusal(words("refusals.type"), 415),
      },
    },
  };
}

const filterName = ({ name }: Parameter) => `filter-${name}`;
const refusal = (description: string, status: number) => ({ description, content: { "application/problem+json": { schema: { allOf: [schemaOf(problemSchema)], properties: { type: { const: "about:blank" }, status: { const: status } } } } } });

function parameterObject({ schema, in: place, ...rest }: Parameter): JsonSchema {
  return { in: place, ...rest, ...(schema["type"] === "array" ? { style: "form", explode: false } : {}), schema };
}

function operationObject({ id, method, group, summary, description, takesFilter, parameters = [], body, answers, problems }: Operation, t: ApiText): JsonSchema {
  const named = [...(takesFilter === undefined ? [] : filterParameters.filter(({ name }) => takesFilter === true || name !== "dataset").map((parameter) => ({ $ref: `#/components/parameters/${filterName(parameter)}` }))), ...parameters.map(parameterObject)];
  return {
    operationId: id, tags: [group], summary, ...(description === undefined ? {} : { description }),
    ...(named.length === 0 ? {} : { parameters: named }),
    ...(body === undefined ? {} : { requestBody: { required: true, description: body.description, content: contentObject(body.content) } }),
    responses: {
      ...Object.fromEntries(Object.entries(answers).map(([status, answer]) => [status, answerObject(answer)])),
      ...problemAnswers([...problems, ...usualProblems], t),
      ...(method === "get" ? {} : { 403: { $ref: "#/components/responses/OtherSite" } }),
      // Where the handler does not judge the type itself, the door has.
      ...(body === undefined || problems.includes("unsupported-media-type") ? {} : { 415: { $ref: "#/components/responses/OtherType" } }),
      421: { $ref: "#/components/responses/OtherHost" },
    },
  };
}

function contentObject(content: NonNullable<Answer["content"]>): JsonSchema {
  return Object.fromEntries(Object.entries(content).map(([type, { schema, example }]) => [type, { schema: schemaOf(schema), ...(example === undefined ? {} : { example }) }]));
}

function answerObject({ description, content, headers }: Answer): JsonSchema {
  return {
    description,
    ...(headers === undefined ? {} : { headers: Object.fromEntries(headers.map((name) => [name, { $ref: `#/components/headers/${name}` }])) }),
    ...(content === undefined ? {} : { content: contentObject(content) }),
  };
}

/** One answer a status, which names every problem that it may hold: an answer with another `type` would be a fault of this document. */
function problemAnswers(codes: readonly ProblemCode[], t: ApiText): Record<string, JsonSchema> {
  const byStatus = new Map<number, ProblemCode[]>();
  for (const code of new Set(codes)) byStatus.set(problemStatuses[code], [...(byStatus.get(problemStatuses[code]) ?? []), code]);
  return Object.fromEntries([...byStatus].map(([status, own]) => [String(status), {
    description: own.map((code) => `${t(`title.${code}`)} (${problemAddress(code)}).`).join(" "),
    ...(status === 503 ? { headers: { "Retry-After": { description: "Seconds after which to ask again.", schema: { type: "string" } } } } : {}),
    content: { "application/problem+json": { schema: { allOf: [schemaOf(problemSchema)], properties: { type: { enum: [...own.map(problemAddress), ...(status === 415 ? ["about:blank"] : [])] }, status: { const: status } } } } },
  }]));
}
