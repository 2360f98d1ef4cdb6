import { describe, expect, it } from "vitest";
import { fields } from "../../../lib/codebook/fields";
import { MAX_COUNT, attributionSchema, incidentDraftSchema, relationSchema, sourceSchema } from "../../../lib/codebook/incident";

const groups = { attributions: attributionSchema, relations: relationSchema, sources: sourceSchema } as const;

function schemaOf(name: string): { safeParse(value: unknown): { success: boolean } } | undefined {
  const [group, part] = name.split(".") as [string, string | undefined];
  const shape = part === undefined ? incidentDraftSchema.shape : groups[group as keyof typeof groups].shape;
  return (shape as Record<string, { safeParse(value: unknown): { success: boolean } }>)[part ?? group];
}

// `lib/entry` takes ordinary text and counts by the field list alone: it must say what the schema says.
describe("the field list and the schema agree", () => {
  it.each(fields.filter(({ source, type }) => source === "entered" && type.kind === "text").map(({ name, type }) => [name, type.kind === "text" ? type.limit : 0] as const))("on the limit of %s, %i", (name, limit) => {
    expect(schemaOf(name)?.safeParse("x".repeat(limit)).success).toBe(true);
    expect(schemaOf(name)?.safeParse("x".repeat(limit + 1)).success).toBe(false);
  });

  it.each(fields.filter(({ source, type }) => source === "entered" && type.kind === "count").map(({ name }) => name))("on the counts that %s takes", (name) => {
    for (const count of [0, 1, MAX_COUNT]) expect(schemaOf(name)?.safeParse(count).success).toBe(true);
    for (const count of [-1, 0.5, MAX_COUNT + 1]) expect(schemaOf(name)?.safeParse(count).success).toBe(false);
  });
});
