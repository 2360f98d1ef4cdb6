import { dayOrMonthSchema, isoDaySchema } from "@/lib/codebook/incident";
import { z } from "@/lib/codebook/zod";
import { namedSchemas } from "../schemas/named";
import type { JsonSchema } from "./operation";

const addressOf = (name: string) => `#/components/schemas/${name}`;

const DAY = { type: "string", format: "date", pattern: "^\\d{4}-\\d{2}-\\d{2}$", description: "A calendar day." };
const DAY_OR_MONTH = { type: "string", pattern: "^\\d{4}-\\d{2}(-\\d{2})?$", description: "A calendar day, or a month." };

type JsonDraft = Record<string, unknown>;

/** What Zod checks by a function of ours, said as JSON Schema; and `null` joined to the type instead of standing beside it, which reads better. */
function override({ zodSchema, jsonSchema }: { readonly zodSchema: unknown; readonly jsonSchema: JsonDraft }): void {
  if (zodSchema === isoDaySchema) Object.assign(jsonSchema, DAY);
  if (zodSchema === dayOrMonthSchema) Object.assign(jsonSchema, DAY_OR_MONTH);
  const [first, second, ...others] = Array.isArray(jsonSchema["anyOf"]) ? (jsonSchema["anyOf"] as JsonDraft[]) : [];
  if (first === undefined || second?.["type"] !== "null" || others.length > 0 || typeof first["type"] !== "string") return;
  delete jsonSchema["anyOf"];
  Object.assign(jsonSchema, first, { type: [first["type"], "null"], ...(Array.isArray(first["enum"]) ? { enum: [...(first["enum"] as unknown[]), null] } : {}) });
}

/** All named schemas as JSON Schema 2020-12, by name, sorted; they refer to each other as an OpenAPI document wants it. */
export function componentSchemas(): Record<string, JsonSchema> {
  const { schemas } = z.toJSONSchema(namedSchemas, { target: "draft-2020-12", io: "input", unrepresentable: "any", uri: addressOf, override: (context) => override(context as unknown as Parameters<typeof override>[0]) });
  return Object.fromEntries(
    Object.entries(schemas as Record<string, JsonDraft>).toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([name, { $schema: _, $id: __, ...schema }]) => [name, schema]),
  );
}

/** A named schema as a reference, a union of them as *any of*; null, bytes that JSON Schema does not describe, as no schema. */
export function schemaOf(schema: z.ZodType | null): JsonSchema {
  if (schema === null) return {};
  const name = namedSchemas.get(schema)?.id;
  if (name !== undefined) return { $ref: addressOf(name) };
  if (schema instanceof z.ZodUnion) return { anyOf: (schema.options as z.ZodType[]).map(schemaOf) };
  throw new Error("a schema of the API has no name");
}
