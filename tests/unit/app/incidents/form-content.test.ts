import { describe, expect, it } from "vitest";
import { blankContent, contentOfPost, isDraftId, readContent, readRequest } from "@/app/incidents/form/form-content";

const start = blankContent("synthetic");
const id = "01a2082c-9c1b-71de-9696-e98f1f6e8a73";

function posted(fields: readonly (readonly [string, string])[]): FormData {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
}

describe(contentOfPost, () => {
  it("takes fields by their paths, entries in the order of the form, and what was not posted as it was", () => {
    const { values } = contentOfPost(posted([["kind", "attack"], ["killedBest", "12a"], ["sources.10.publisher", "B"], ["sources.2.publisher", "A"], ["sources.2.nothing", "x"], ["why", "because"]]), start);
    expect(values).toMatchObject({ kind: "attack", killedBest: "12a", datePrecision: "day" });
    expect(values.sources.map(({ publisher, stance }) => [publisher, stance])).toEqual([["A", "supports"], ["B", "supports"]]);
    expect(Object.keys(values.sources[0] ?? {})).not.toContain("nothing");
  });

  it("knows a province and a community by the name that was typed, and keeps what names nothing", () => {
    const { values } = contentOfPost(posted([["province", "کندز"], ["targetCommunities", "sufi"], ["targetCommunities", "women or girls"], ["targetCommunities", " "], ["provinceAlternatives", "Kondoz"]]), start);
    expect(values.province).toBe("AF19");
    expect(values.targetCommunities).toEqual(["sufi", "women-girls"]);
    expect(values.provinceAlternatives).toEqual(["AF19"]);
    expect(contentOfPost(posted([["province", "Xyzzy"], ["targetCommunities", "xyzzy"]]), start).values).toMatchObject({ province: "Xyzzy", targetCommunities: ["xyzzy"] });
  });

  it("takes no ref that is none", () => {
    expect(contentOfPost(posted([["differentFrom", "IA-2031-0001"], ["differentFrom", "../x"]]), start).differentFrom).toEqual(["IA-2031-0001"]);
  });
});

describe(readContent, () => {
  it("gives back what the form sent", () => {
    const content = { ...start, why: "because", base: { ref: "IA-2031-0001", version: 2, values: start.values } };
    expect(readContent(JSON.parse(JSON.stringify(content)))).toEqual(content);
  });

  it.each([null, 1, "text", [], {}, { ...start, values: "none" }, { ...start, base: { ref: "IA-1", version: 1, values: start.values } }, { ...start, differentFrom: ["x"] }])("refuses %j", (given) => {
    expect(readContent(given)).toBeNull();
  });

  it("reads the draft of an older codebook: unknown fields go, missing ones are blank", () => {
    const older = { ...start, values: { summary: "Synthetic", retired: "x", sources: [{ publisher: "A" }] } };
    expect(readContent(older)?.values).toMatchObject({ summary: "Synthetic", kind: "", sources: [expect.objectContaining({ publisher: "A", url: "" })] });
    expect(readContent(older)?.values).not.toHaveProperty("retired");
  });
});

describe(readRequest, () => {
  it("asks for an id of ours and a known intent", () => {
    expect(readRequest({ ...start, id, intent: "save" })).toMatchObject({ id, intent: "save" });
    expect([readRequest({ ...start, id: "x", intent: "save" }), readRequest({ ...start, id, intent: "drop" })]).toEqual([null, null]);
    expect([isDraftId(id), isDraftId(["x"]), isDraftId(`${id} `)]).toEqual([true, false, false]);
  });
});
