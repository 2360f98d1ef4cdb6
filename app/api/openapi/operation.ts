import type { z } from "@/lib/codebook/zod";
import type { ProblemCode } from "../problem-codes";
import type { OwnKey } from "../query";
import type { OperationGroup } from "./groups";

export type JsonSchema = Readonly<Record<string, unknown>>;

export type Parameter = {
  readonly name: string;
  readonly in: "query" | "path" | "header";
  readonly required: boolean;
  readonly description: string;
  readonly schema: JsonSchema;
  readonly example?: unknown;
};

/** A body in one media type: one of the named schemas, or null for bytes that JSON Schema does not describe. */
export type Content = { readonly schema: z.ZodType | null; readonly example?: unknown };

export type Answer = {
  readonly description: string;
  readonly content?: Readonly<Record<string, Content>>;
  readonly headers?: readonly ("ETag" | "Location" | "Content-Disposition")[];
};

/** What one method of one address does. `id`: stable, the anchor of the page and the name in the test. */
export type Operation = {
  readonly id: string;
  readonly method: "get" | "post" | "patch" | "delete";
  /** As OpenAPI writes it: /api/v1/incidents/{ref}. */
  readonly path: string;
  readonly group: OperationGroup;
  readonly summary: string;
  readonly description?: string;
  /** Whether the keys of the filter may stand in the address: all of them, or all but the dataset's. */
  readonly takesFilter?: true | "without-dataset";
  readonly parameters?: readonly Parameter[];
  /** Keys and values for the example of a request, besides those that are needed. */
  readonly sample?: string;
  readonly body?: { readonly description: string; readonly content: Readonly<Record<string, Content>> };
  readonly answers: Readonly<Record<number, Answer>>;
  /** Besides those that every address may answer, see usualProblems. */
  readonly problems: readonly ProblemCode[];
};

/** What may go wrong anywhere. */
export const usualProblems: readonly ProblemCode[] = ["internal", "busy"];

/** An answer in JSON. */
export const json = (description: string, schema: z.ZodType, example?: unknown): Answer => ({ description, content: { "application/json": { schema, ...(example === undefined ? {} : { example }) } } });

/** The parameters of a route's own keys, each with what it is for: a key without a sentence, or a sentence without a key, does not compile. */
export function parametersOf<Keys extends Readonly<Record<string, OwnKey<unknown>>>>(keys: Keys, words: { readonly [K in keyof Keys]: string }): Parameter[] {
  return Object.entries(keys).map(([name, key]) => ({ name, in: "query", required: key.required !== undefined, description: words[name] ?? "", schema: key.schema ?? { type: "string" } }));
}

export const pathParameter = (name: string, description: string, example: string, schema: JsonSchema = { type: "string" }): Parameter => ({ name, in: "path", required: true, description, schema, example });
