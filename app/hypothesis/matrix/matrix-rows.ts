import type { MatrixRowView } from "@/components/claims/matrix/matrix-view";
import type { Kind } from "@/components/ui/KindMark";
import { findingsOf } from "@/lib/claims/generated/registry";
import type { MatrixScore } from "@/lib/claims/matrix/score";
import type { LoadedMatrix, LoadedRow } from "@/lib/claims/running/load-matrix";
import { ESSAY } from "@/lib/claims/running/primary-run";
import type { FindingResult } from "@/lib/claims/run-findings";
import type { Columns } from "@/lib/read/columns";
import { rowOf } from "@/lib/read/columns";
import { rowAt } from "@/lib/read/row";

/** What one finding says, in a line; the words are the page's. */
export type FoundWords = (finding: string, result: FindingResult) => string;

/**
 * The rows as the page shows them. `scores`: of the raters in view over everything that they rated; a row's diagnosticity is
 * the mean of theirs. What the viewer may not see yet is not in here either: it does not reach the browser.
 */
export function matrixRows(matrix: LoadedMatrix, scores: readonly MatrixScore[], publicColumns: Columns, found: FoundWords): readonly MatrixRowView[] {
  const kindOf = (ref: string) => {
    const index = rowOf(publicColumns, ref);
    return index === null ? null : rowAt(publicColumns, index).kind;
  };
  return matrix.rows.map((row, index): MatrixRowView => {
    const own = scores.flatMap((score) => (score.kind === "found" ? score.rows.filter((one) => one.id === row.item.id) : []));
    const values = own.flatMap((one) => (one.diagnosticity === null ? [] : [one.diagnosticity]));
    const { id, statement, credibility, relevance, source, url, reliability, veracity, version, withdrawn } = row.item;
    return {
      id, number: `E${index + 1}`, statement, cites: citesOf(row, kindOf), credibility, relevance, source, url, reliability, veracity, version, withdrawn,
      found: row.result === null ? null : found(row.result.finding, row.result),
      standing: row.standing, hidden: row.hidden, missing: row.missing, cells: row.cells, history: row.history, otherRaters: row.otherRaters,
      diagnosticity: row.hidden || values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length,
      pivotal: !row.hidden && own.some((one) => one.pivotal),
    };
  });
}

function citesOf({ item, ref }: LoadedRow, kindOf: (ref: string) => Kind | null): MatrixRowView["cites"] {
  const { subject } = item;
  if (subject.kind === "finding") {
    const definition = findingsOf(ESSAY).find(({ id }) => id === subject.finding);
    const claim = definition?.leads[0] ?? definition?.claims[0];
    return { kind: "finding", mark: null, label: `${subject.finding}${definition === undefined ? "" : ` ${definition.title}`}`, href: claim === undefined ? null : `/hypothesis/${claim}#${subject.finding}`, source: null };
  }
  if (subject.kind === "incident") return { kind: "incident", mark: ref === null ? null : kindOf(ref), label: ref ?? subject.externalId ?? subject.ref ?? "", href: ref === null ? null : `/incidents/${ref}`, source: null };
  return { kind: "note", mark: null, label: "", href: null, source: item.source };
}
