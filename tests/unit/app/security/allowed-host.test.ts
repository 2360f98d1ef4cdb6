import { describe, expect, it } from "vitest";
import { namesFrom } from "../../../../app/security/allowed-host";

describe(namesFrom, () => {
  it("reads a comma-separated list in any case", () => {
    expect(namesFrom(" Atlas.example, ,b.example ")).toEqual(["atlas.example", "b.example"]);
  });

  it("has no names where nothing is set", () => {
    expect(namesFrom(undefined)).toEqual([]);
    expect(namesFrom("")).toEqual([]);
  });
});
