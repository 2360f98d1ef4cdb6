import { createHash } from "node:crypto";
import { readFile, readdir } from "node:fs/promises";
import path from "node:path";

/** What a result depends on besides records and seed: the rules, the statistics, the vocabulary with its populations, the map of neighbours. */
const folders = ["lib/analysis", "lib/claims", "lib/codebook", "lib/geography"];

// Next loads a module once per bundle; the files are read once per process.
const shared = globalThis as typeof globalThis & { incidentAtlasCodeVersion?: Promise<string> };

/**
 * The version of the code that computes the claims: the package's version and twelve digits of a hash over the source files
 * that can change a number. Two results with one code version, data hash and seed are the same to the last digit.
 */
export function codeVersion(): Promise<string> {
  shared.incidentAtlasCodeVersion ??= versionOf(path.resolve(/* turbopackIgnore: true */ process.cwd()));
  return shared.incidentAtlasCodeVersion;
}

async function versionOf(root: string): Promise<string> {
  const { version } = JSON.parse(await readFile(path.join(root, "package.json"), "utf8")) as { version: string };
  const files = (await Promise.all(folders.map((folder) => sourcesIn(root, folder)))).flat().sort();
  const hash = createHash("sha256");
  for (const file of files) hash.update(`${file}\n`).update(await readFile(path.join(root, file)));
  return `${version}+${hash.digest("hex").slice(0, 12)}`;
}

async function sourcesIn(root: string, folder: string): Promise<string[]> {
  const entries = await readdir(path.join(root, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"))
    // Saved while somebody waits; what runs and stores results changes no number.
    .filter((file) => !file.startsWith("lib/claims/running/") && !file.startsWith("lib/claims/matrix/"));
}
