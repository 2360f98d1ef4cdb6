import { describe, expect, it } from "vitest";
import { readOptions } from "../../../../scripts/import/options";

describe(readOptions, () => {
  it("takes files and options as --help names them", () => {
    expect(readOptions(["a.csv", "b.zip", "--format", "ucdp", "--skip-invalid", "--json", "--delimiter", "tab", "--source-version", "26.1"])).toMatchObject({
      kind: "run",
      options: { files: ["a.csv", "b.zip"], country: "Afghanistan", dryRun: false, skipInvalid: true, json: true, who: "import", choices: { format: "ucdp", delimiter: "\t", version: "26.1" } },
    });
    expect(readOptions(["a.csv", "--country", "Pakistan", "--dry-run"])).toMatchObject({ kind: "run", options: { country: "Pakistan", dryRun: true } });
    expect(readOptions(["--help"])).toEqual({ kind: "help" });
  });

  it.each([
    [[]], [["a.csv", "--country", "Pakistan"]], [["a.csv", "--format", "excel"]], [["a.csv", "--colour", "red"]], [["a.csv", "--dates", "american"]],
    [["a.csv", "--dataset", "Not A Code"]], [["a.csv", "--who", "\u0007"]],
  ])("refuses %j in one sentence", (args) => {
    expect(readOptions(args)).toEqual({ kind: "wrong", sentence: expect.stringMatching(/\S/) as string });
  });
});
