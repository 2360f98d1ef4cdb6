/** Compares lib/analysis with a folder of reference values made by other software. See --help. */
import { existsSync, statSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { caseFiles, checkFolder } from "./verify-reference/check-folder";

const help = `npm run verify:reference -- [DIR]

Runs every case of DIR (../shared/stat-reference unless named) through lib/analysis: one JSON file a case,
<function>.<id>.json with function, input, params, expected and tolerance. Prints a line for each case that fails, with
what was expected and what came, and closes with "N passed, N failed". Ends with 1 if any failed or there is no case.`;

const { values, positionals } = parseArgs({ allowPositionals: true, options: { help: { type: "boolean", short: "h" } } });
if (values.help === true) {
  console.log(help);
} else {
  process.exitCode = verify(positionals[0]);
}

function verify(named: string | undefined): number {
  // A relative folder is meant from where the command was typed; npm runs scripts at the root.
  const folder =
    named === undefined
      ? path.resolve(import.meta.dirname, "../../shared/stat-reference")
      : path.resolve(process.env["INIT_CWD"] ?? process.cwd(), named);
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    console.error(`There is no folder ${folder}. Name one: npm run verify:reference -- DIR`);
    return 1;
  }
  if (caseFiles(folder).length === 0) console.error(`No case in ${folder}: a case is a file <function>.<id>.json.`);
  const { passed, failed } = checkFolder(folder, (line) => console.log(line));
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 && passed > 0 ? 0 : 1;
}
