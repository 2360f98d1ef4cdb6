import type { JsonSchema } from "@/app/api/openapi/operation";

/** What a value is, in words. `codes`: all that may stand there; `refs`: named schemas it leads to. */
export type SchemaWords = { readonly words: string; readonly codes: readonly string[]; readonly refs: readonly string[] };

const PREFIX = "#/components/schemas/";
const plain: Readonly<Record<string, string>> = { string: "text", integer: "whole number", number: "number", boolean: "true or false", object: "object", null: "null" };

/** Describe a schema shortly. Whatever has no words of its own is *any value*. */
export function schemaWords(schema: JsonSchema): SchemaWords {
  const ref = schema["$ref"];
  if (typeof ref === "string" && ref.startsWith(PREFIX)) return { words: ref.slice(PREFIX.length), codes: [], refs: [ref.slice(PREFIX.length)] };
  const options = (schema["anyOf"] ?? schema["oneOf"] ?? schema["allOf"]) as JsonSchema[] | undefined;
  if (options !== undefined) {
    const each = options.map(schemaWords);
    return { words: each.map(({ words }) => words).join(" or "), codes: each.flatMap(({ codes }) => codes), refs: each.flatMap(({ refs }) => refs) };
  }
  if (schema["const"] !== undefined) return { words: JSON.stringify(schema["const"]), codes: [], refs: [] };
  const types = [schema["type"] ?? []].flat() as string[];
  const orNull = types.length > 1 && types.includes("null") ? " or null" : "";
  if (Array.isArray(schema["enum"])) {
    const codes = (schema["enum"] as unknown[]).filter((code) => code !== null).map(String);
    return { words: `${codes.length === 1 ? codes[0] ?? "" : "one of these"}${orNull}`, codes: codes.length === 1 ? [] : codes, refs: [] };
  }
  if (types.includes("array")) {
    if (schema["prefixItems"] !== undefined) return { words: `pair of numbers${orNull}`, codes: [], refs: [] };
    const item = schemaWords((schema["items"] ?? {}) as JsonSchema);
    return { words: `list of ${item.codes.length > 0 ? "these" : item.words}${orNull}`, codes: item.codes, refs: item.refs };
  }
  const [type] = types;
  if (type === undefined) return { words: "any value", codes: [], refs: [] };
  return { words: `${wordOf(schema, type)}${orNull}`, codes: [], refs: [] };
}

function wordOf(schema: JsonSchema, type: string): string {
  if (schema["format"] === "date") return "calendar day";
  const [least, most, longest] = [schema["minimum"], schema["maximum"], schema["maxLength"]];
  const bounds = typeof least === "number" && typeof most === "number" && most < Number.MAX_SAFE_INTEGER ? `, ${least.toLocaleString("en")} to ${most.toLocaleString("en")}` : "";
  const usual = schema["default"] === undefined || schema["default"] === null ? "" : `, usually ${String(schema["default"])}`;
  return `${plain[type] ?? type}${bounds}${typeof longest === "number" ? `, up to ${longest.toLocaleString("en")} characters` : ""}${usual}`;
}

export type SchemaField = { readonly name: string; readonly required: boolean; readonly schema: JsonSchema };

/** The members of an object, or of each object that it may be. */
export function fieldsOf(schema: JsonSchema): SchemaField[] {
  const required = new Set((schema["required"] ?? []) as string[]);
  return Object.entries((schema["properties"] ?? {}) as Record<string, JsonSchema>).map(([name, own]) => ({ name, required: required.has(name), schema: own }));
}

/** The same but for whether it may be null: a record as it is shown withholds fields that one as it is entered has. */
export function isAlike(a: JsonSchema, b: JsonSchema): boolean {
  return JSON.stringify(withoutNull(a)) === JSON.stringify(withoutNull(b));
}

function withoutNull(schema: JsonSchema): JsonSchema {
  const options = schema["anyOf"] as JsonSchema[] | undefined;
  const some = options?.filter(({ type }) => type !== "null");
  if (some?.length === 1 && some[0] !== undefined) return withoutNull(some[0]);
  const types = ([schema["type"] ?? []].flat() as string[]).filter((type) => type !== "null");
  const { anyOf: _, type: __, enum: codes, ...rest } = schema;
  return { type: types, ...(Array.isArray(codes) ? { enum: codes.filter((code) => code !== null) } : {}), ...(some === undefined ? {} : { anyOf: some }), ...Object.fromEntries(Object.entries(rest).toSorted(([a], [b]) => (a < b ? -1 : 1))) };
}
