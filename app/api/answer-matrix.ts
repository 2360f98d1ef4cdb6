import { stringify } from "csv-stringify/sync";
import { HANDLE_PATTERN } from "@/lib/codebook/incident";
import { matrixTable } from "@/lib/claims/matrix/matrix-table";
import { loadMatrix, matrixScores } from "@/lib/claims/running/load-matrix";
import type { LoadedMatrix } from "@/lib/claims/running/load-matrix";
import { verdictCode } from "@/lib/claims/running/ledger-result";
import { spreadsheetSafe } from "@/lib/interchange/spreadsheet-safe";
import { loadColumns } from "@/lib/read/load";
import { fileAnswer, jsonAnswer } from "./answer";
import { claimRun } from "./claim-run";
import { testSummary } from "./finding-answer";
import { oneOf, readOwnQuery } from "./query";
import type { OwnKey } from "./query";

const raterKey: OwnKey<string | null> = { read: (value) => (HANDLE_PATTERN.test(value) ? value : null), otherwise: null };

/**
 * GET /api/v1/matrix. Without `rater` it is the audit trail: every row and every rating with handle, reason and history,
 * because who reads it for a record of the work is not rating. With `rater=HANDLE` it is what that rater may see by now:
 * of a row that they have not rated whole, only their own cells, and neither its finding nor a score made from it.
 */
export async function answerMatrix(request: Request): Promise<Response> {
  const { datasets } = await loadColumns("public");
  const query = await readOwnQuery(request, {
    rater: raterKey, format: oneOf(["json", "csv"], "json"), dataset: oneOf(datasets.map(({ code }) => code), datasets[0]?.code ?? ""),
  });
  if (query.kind === "refused") return query.answer;
  const { rater, format, dataset } = query.own;
  const found = await claimRun(dataset);
  if (found.kind === "refused") return found.answer;
  const matrix = await loadMatrix({ viewer: rater === null ? { kind: "reader" } : { kind: "rater", handle: rater }, run: found.run });
  if (format === "csv") return fileAnswer(matrixCsv(matrix), "text/csv; charset=utf-8", `incident-atlas_matrix_r${found.run.revision}.csv`);
  const { observed, "all-rated": allRated, pairs } = matrixScores(matrix);
  return jsonAnswer({
    essay: matrix.essay, dataset, revision: found.run.revision, scenarios: matrix.scenarios,
    view: rater === null ? "everything" : "as-rater", rater, revealedAt: matrix.revealedAt, hiddenRows: matrix.hiddenRows,
    raters: matrix.raters,
    rows: matrix.rows.map(({ item, result, ...row }) => ({
      ...item, ...row,
      finding: result === null ? null : { id: result.finding, verdict: verdictCode(result.verdict), n: result.primary.effect.n, effect: result.primary.effect, test: testSummary(result) },
    })),
    scores: { basis: "observed: only rows whose observation was made; all-rated: as if each had been", observed, allRated },
    disagreement: pairs,
  });
}

/** The matrix as CSV, one row a cell. Statements and reasons are people's: none of them runs as a formula. */
export function matrixCsv(matrix: LoadedMatrix): string {
  const { columns, rows } = matrixTable(matrix.rows, matrix.scenarios);
  return stringify(rows.map((row) => row.map((cell) => (typeof cell === "string" ? spreadsheetSafe(cell) : cell))), { header: true, columns: [...columns], bom: true, record_delimiter: "windows" });
}
