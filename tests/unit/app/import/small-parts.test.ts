import { describe, expect, it } from "vitest";
import { choicesOfForm } from "@/app/import/choices-of-form";
import { problemQuery, readProblemChoice } from "@/app/import/look/problem-choice";
import { MOST_UPLOAD_BYTES } from "@/app/import/upload-limit";
import { formatBytes, formatInstant, formatSeconds } from "@/components/import/amounts";
import { MOST_FILE_BYTES } from "../../../../lib/interchange/importing/uploaded-files";

const form = (values: Record<string, string>): FormData => {
  const made = new FormData();
  for (const [name, value] of Object.entries(values)) made.set(name, value);
  return made;
};

describe(choicesOfForm, () => {
  it("leaves out what is as recognised", () => {
    expect(choicesOfForm(form({ dataset: "", dates: "", encoding: "", delimiter: "", licence: "  ", format: "auto" }), {})).toEqual({ kind: "choices", choices: { format: "auto" } });
  });

  it("takes a dataset of the list, or a new one by its code", () => {
    expect(choicesOfForm(form({ dataset: "starter", newDataset: "" }), {})).toMatchObject({ choices: { dataset: "starter" } });
    expect(choicesOfForm(form({ dataset: "new", newDataset: " mine-2023 ", datasetTitle: "Mine" }), {})).toMatchObject({ choices: { dataset: "mine-2023", datasetTitle: "Mine" } });
    expect(choicesOfForm(form({ dataset: "", newDataset: "mine" }), {})).toMatchObject({ choices: { dataset: "mine" } });
    expect(choicesOfForm(form({ dataset: "new", newDataset: "Not a code" }), {})).toEqual({ kind: "invalid", fields: ["dataset"] });
  });

  it("keeps the mapping until it is dropped, and reads a tab by its name", () => {
    const mapping = { name: "m", dataset: "d", idColumn: null, countryColumn: null, columns: [{ column: "a", field: "summary" }], constants: {} };
    expect(choicesOfForm(form({ delimiter: "tab" }), { mapping })).toEqual({ kind: "choices", choices: { delimiter: "\t", mapping } });
    expect(choicesOfForm(form({ mapping: "drop" }), { mapping })).toEqual({ kind: "choices", choices: {} });
  });
});

describe(readProblemChoice, () => {
  it("reads what it writes, and leaves out what it cannot read", () => {
    const choice = { severity: "error" as const, code: "date-not-read", column: "date start & end", offset: 100 };
    expect(readProblemChoice(Object.fromEntries(new URLSearchParams(problemQuery(choice, { offset: 100 }))))).toEqual(choice);
    expect(readProblemChoice({ severity: "loud", from: "-3", code: ["a", "b"] })).toEqual({ severity: null, code: null, column: null, offset: 0 });
  });

  it("begins again when the choice changes", () => {
    expect(problemQuery({ severity: null, code: null, column: null, offset: 50 }, { code: "not-utf8" })).toBe("code=not-utf8");
  });
});

describe("amounts", () => {
  it("are said as people say them", () => {
    expect([999, 12_400, 1_276_664, 499_999_999].map(formatBytes)).toEqual(["999 bytes", "12 kB", "1.3 MB", "500 MB"]);
    expect([0.2, 8, 89, 180, 3600, 4800].map(formatSeconds)).toEqual(["1 s", "8 s", "89 s", "3 min", "1 h", "1 h 20 min"]);
    expect(formatInstant("2026-11-23T04:05:59.000Z")).toBe("23 Nov 2026, 04:05 UTC");
  });

  it("stop at the same size on both sides", () => {
    expect(MOST_UPLOAD_BYTES).toBe(MOST_FILE_BYTES);
  });
});
