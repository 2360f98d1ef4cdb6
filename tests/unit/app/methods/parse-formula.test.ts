import { describe, expect, it } from "vitest";
import { formulaText, parseFormula } from "@/app/methods/formula/parse-formula";

const text = (source: string): string => formulaText(parseFormula(source));

describe(parseFormula, () => {
  it("reads fractions, roots and indices", () => {
    expect(text('p = \\frac{b + 1}{m + 1}')).toBe("p = (b + 1) / (m + 1)");
    expect(text("\\sqrt{x_1^2 + y}")).toBe("√(x_1^2 + y)");
    expect(text('"share" - x_{i+1}')).toBe("share \u2212 x_(i+1)");
  });

  it("keeps letters as variables and words upright", () => {
    expect(parseFormula('D "of" p')).toEqual([
      { kind: "variable", text: "D" }, { kind: "plain", text: " " }, { kind: "words", text: "of" }, { kind: "plain", text: " " }, { kind: "variable", text: "p" },
    ]);
  });

  it("puts an upper and a lower index on one letter", () => {
    expect(parseFormula("x_1^2")).toEqual([
      { kind: "script", base: { kind: "variable", text: "x" }, lower: [{ kind: "plain", text: "1" }], upper: [{ kind: "plain", text: "2" }] },
    ]);
  });

  it.each(["\\frac{a}{b", "_1", "{a", '"open', "\\unknown", "a}"])("refuses %s", (source) => {
    expect(() => parseFormula(source)).toThrow();
  });
});
