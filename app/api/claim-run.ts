import { ESSAY, primaryRun } from "@/lib/claims/running/primary-run";
import type { FinishedRun } from "@/lib/claims/running/primary-run";
import { nameable } from "@/lib/claims/shown-finding";
import type { Nameable } from "@/lib/claims/shown-finding";
import { loadColumns } from "@/lib/read/load";
import type { Columns } from "@/lib/read/columns";
import { busyProblem, problem } from "./problem";
import { invalidQuery } from "./query";

export type RunFound =
  | { readonly kind: "run"; readonly run: FinishedRun; readonly columns: Columns; readonly may: Nameable }
  | { readonly kind: "refused"; readonly answer: Response };

/** How often the columns are read again when somebody saves in between. */
const ATTEMPTS = 3;

/** The primary analysis of a dataset, waited for, and the public columns of the same revision; or the answer that says why not. */
export async function claimRun(dataset: string): Promise<RunFound> {
  const refused = async (answer: Promise<Response>): Promise<RunFound> => ({ kind: "refused", answer: await answer });
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const end = await primaryRun({ dataset, essay: ESSAY });
    if (end.kind === "no-such-dataset") return refused(invalidQuery([{ key: "dataset", value: dataset.slice(0, 80), reason: "unknown-value" }]));
    if (end.kind === "busy") return refused(busyProblem());
    if (end.kind === "too-many-records") return refused(problem("too-many-records", { values: { records: end.records, most: end.most } }));
    if (end.kind !== "finished") return refused(problem("not-computed", { headers: { "Retry-After": "5" } }));
    const columns = await loadColumns("public");
    if (columns.revision === end.run.revision) return { kind: "run", run: end.run, columns, may: nameable(columns) };
  }
  return refused(busyProblem("unavailable"));
}
