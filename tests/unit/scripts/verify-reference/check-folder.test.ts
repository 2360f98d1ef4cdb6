import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkFile, checkFolder } from "@/scripts/verify-reference/check-folder";

// A folder of synthetic cases: three that hold, five that do not, each for another reason.
const share = { function: "shareInterval", input: { x: 1, n: 2 }, params: {}, tolerance: { default: { rel: 1e-8, abs: 1e-10 } } };
const cases: Record<string, unknown> = {
  "shareInterval.holds": { ...share, id: "holds", expected: { kind: "found", share: 0.5 } },
  "shareInterval.no-answer": { ...share, id: "no-answer", input: { x: 0, n: 0 }, expected: { kind: "undefined", reason: "zero-total" } },
  "shareInterval.error": { ...share, id: "error", input: { x: 3, n: 2 }, expected: { error: "bad-count" } },
  "shareInterval.off": { ...share, id: "off", expected: { share: 0.6, wilson: [0, 0], pGreater: 7, pLess: 7 } },
  "shareInterval.no-error": { ...share, id: "no-error", expected: { error: "bad-count" } },
  "shareInterval.other-error": { ...share, id: "other-error", input: { x: 3, n: 2 }, expected: { kind: "found", share: 0.5 } },
  "nobodyKnows.this": { ...share, function: "nobodyKnows", id: "this", expected: {} },
  "toString.inherited": { ...share, function: "toString", id: "inherited", expected: {} },
};
let folder = "";

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "atlas-reference-"));
  for (const [name, content] of Object.entries(cases)) writeFileSync(path.join(folder, `${name}.json`), JSON.stringify(content));
  writeFileSync(path.join(folder, "broken.json"), "{");
  writeFileSync(path.join(folder, "shapeless.json"), "[]");
  writeFileSync(path.join(folder, "README.md"), "not a case");
});

afterAll(() => rmSync(folder, { recursive: true }));

describe(checkFolder, () => {
  it("counts what holds and names each file that does not, with what was expected and what came", () => {
    const lines: string[] = [];
    expect(checkFolder(folder, (line) => lines.push(line))).toEqual({ passed: 3, failed: 7 });
    const line = (name: string): string => lines.find((one) => one.startsWith(`FAIL ${name}`)) ?? "";
    expect(line("shareInterval.off.json")).toContain("share: expected 0.6, got 0.5");
    expect(line("shareInterval.off.json")).toContain("and 2 more");
    expect(line("shareInterval.no-error.json")).toContain("expected the error bad-count, got {\"kind\":\"found\"");
    expect(line("shareInterval.other-error.json")).toContain("got the error bad-count (x is 3; it cannot exceed n, 2)");
    expect(line("nobodyKnows.this.json")).toContain("unknown function nobodyKnows");
    expect(line("toString.inherited.json")).toContain("unknown function toString");
    expect(line("broken.json")).toContain("cannot be read");
    expect(line("shapeless.json")).toContain("is not a case");
  });
});

describe(checkFile, () => {
  it("finds nothing wrong with a case that holds", () => {
    expect(checkFile(folder, "shareInterval.holds.json")).toEqual([]);
  });
});
