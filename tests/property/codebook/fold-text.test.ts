import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { findProvinces, provinceNamed } from "@/lib/codebook/find-province";
import { foldText } from "@/lib/codebook/fold-text";
import { withinOneEdit } from "@/lib/codebook/one-edit";
import { provinces } from "@/lib/codebook/provinces";

const anyText = fc.string({ unit: "binary" });

describe("foldText", () => {
  it("folding twice changes nothing; only letters and digits are left, one space between words", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const folded = foldText(text);
        expect(foldText(folded)).toBe(folded);
        expect(folded).toMatch(/^(?:[\p{L}\p{N}]+(?: [\p{L}\p{N}]+)*)?$/u);
      }),
      { numRuns: 2000 },
    );
  });
});

/** The oracle: every text one edit away, made one by one. */
function oneEditAway(word: string, alphabet: readonly string[]): Set<string> {
  const letters = [...word];
  const made = new Set([word]);
  for (let at = 0; at <= letters.length; at += 1) {
    for (const letter of alphabet) {
      made.add([...letters.slice(0, at), letter, ...letters.slice(at)].join(""));
      if (at < letters.length) made.add([...letters.slice(0, at), letter, ...letters.slice(at + 1)].join(""));
    }
    if (at < letters.length) made.add([...letters.slice(0, at), ...letters.slice(at + 1)].join(""));
    if (at + 1 < letters.length) made.add([...letters.slice(0, at), letters[at + 1], letters[at], ...letters.slice(at + 2)].join(""));
  }
  return made;
}

describe("withinOneEdit", () => {
  it("agrees with making every edit", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 6 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(withinOneEdit(a, b)).toBe(oneEditAway(a, ["a", "b", "c"]).has(b));
      }),
      { numRuns: 3000 },
    );
  });
});

describe("findProvinces", () => {
  it("never fails, never names a province twice, and holds what provinceNamed names", () => {
    const names = fc.constantFrom(...provinces.flatMap(({ name, nameDari, namePashto, aliases }) => [name, nameDari, namePashto, ...aliases]));
    fc.assert(
      fc.property(fc.oneof(anyText, names), (text) => {
        const found = findProvinces(text).map(({ province }) => province.pcode);
        expect(new Set(found).size).toBe(found.length);
        const named = provinceNamed(text);
        if (named) expect(found[0]).toBe(named.pcode);
      }),
    );
  });

  it("finds a province by the beginning of any of its spellings", () => {
    fc.assert(
      fc.property(fc.constantFrom(...provinces), fc.nat(), fc.nat(), (province, which, length) => {
        const spellings = [province.name, province.nameDari, province.namePashto, ...province.aliases];
        const spelling = spellings[which % spellings.length] ?? province.name;
        const begun = spelling.slice(0, 1 + (length % spelling.length));
        expect(findProvinces(begun).map((match) => match.province.pcode)).toContain(province.pcode);
      }),
    );
  });
});
