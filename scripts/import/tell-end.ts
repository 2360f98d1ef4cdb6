import type { ImportEnd, ImportProblem, ImportReport } from "../../lib/interchange/importing/import-report";

/** What `--json` prints of a file; the names are part of what the command promises. */
export function jsonEnd(report: ImportReport, batch: string | null): Record<string, unknown> {
  const { recognition, version, rows, inScope, outOfScope, added, unchanged, changed, refused, warnings } = report;
  return { format: recognition.format, version, rows, inScope, outOfScope, added, unchanged, changed, refused, warnings, batch };
}

const n = (count: number): string => count.toLocaleString("en");

/** The same for people. wasWritten: false for a dry run and for a file that was stopped by its refused rows. */
export function toldReport(report: ImportReport, wasWritten: boolean): string[] {
  const { recognition, version, dataset, rows, inScope, outOfScope, added, unchanged, changed, refused, warnings, first, last, took, fieldsKept, linksLeftOut, nearDuplicates } = report;
  const would = wasWritten ? "" : "would be ";
  return [
    `${recognition.label} (${recognition.format ?? "unknown"}${recognition.layout === null ? "" : `, ${recognition.layout}`}), version ${version ?? "not stated"}, into dataset ${dataset.code}${dataset.isNew ? ", which is new" : ""}`,
    `${n(rows)} rows: ${n(inScope)} in scope${first === null ? "" : ` (${first} to ${last ?? first})`}, ${n(outOfScope)} of other countries, which are not stored`,
    `${n(added)} ${would}added, ${n(changed)} ${would}changed, ${n(unchanged)} unchanged, ${n(refused)} refused, ${n(warnings)} with a warning`,
    ...(fieldsKept > 0 ? [`${n(fieldsKept)} fields stay as they were edited here`] : []),
    ...(linksLeftOut > 0 ? [`${n(linksLeftOut)} links to records that are not here were left out`] : []),
    ...(nearDuplicates.found > 0 ? [`${n(nearDuplicates.found)} pairs may be one event told in two datasets: look at them on the page /import`] : []),
    `read ${took.readSeconds} s, compared ${took.compareSeconds} s, written ${took.writeSeconds} s${took.locks > 0 ? ` in ${n(took.locks)} writes, the longest ${took.longestLockMs} ms` : ""}`,
  ];
}

/** Why a file was not imported, in a sentence. */
export function toldProblem(problem: ImportProblem): string {
  switch (problem.kind) {
    case "unreadable": {
      const details = Object.entries(problem.problem.values).map(([name, value]) => `${name} ${value}`);
      return `It cannot be read: ${problem.problem.code}${details.length > 0 ? ` (${details.join(", ")})` : ""}.`;
    }
    case "needs-a-mapping": return `Its columns are of no known format (${problem.recognition.columns.slice(0, 8).join(", ")}...). Name a --format, or a --mapping.`;
    case "needs-a-dataset": return "It does not tell which dataset its rows belong to. Name one with --dataset CODE.";
    case "occupied": return `Another import (${problem.batch}) is filling the same dataset. Wait for it to end.`;
    case "overtaken": return "Records of the dataset changed meanwhile. Nothing was written; run it again.";
    case "swept": return "It was taken for abandoned and removed. Nothing was written; run it again.";
    case "busy": return "The database was held by another program. Nothing was written; try again.";
    case "stopped": return "Stopped. Nothing was written.";
    case "disk-full": return "The disk is full. Nothing of it is visible; what was written is removed at the next start.";
    case "store-refused": return `The database refused it: ${problem.reasons.join(", ")}.`;
    case "rows-refused": return `${n(problem.report.refused)} rows were refused, so nothing was written. --skip-invalid leaves them out.`;
    case "failed": return `It failed: ${problem.detail}`;
  }
}

export function reportOf(end: ImportEnd): ImportReport | null {
  if (end.kind !== "not-imported") return end.report;
  return end.problem.kind === "rows-refused" ? end.problem.report : null;
}
