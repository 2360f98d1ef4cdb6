import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

// The other documents are checked together; this one lies beside the code.
const file = path.resolve(import.meta.dirname, "../../../lib/analysis/README.md");
const text = readFileSync(file, "utf8");
const scripts = Object.keys((JSON.parse(readFileSync(path.resolve(import.meta.dirname, "../../../package.json"), "utf8")) as { scripts: Record<string, string> }).scripts);

describe("lib/analysis/README.md", () => {
  it("leads to files that exist", () => {
    const targets = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = ""]) => target);
    expect(targets.length).toBeGreaterThan(3);
    for (const target of targets) expect(existsSync(path.resolve(path.dirname(file), target)), target).toBe(true);
  });

  it("names only commands that exist", () => {
    for (const [, name = ""] of text.matchAll(/npm run ([a-z:]+)/g)) expect(scripts).toContain(name);
  });
});
