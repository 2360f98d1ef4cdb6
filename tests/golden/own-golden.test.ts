import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it, vi } from "vitest";
import { adapters } from "@/scripts/verify-reference/adapters";
import { goldenFile } from "@/scripts/verify-reference/golden-case";
import { runCase } from "@/scripts/verify-reference/run-case";

// Values of our own making: tests/golden/make_golden says how, each file says with which versions.
const files = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith(".json"))
  .toSorted()
  .map((name) => ({ name, content: JSON.parse(readFileSync(path.join(import.meta.dirname, name), "utf8")) as unknown }))
  // Golden files of other kinds lie here too.
  .filter(({ content }) => typeof content === "object" && content !== null && "function" in content)
  .map(({ name, content }) => ({ name, ...goldenFile.parse(content) }));

// Seconds at most, but the machine may be busy with other tests.
vi.setConfig({ testTimeout: 60_000 });

describe("lib/analysis against our golden values", () => {
  for (const { name, function: fn, cases } of files) {
    for (const golden of cases) {
      it(`${name} ${golden.id}`, () => {
        expect(runCase({ function: fn, ...golden })).toEqual([]);
      });
    }
  }

  it("has two cases or more for every function", () => {
    expect(files.map((file) => file.function).toSorted()).toEqual(Object.keys(adapters).toSorted());
  });
});
