import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { goldenCase } from "./golden-case";
import { runCase } from "./run-case";

/** The cases of a folder of reference values: every file that ends in .json, in order of name. */
export function caseFiles(folder: string): string[] {
  return readdirSync(folder).filter((name) => name.endsWith(".json")).toSorted();
}

/** What is wrong with one case, empty if nothing is. A file that cannot be read as a case fails with the reason. */
export function checkFile(folder: string, name: string): string[] {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(path.join(folder, name), "utf8"));
  } catch (error) {
    return [`cannot be read: ${error instanceof Error ? error.message : String(error)}`];
  }
  const parsed = goldenCase.safeParse(content);
  if (parsed.success) return runCase(parsed.data);
  return parsed.error.issues.map((issue) => `is not a case: ${issue.path.join(".") || "the file"}: ${issue.message}`);
}

export type FolderCheck = { readonly passed: number; readonly failed: number };

/** Checks every case of a folder and prints a line for each that fails: file, what was expected, what came. */
export function checkFolder(folder: string, print: (line: string) => void): FolderCheck {
  let [passed, failed] = [0, 0];
  for (const name of caseFiles(folder)) {
    const faults = checkFile(folder, name);
    if (faults.length === 0) {
      passed++;
      continue;
    }
    failed++;
    const more = faults.length > MOST_FAULTS ? `; and ${faults.length - MOST_FAULTS} more` : "";
    print(`FAIL ${name}: ${faults.slice(0, MOST_FAULTS).join("; ")}${more}`);
  }
  return { passed, failed };
}

const MOST_FAULTS = 3;
