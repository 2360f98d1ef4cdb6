import { describe, expect, it } from "vitest";
import { broken } from "@/components/charts/picture/write-picture";

describe(broken, () => {
  it("breaks at spaces and loses no word", () => {
    const line = "Set aside: 5 aggregates, 21 not assessed to ISKP.";
    const lines = broken(line, 20);
    expect(lines.every((part) => part.length <= 20)).toBe(true);
    expect(lines.join(" ")).toBe(line);
  });
  it("lets a word that is too long stand alone", () => {
    expect(broken("a verylongword b", 5)).toEqual(["a", "verylongword", "b"]);
  });
});
