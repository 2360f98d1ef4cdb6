import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

type Entry = { version?: string; dependencies?: Record<string, string>; optionalDependencies?: Record<string, string>; optional?: boolean; resolved?: string; link?: boolean };

const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8")) as { packages: Record<string, Entry> };

/** Where npm would look for a package that `from` asks for: its own folder first, then those above. */
function found(from: string, name: string): boolean {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf("node_modules/") - 1))) {
    const place = folder === "" ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
    if (place in packages) return true;
    if (folder === "") return false;
  }
}

describe("package-lock.json", () => {
  // Regression: a registry without the files for other systems left them out of the lockfile, and `npm ci` refused it everywhere.
  it("holds every package it mentions, those for other systems included", () => {
    const missing = Object.entries(packages).flatMap(([from, entry]) =>
      Object.keys({ ...entry.dependencies, ...entry.optionalDependencies }).filter((name) => !found(from, name)).map((name) => `${from || "package.json"} -> ${name}`),
    );
    expect(missing).toEqual([]);
  });

  it("names no registry", () => {
    expect(Object.entries(packages).filter(([, entry]) => entry.resolved !== undefined).map(([name]) => name)).toEqual([]);
  });
});
