import { describe, expect, it } from "vitest";
import { sectionStates } from "@/components/forms/section-state";
import { byPlace, sectionOf, sections } from "@/components/forms/sections";
import { fields } from "@/lib/codebook/fields";
import { emptyFormValues } from "@/lib/entry/form-text";

const laidOut = sections.flatMap(({ shown, folded }) => [...shown, ...folded]);

describe("the sections of the form", () => {
  it("hold every entered field of the codebook exactly once", () => {
    const entered = fields.flatMap(({ name, source }) => (source === "entered" && !name.includes(".") ? [name] : []));
    expect(laidOut.toSorted()).toEqual(entered.toSorted());
  });

  it("fold away nothing that every record needs first", () => {
    const folded = new Set<string>(sections.flatMap((section) => section.folded));
    expect(fields.filter(({ first, name }) => first === true && folded.has(name)).map(({ name }) => name)).toEqual([]);
  });

  it("are no more than there are number keys", () => {
    expect(sections.length).toBeLessThanOrEqual(9);
  });
});

describe(sectionOf, () => {
  it("finds the section of a field and of an entry's field", () => {
    expect([sectionOf("killedBest"), sectionOf("sources.3.url"), sectionOf("targetCommunities.1"), sectionOf("")]).toEqual(["toll", "sources", "who-was-hit", null]);
  });
});

describe(byPlace, () => {
  it("puts problems in the order of the form", () => {
    expect(["summary", "sources.10.url", "sources.2.url", "killedLow", "", "dateStart"].toSorted(byPlace)).toEqual(["", "dateStart", "killedLow", "summary", "sources.2.url", "sources.10.url"]);
  });
});

describe(sectionStates, () => {
  const blank = emptyFormValues();
  const states = (values: typeof blank, touched: string[] = []) => Object.fromEntries(sectionStates(sections, values, blank, new Set(touched), []).map(({ id, isDone }) => [id, isDone]));

  it("calls nothing done that only holds defaults", () => {
    expect(Object.values(states(blank))).not.toContain(true);
  });

  it("calls a section done when it says something and nothing required is empty", () => {
    expect(states({ ...blank, kind: "attack" })).toMatchObject({ what: true, when: false });
    expect(states({ ...blank, summary: "Synthetic" })).toMatchObject({ text: true });
    expect(states({ ...blank, codingNote: "Synthetic" })).toMatchObject({ text: false });
  });

  it("takes going through a section's fields as deciding its defaults", () => {
    expect(states(blank, ["confidence", "sensitivity"])).toMatchObject({ trust: true });
  });

  it("counts the errors of a section", () => {
    const problem = (field: string) => ({ field, code: "required", severity: "error" as const, text: "Synthetic" });
    const found = sectionStates(sections, blank, blank, new Set(), [problem("sources.0.publisher"), problem("sources.1.url"), problem("kind")]);
    expect(found.filter(({ errors }) => errors > 0).map(({ id, errors }) => [id, errors])).toEqual([["what", 1], ["sources", 2]]);
  });
});
