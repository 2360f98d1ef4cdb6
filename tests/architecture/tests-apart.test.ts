import { readFile, readdir } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";

// Most test files share the modules of their worker (vitest.config.ts). One that replaces a module needs its own, or it would
// depend on which file ran before: its name says so.

describe("a test file that replaces a module", () => {
  it("is called *.apart.test", async () => {
    const entries = await readdir("tests", { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile() && /\.test\.tsx?$/.test(entry.name)).map((entry) => path.posix.join(entry.parentPath, entry.name));
    const replacing = [];
    for (const file of files) if (/\bvi\s*\.\s*(mock|doMock|resetModules)\(/.test(await readFile(file, "utf8"))) replacing.push(file);
    expect(replacing.length).toBeGreaterThan(0);
    expect(replacing.filter((file) => !/\.apart\.test\.tsx?$/.test(file))).toEqual([]);
  });
});
