import { describe, expect, it } from "vitest";
import { controlPathOf, fieldId, fieldNameOf, isFilled, valueAt, withEntry, withoutBlankEntries, withoutEntry, withValue } from "@/components/forms/form-path";
import type { FormValues } from "@/components/forms/form-values";
import { emptyAttribution, emptyFormValues, emptyRelation, emptySource } from "@/lib/entry/form-text";

const blanks = { attributions: emptyAttribution(), relations: emptyRelation(), sources: emptySource() };
const source = (publisher: string) => ({ ...emptySource(), publisher });
const values: FormValues = {
  ...emptyFormValues(),
  killedBest: "12a",
  sources: [source("A"), source("B"), source("C")],
  attributions: ["0", "1", "2", "", "1a"].map((sourcePosition) => ({ ...emptyAttribution(), voice: "blamed", sourcePosition })),
};

describe(valueAt, () => {
  it("reads fields and fields of entries, and nothing where there is nothing", () => {
    expect([valueAt(values, "killedBest"), valueAt(values, "sources.1.publisher")]).toEqual(["12a", "B"]);
    expect([valueAt(values, "sources.9.publisher"), valueAt(values, "why"), valueAt(values, "")]).toEqual(["", "", ""]);
  });
});

describe(withValue, () => {
  it("changes one place and leaves the rest the same object", () => {
    const next = withValue(values, "sources.1.publisher", "D");
    expect(next.sources.map(({ publisher }) => publisher)).toEqual(["A", "D", "C"]);
    expect(next.sources[0]).toBe(values.sources[0]);
  });

  it("changes nothing for the same text or a place that is gone", () => {
    expect(withValue(values, "killedBest", "12a")).toBe(values);
    expect(withValue(values, "sources.9.publisher", "D")).toBe(values);
  });
});

describe(withoutEntry, () => {
  it("lets voices follow their sources, and forget the one that goes", () => {
    const next = withoutEntry(values, "sources", 1);
    expect(next.attributions.map(({ sourcePosition }) => sourcePosition)).toEqual(["0", "", "1", "", "1a"]);
  });

  it("leaves links alone when a voice goes", () => {
    expect(withoutEntry(values, "attributions", 0).attributions.map(({ sourcePosition }) => sourcePosition)).toEqual(["1", "2", "", "1a"]);
  });
});

describe(withoutBlankEntries, () => {
  it("drops entries nobody typed in, and keeps links right", () => {
    const padded = withEntry({ ...values, sources: [source("A"), emptySource(), source("C")] }, "attributions", emptyAttribution());
    const next = withoutBlankEntries(padded, blanks);
    expect(next.sources.map(({ publisher }) => publisher)).toEqual(["A", "C"]);
    expect(next.attributions.map(({ sourcePosition }) => sourcePosition)).toEqual(["0", "", "1", "", "1a"]);
  });

  it("is the same object where every entry says something", () => {
    expect(withoutBlankEntries(values, blanks)).toBe(values);
  });
});

describe(isFilled, () => {
  it("does not count what an entry begins with", () => {
    expect(isFilled(emptySource(), blanks.sources)).toBe(false);
    expect(isFilled({ ...emptySource(), stance: "contradicts" }, blanks.sources)).toBe(true);
  });
});

describe("names of places", () => {
  it("leads from paths to the codebook, to controls and to ids", () => {
    expect(fieldNameOf("sources.0.url")).toBe("sources.url");
    expect([controlPathOf("targetCommunities.2"), controlPathOf("sources.2.url")]).toEqual(["targetCommunities", "sources.2.url"]);
    expect([fieldId("sources.0.url"), fieldId("")]).toEqual(["field-sources-0-url", "field-record"]);
  });
});
