import { describe, expect, it } from "vitest";
import { defaultFilter } from "../../../lib/read/filter";
import { filterInWords } from "../../../lib/read/filter-words";

const usual = defaultFilter([{ code: "synthetic" }]);

describe(filterInWords, () => {
  it("says everything in force, the usual values too", () => {
    expect(filterInWords(usual, "Invented list")).toBe(
      "Dataset: Invented list; period: from 2021-08-15, no end; attacks: assessed to ISKP; status: In review, Verified, Disputed; unit: Event; clashes: apart from attacks and operations; records named as repeating another left out.",
    );
  });

  it("names what was chosen by its label, and never the words searched for", () => {
    const words = filterInWords({ ...usual, kind: ["attack"], province: ["AF06", "unknown"], community: ["none"], minPlace: "town", to: "2022-12-31" as never, clash: "attacks", q: "Somebody Synthetic" }, "Invented list");
    for (const said of ["kind: Attack", "province: Nangarhar, not known", "community: no community", "place known at least to the town", "to 2022-12-31", "clashes: counted as attacks", "not named here"]) expect(words).toContain(said);
    expect(words).not.toContain("Somebody");
  });
});
