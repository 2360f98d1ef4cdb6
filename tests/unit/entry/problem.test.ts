import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { createTranslator } from "next-intl";
import catalogue from "../../../app/messages/en/entry.json";
import { asTyped, problem, problemCodes, problemLine } from "../../../lib/entry/problem";
import type { EntryProblemCode } from "../../../lib/entry/problem";

const codes = Object.keys(problemCodes) as EntryProblemCode[];

describe("the catalogue of problems", () => {
  it("has one sentence for every code, and none besides", () => {
    expect(Object.keys(catalogue.problems).toSorted()).toEqual(codes.toSorted());
  });

  it.each(codes)("%s can be said with the values it carries", (code) => {
    const errors: string[] = [];
    const t = createTranslator({ locale: "en", messages: { entry: catalogue }, namespace: "entry", onError: (error) => errors.push(error.message) });
    const values = Object.fromEntries(problemCodes[code].values.map((name) => [name, 3]));
    // The test reads keys from the list of codes, which the type of the catalogue does not know.
    const said = (t as unknown as (key: string, values: Record<string, number>) => string)(`problems.${code}`, values);
    expect(errors).toEqual([]);
    expect(said).not.toContain("problems.");
    expect(said).toMatch(/[.?]$/);
  });

  it("names every value of a code in its sentence", () => {
    for (const code of codes) {
      for (const name of problemCodes[code].values) expect(catalogue.problems[code], `${code} and ${name}`).toContain(`{${name}`);
    }
  });

  it("has a use in lib/entry for every code", () => {
    const folder = path.resolve("lib/entry");
    const sources = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts") && file !== "problem.ts");
    const text = [...sources.map((file) => readFileSync(path.join(folder, file), "utf8")), readFileSync("lib/codebook/incident.ts", "utf8")].join("\n");
    expect(codes.filter((code) => !text.includes(`"${code}"`))).toEqual([]);
  });
});

describe(problem, () => {
  it("takes its severity from its code", () => {
    expect(problem("killedLow", "low-above-best", { low: 5, best: 3 })).toEqual({ field: "killedLow", code: "low-above-best", severity: "error", values: { low: 5, best: 3 } });
    expect(problem("sources", "no-sources")).toEqual({ field: "sources", code: "no-sources", severity: "warning" });
  });
});

describe(problemLine, () => {
  it("is one terse line", () => {
    expect(problemLine(problem("killedLow", "low-above-best", { low: 5, best: 3 }))).toBe("killedLow: low-above-best (low 5, best 3)");
    expect(problemLine(problem("", "not-a-record"))).toBe("record: not-a-record");
  });
});

describe(asTyped, () => {
  it("repeats what was typed, cut to a length that fits a sentence", () => {
    expect(asTyped("12.5")).toBe("12.5");
    expect(asTyped("x".repeat(500))).toHaveLength(80);
    expect(asTyped({ a: 1 })).toBe("object");
  });

  it("never leaves half a character or a NUL", () => {
    expect(asTyped(`${"x".repeat(78)}😀😀`)).toBe(`${"x".repeat(78)}\ufffd…`);
    expect(asTyped("a\u0000b")).toBe("a\ufffdb");
  });
});
