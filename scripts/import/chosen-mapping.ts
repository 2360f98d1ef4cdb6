import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { ColumnMapping } from "../../lib/interchange/column-mapping";
import { mappingOfText, readColumnMapping } from "../../lib/interchange/read-mapping";
import { openStore } from "../../lib/store/connect";
import { listMappings } from "../../lib/store/imports/saved-mappings";

/**
 * The mapping that `--mapping` names: a JSON file if there is one of that path, seen from `typedIn`, else the one saved under that name. A
 * sentence where there is neither, or where it cannot be used.
 */
export async function chosenMapping(named: string, database: string, typedIn: string): Promise<ColumnMapping | string> {
  const file = path.resolve(typedIn, named);
  if (existsSync(file)) return ofFile(file);
  const store = openStore(`file:${database}`, "/");
  try {
    const kept = await listMappings(store.read);
    const found = kept.find(({ name }) => name === named);
    if (found === undefined) return `There is no mapping ${named}. ${kept.length === 0 ? "None is saved" : `Saved are: ${kept.map(({ name }) => name).join(", ")}`}; a file of that name is not here either.`;
    return mappingOfText(found.body) ?? `The mapping ${named} was saved by another version and cannot be used. Open it on the page /import and save it again.`;
  } finally {
    await store.close();
  }
}

function ofFile(file: string): ColumnMapping | string {
  try {
    const read = readColumnMapping(JSON.parse(readFileSync(file, "utf8")));
    if (read.kind === "read") return read.mapping;
    return `The mapping ${file} cannot be used: ${read.errors.map(({ path: part, code }) => `${part === "" ? "all of it" : part} (${code})`).join(", ")}.`;
  } catch (error) {
    return `The mapping ${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`;
  }
}
