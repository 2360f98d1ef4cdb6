// The checks that npm test and npm run check are made of. Each prints its result and answers how it went.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { packageProgram, run } from "./run-command.mjs";

/** A check that is one yes or no: a compiler, a linter. Its output is shown when it has ended, so that two can run at a time. */
export async function programCheck(root, name, file, args) {
  const started = Date.now();
  const { code, output } = await run(process.execPath, [packageProgram(root, file), ...args], { root, capture: true });
  const seconds = (Date.now() - started) / 1000;
  console.log(`\n== ${name}: ${code === 0 ? "passed" : "FAILED"} (${seconds.toFixed(1)} s)`);
  if (output.trim() !== "") console.log(output.trim());
  return { name, passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0, seconds };
}

export const types = (root) => programCheck(root, "types", "typescript/bin/tsc6", ["--noEmit", "--pretty", "false"]);
export const lint = (root) => programCheck(root, "lint", "eslint/bin/eslint.js", [".", "--max-warnings", "0"]);

/** Route types and next-env.d.ts are made by Next and not kept; the compiler needs them. */
export async function makeRouteTypes(root) {
  const { code, output } = await run(process.execPath, [packageProgram(root, "next/dist/bin/next"), "typegen"], { root, capture: true });
  if (code !== 0) console.error(output);
}

/** A run of Vitest; counted in tests. `zone`: the time zone it runs in. */
export async function tests(root, name, { projects, filter = [], zone = "UTC" }) {
  console.log(`\n== ${name}`);
  const folder = mkdtempSync(path.join(tmpdir(), "atlas-tests-"));
  const report = path.join(folder, "report.json");
  const started = Date.now();
  try {
    const { code } = await run(
      process.execPath,
      [
        packageProgram(root, "vitest/vitest.mjs"), "run", ...projects.flatMap((project) => ["--project", project]), ...filter,
        "--reporter=dot", "--reporter=json", `--outputFile.json=${report}`,
      ],
      { root, env: { TZ: zone } },
    );
    const seconds = (Date.now() - started) / 1000;
    const counts = readReport(report);
    // A file that breaks before its first test, or a run that ends badly, must not look like success.
    const failed = counts.failed === 0 && code !== 0 ? 1 : counts.failed;
    console.log(`== ${name}: ${failed === 0 ? "passed" : "FAILED"}, ${counts.passed} passed, ${failed} failed, ${counts.skipped} skipped (${seconds.toFixed(1)} s)`);
    return { name, passed: counts.passed, failed, skipped: counts.skipped, seconds, failures: counts.failures };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readReport(file) {
  try {
    const report = JSON.parse(readFileSync(file, "utf8"));
    return { passed: report.numPassedTests, failed: report.numFailedTests, skipped: report.numPendingTests + report.numTodoTests, failures: failuresIn(report) };
  } catch {
    return { passed: 0, failed: 1, skipped: 0, failures: [`no report was written to ${path.basename(file)}`] };
  }
}

/** Each failed test, or file that broke before its first one, with the beginning of what it said. */
function failuresIn(report) {
  return report.testResults.flatMap(({ name, status, message, assertionResults }) => {
    const broken = assertionResults.filter((test) => test.status === "failed").map((test) => `${path.basename(name)} > ${test.fullName}\n${test.failureMessages.join("\n")}`);
    return broken.length === 0 && status === "failed" ? [`${path.basename(name)}\n${message}`] : broken;
  }).map((text) => text.split("\n").filter((line) => !/^\s+at /.test(line)).slice(0, 12).join("\n     ").slice(0, 1_500));
}

/** What failed, one table, one line of totals, and the exit code. */
export function summarise(results) {
  console.log("\n");
  for (const { name, failures = [] } of results) for (const failure of failures) console.log(`FAIL ${name}: ${failure}\n`);
  for (const { name, passed, failed, skipped, seconds } of results) {
    console.log(`${failed === 0 ? "ok  " : "FAIL"} ${name.padEnd(40)} ${String(passed).padStart(5)} passed ${String(failed).padStart(4)} failed ${String(skipped).padStart(4)} skipped ${seconds.toFixed(1).padStart(7)} s`);
  }
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  console.log(`\n${sum("passed")} passed, ${sum("failed")} failed, ${sum("skipped")} skipped (${sum("seconds").toFixed(0)} s)`);
  process.exitCode = sum("failed") === 0 ? 0 : 1;
}
