import { describe, expect, it } from "vitest";
import { incidentDraftSchema } from "../../../lib/codebook/incident";
import { draftInputOf, emptyAttribution, emptyFormValues, emptyRelation, emptySource, formValuesOf, restoredFormValues } from "../../../lib/entry/form-text";
import { readDraft } from "../../../lib/entry/read-draft";
import { read, today } from "./synthetic-input";

function draft() {
  const result = read();
  if (result.kind === "rejected") throw new Error("rejected");
  return result.draft;
}

describe(emptyFormValues, () => {
  it("has a place for every entered field and leaves open what a person must decide", () => {
    const values = emptyFormValues();
    expect(Object.keys(values).toSorted()).toEqual(Object.keys(incidentDraftSchema.shape).toSorted());
    expect(values).toMatchObject({ kind: "", dateStart: "", dateEnd: "", summary: "", eventsCovered: "1", datePrecision: "day", status: "in-review", sources: [] });
  });

  it("is refused for exactly what is missing", () => {
    const result = readDraft(draftInputOf(emptyFormValues()), { today });
    expect(result.kind === "rejected" && result.problems.filter(({ severity }) => severity === "error").map(({ field, code }) => `${field}: ${code}`)).toEqual([
      "kind: required", "dateStart: required", "summary: required",
    ]);
  });
});

describe(formValuesOf, () => {
  it("comes back as the same draft", () => {
    expect(readDraft(draftInputOf(formValuesOf(draft())), { today })).toEqual({ kind: "draft", draft: draft(), warnings: [] });
  });

  it("leaves identity and origin behind", () => {
    const stored = { ...draft(), ref: "IA-2031-0001", version: 3, dataset: "synthetic" };
    expect(formValuesOf(stored)).not.toHaveProperty("ref");
    expect(formValuesOf(stored)).not.toHaveProperty("version");
  });
});

describe(draftInputOf, () => {
  const typed = (changes: Partial<ReturnType<typeof emptyFormValues>>) => {
    const values = { ...formValuesOf(draft()), ...changes };
    const result = readDraft(draftInputOf(values), { today });
    return result.kind === "draft" ? result.draft : result.problems.map(({ field, code, values: said }) => `${field}: ${code}${said?.["typed"] === undefined ? "" : ` ${said["typed"]}`}`);
  };

  it("reads numbers and days in Dari digits", () => {
    expect(typed({ killedBest: "۲", lng: "۶۹٫۱۷", dateStart: "۲۰۳۱-۰۳-۰۴" })).toMatchObject({ killedBest: 2, lng: 69.17, dateStart: "2031-03-04" });
  });

  it("hands on what it cannot read, as typed", () => {
    expect(typed({ killedBest: "abc" })).toEqual(["killedBest: not-a-number abc"]);
    expect(typed({ killedBest: "1.5" })).toEqual(["killedBest: not-a-whole-number 1.5"]);
    expect(typed({ lat: "34.53 N" })).toEqual(["lat: not-decimal-degrees 34.53 N"]);
    expect(typed({ lat: "34,53" })).toEqual(["lat: not-decimal-degrees 34,53"]);
    expect(typed({ dateEnd: "4 March" })).toEqual(["dateEnd: not-a-day 4 March"]);
  });

  it("takes an empty count for unknown and a typed 0 for zero", () => {
    expect(typed({ killedLow: "", killedBest: "0", killedHigh: " " })).toMatchObject({ killedLow: null, killedBest: 0, killedHigh: null });
  });

  it("keeps groups in their places, the blank ones too", () => {
    expect(typed({ sources: [emptySource(), { ...emptySource(), publisher: "Invented Gazette" }], attributions: [emptyAttribution()], relations: [emptyRelation()] })).toEqual([
      "attributions.0.voice: required", "relations.0.type: required", "relations.0.ref: required", "sources.0.publisher: required",
    ]);
  });
});

describe(restoredFormValues, () => {
  it("gives back what was saved, through JSON", () => {
    const values = { ...formValuesOf(draft()), killedBest: "abc", targetCommunities: ["sufi"] };
    expect(restoredFormValues(JSON.parse(JSON.stringify(values)))).toEqual(values);
  });

  it("fills what an older form did not have and leaves out what this one does not know", () => {
    expect(restoredFormValues({ summary: "Half a sent", colour: "red", sources: [{ publisher: "Invented Gazette" }, 7] })).toEqual({
      ...emptyFormValues(), summary: "Half a sent",
      sources: [{ ...Object.fromEntries(Object.keys(emptySource()).map((name) => [name, ""])), publisher: "Invented Gazette" }, Object.fromEntries(Object.keys(emptySource()).map((name) => [name, ""]))],
    });
  });

  it("says that something is no form draft", () => expect(restoredFormValues("{}")).toBeNull());
});
