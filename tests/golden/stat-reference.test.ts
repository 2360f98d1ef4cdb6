import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it, vi } from "vitest";
import { type GoldenCase, goldenCase } from "./golden-case";
import { isImplemented, runCase } from "./run-case";

// Reference values made with R, scipy and others, handed over beside the repository. A clone has none: then skipped.
const folder = path.resolve(import.meta.dirname, "../../../shared/stat-reference");
const cases = existsSync(folder) ? readCases() : [];
const built = cases.filter((golden) => isImplemented(golden.function));
const missing = [...new Set(cases.map((golden) => golden.function))].filter((name) => !isImplemented(name));

// Seconds at most, but the machine may be busy with other tests.
vi.setConfig({ testTimeout: 60_000 });

describe("lib/analysis against the reference values", () => {
  if (cases.length === 0) it.skip(`no folder ${path.basename(folder)} beside the repository`, () => undefined);

  for (const golden of built) {
    it(`${golden.function}.${golden.id}`, () => {
      expect(runCase(golden)).toEqual([]);
    });
  }

  it.runIf(cases.length > 0)(`ran ${built.length} of ${cases.length}; not built yet: ${missing.join(", ") || "none"}`, () => {
    expect(built.length + cases.filter((golden) => missing.includes(golden.function)).length).toBe(cases.length);
  });
});

function readCases(): GoldenCase[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .toSorted()
    .map((name) => goldenCase.parse(JSON.parse(readFileSync(path.join(folder, name), "utf8"))));
}
