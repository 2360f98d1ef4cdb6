import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { actors } from "../../lib/codebook/actors";
import { fields } from "../../lib/codebook/fields";
import { attributionSchema, incidentDraftSchema, relationSchema, sourceSchema } from "../../lib/codebook/incident";
import { valueLists } from "../../lib/codebook/lists";
import { coarseFields, publicFields } from "../../lib/codebook/public-view";
import { renderCodebook } from "../../lib/codebook/render-codebook";

describe("the codebook", () => {
  it("is what docs/codebook.md says (npm run codebook writes it)", () => {
    expect(readFileSync(new URL("../../docs/codebook.md", import.meta.url), "utf8")).toBe(renderCodebook());
  });

  it("defines every field of the schema, and no other entered field", () => {
    const inSchema = [
      ...Object.keys(incidentDraftSchema.shape),
      ...Object.keys(attributionSchema.shape).map((name) => `attributions.${name}`),
      ...Object.keys(relationSchema.shape).map((name) => `relations.${name}`),
      ...Object.keys(sourceSchema.shape).map((name) => `sources.${name}`),
    ];
    const entered = fields.filter((field) => field.source === "entered").map((field) => field.name);
    expect(entered.toSorted()).toEqual(inSchema.toSorted());
  });

  it("marks as public in the field list exactly what the allow-list lets out", () => {
    const marked = fields.filter((field) => field.source === "entered" && field.visibility === "public" && !field.name.includes(".")).map((field) => field.name);
    expect([...publicFields].toSorted()).toEqual(marked.toSorted());
    for (const field of coarseFields) expect(publicFields).toContain(field);
  });

  it("gives each value a unique code in kebab-case, a label and a definition", () => {
    for (const [name, list] of Object.entries(valueLists)) {
      const codes = list.map((value) => value.code);
      expect(new Set(codes).size, name).toBe(codes.length);
      for (const value of list) {
        expect(value.code, name).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*|[A-Z]{1,2}|[1-6])$/);
        expect(value.label.length, `${name} ${value.code}`).toBeGreaterThan(0);
        expect(value.definition.length, `${name} ${value.code}`).toBeGreaterThan(0);
      }
    }
  });

  it("gives each actor a parent that exists", () => {
    const codes = new Set<string>(actors.map((actor) => actor.code));
    for (const actor of actors) if (actor.parent !== null) expect(codes).toContain(actor.parent);
  });
});
