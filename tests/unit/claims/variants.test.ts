import { describe, expect, it } from "vitest";
import { findingsOf } from "../../../lib/claims/generated/registry";
import { variantsOf } from "../../../lib/claims/variants";
import { starterWorld } from "./findings/starter-world";
import { attack, syntheticWorld } from "./findings/synthetic-world";

describe(variantsOf, () => {
  it("has stable ids in kebab case, and names them by rule", () => {
    const list = variantsOf(["attribution", "clash", "window", "kabul", "coverage", "voice", "lag", "near", "population"]);
    expect(list.rules).toEqual(["attribution", "clash", "window", "kabul", "coverage", "voice", "lag", "near", "population"]);
    // Written out: these ids are stored and cited, and a new spelling would break both.
    expect(list(starterWorld()).map(({ id }) => id)).toEqual([
      "claimed-only", "any-attacker", "clashes-as-attacks", "clashes-as-operations", "from-2021-09", "first-half", "second-half", "without-kabul",
      "provinces-with-records", "without-one-voice", "without-voice-taliban", "without-voice-iskp", "without-voice-state-other", "within-7-days", "within-30-days", "same-or-adjacent", "population-2026",
    ]);
  });

  it("halves the primary period without gap or overlap", () => {
    const [, first, second] = variantsOf(["window"])(starterWorld());
    expect([first?.reading.to, second?.reading.from]).toEqual(["2023-08-23", "2023-08-24"]);
    const [, ofOpen] = variantsOf(["window"])(syntheticWorld([attack("2021-08-25", "AF01")], { coverageTo: null }));
    expect(ofOpen?.reading.to).toBe("2021-08-20");
  });

  it("leaves out each province with a record but Kabul, and each month with one of either class", () => {
    const world = syntheticWorld([attack("2022-01-01", "AF01"), attack("2022-03-01", "AF06"), attack("2022-03-05", "AF10", { out: "aggregate" })]);
    expect(variantsOf(["each-province", "kabul"])(world).map(({ id }) => id)).toEqual(["without-af06", "without-af10", "without-kabul"]);
    expect(variantsOf(["each-month"])(world).map(({ id }) => id)).toEqual(["without-2022-01", "without-2022-03"]);
    expect(variantsOf(["each-province", "each-month", "window"])(syntheticWorld([]))).toHaveLength(3);
  });

  it("gives every finding variants with ids of their own that change something", () => {
    const world = starterWorld();
    for (const finding of findingsOf("controlled-competition")) {
      const variants = finding.variants(world);
      expect(new Set(variants.map(({ id }) => id)).size, finding.id).toBe(variants.length);
      for (const variant of variants) {
        expect(variant.id, finding.id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
        expect(Object.keys(variant.reading), `${finding.id} ${variant.id}`).not.toEqual([]);
      }
    }
  });
});
