import { createTranslator } from "next-intl";
import { describe, expect, it } from "vitest";
import { importerCodes, isReadingCode, rowProblemSentence } from "@/app/import/look/row-problem-sentence";
import type { Say } from "@/app/import/look/row-problem-sentence";
import entry from "../../../../app/messages/en/entry.json";
import catalogue from "../../../../app/messages/en/import.json";
import { problemCodes } from "../../../../lib/entry/problem";
import type { ImportProblem } from "../../../../lib/interchange/importing/import-report";
import { formatIds } from "../../../../lib/interchange/formats/format-reader";
import { readProblemCodes } from "../../../../lib/interchange/row-problem";
import { fileProblemCodes } from "../../../../lib/interchange/unreadable-file";

/** Says a message of a namespace; what goes wrong with it is an error of the test. */
function sayer(namespace: "import.problems" | "import.file" | "entry.problems"): { say: Say; errors: string[] } {
  const errors: string[] = [];
  const t = createTranslator({ locale: "en", messages: { import: catalogue, entry }, namespace, onError: (error) => errors.push(error.message) });
  return { say: t as unknown as Say, errors };
}

const valuesOf = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, 3]));

describe("the catalogue of imports", () => {
  it("has one sentence for every code of a row, and none besides", () => {
    expect(Object.keys(catalogue.problems).toSorted()).toEqual([...Object.keys(readProblemCodes), ...importerCodes].toSorted());
  });

  it("has one sentence for every file that cannot be read, and none besides", () => {
    expect(Object.keys(catalogue.file).toSorted()).toEqual(Object.keys(fileProblemCodes).toSorted());
  });

  it("has a sentence for every end that is no import", () => {
    const kinds = {
      "needs-a-dataset": 1, "needs-a-mapping": 1, occupied: 1, overtaken: 1, swept: 1, busy: 1, stopped: 1, "disk-full": 1, "store-refused": 1, "rows-refused": 1, failed: 1, unreadable: 1,
    } satisfies Record<ImportProblem["kind"], 1>;
    for (const kind of Object.keys(kinds)) expect(Object.keys(catalogue.failed), kind).toContain(kind);
  });

  it("names every format", () => {
    expect(Object.keys(catalogue.what.formats).toSorted()).toEqual([...formatIds].toSorted());
  });

  const sentences = [
    ...Object.entries(readProblemCodes).map(([code, { values }]) => ({ namespace: "import.problems" as const, code, values: values })),
    ...importerCodes.map((code) => ({ namespace: "import.problems" as const, code, values: [] as readonly string[] })),
    ...Object.entries(fileProblemCodes).map(([code, values]) => ({ namespace: "import.file" as const, code, values: values })),
  ];

  it.each(sentences)("$code of $namespace can be said with the values it carries", ({ namespace, code, values }) => {
    const { say, errors } = sayer(namespace);
    const said = say(code, valuesOf(values));
    expect(errors).toEqual([]);
    expect(said).not.toContain(code);
    expect(said).toMatch(/\.$/);
  });
});

describe(rowProblemSentence, () => {
  const importing = sayer("import.problems");
  const entering = sayer("entry.problems");

  it("says codes of reading and of entering, each from its own catalogue", () => {
    expect(rowProblemSentence({ code: "id-repeated", values: { row: 4 } }, importing.say, entering.say)).toContain("row 4");
    expect(rowProblemSentence({ code: "date-after-today", values: { today: "2030-01-01" } }, importing.say, entering.say)).toContain("2030-01-01");
    for (const code of Object.keys(problemCodes)) expect(isReadingCode(code), code).toBe(false);
  });

  it("says what a point was outside of", () => {
    const said = (reason: string) => rowProblemSentence({ code: "point-left-out", values: { km: 12, reason } }, importing.say, entering.say);
    expect(said("point-outside-afghanistan")).toContain("12 km outside Afghanistan");
    expect(said("point-far-from-province")).toContain("12 km outside the province named");
  });

  it("leaves out what there is not: no suggestions, no sentence about them", () => {
    expect(rowProblemSentence({ code: "province-not-known", values: { suggestions: "" } }, importing.say, entering.say)).toBe("No province is known by this name.");
    expect(rowProblemSentence({ code: "province-not-known", values: { suggestions: "Kunduz, Kunar" } }, importing.say, entering.say)).toContain("Perhaps: Kunduz, Kunar.");
    expect([...importing.errors, ...entering.errors]).toEqual([]);
  });
});
