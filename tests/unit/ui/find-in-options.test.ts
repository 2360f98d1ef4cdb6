import { describe, expect, it } from "vitest";
import { findInOptions } from "../../../components/ui/find-in-options";

const options = ["Herat", "Wardak", "Dāykundi", "Kandahar"].map((label) => ({ value: label, label }));

describe(findInOptions, () => {
  it("lists those that begin with the text first, whatever the case", () => {
    expect(findInOptions(options, " da").map(({ value }) => value)).toEqual(["Dāykundi", "Wardak", "Kandahar"]);
  });

  it("forgives accents", () => {
    expect(findInOptions(options, "day").map(({ value }) => value)).toEqual(["Dāykundi"]);
  });
});
