import { z } from "@/lib/codebook/zod";

/**
 * The schemas that the description of the API names. They describe what the handlers answer; the handlers do not run them, and the test of the
 * API holds every answer against them.
 */
export const namedSchemas = z.registry<{ id: string; description: string }>();

/** Give a schema its name in the description; whatever holds it refers to it by that name. */
export function named<T extends z.ZodType>(id: string, description: string, schema: T): T {
  namedSchemas.add(schema, { id, description });
  return schema;
}

/** An object that may gain members: readers pass over those that they do not know. */
export const open = z.looseObject;
/** An object that has these members and no others: what is told of a record is listed, so that nothing private can join it unseen. */
export const exact = z.strictObject;

export const instant = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/).describe("An instant, ISO 8601 in UTC.");
export const count = z.number().int().min(0);
export const text = z.string();
export const revision = count.describe("The state of the database: grows by one with every write that changes a record, an import or a dataset.");
