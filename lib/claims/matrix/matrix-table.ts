import type { ScenarioId } from "../claim";
import type { EvidenceSubject } from "./matrix-item";
import type { SeenRow } from "./seen";
import type { Standing } from "./standing";

type Cell = string | number | null;
export type MatrixTable = { readonly columns: readonly string[]; readonly rows: readonly (readonly Cell[])[] };

/** What a row cites, in one word that a program can follow. */
export function citation(subject: EvidenceSubject): string {
  if (subject.kind === "finding") return subject.finding;
  return subject.kind === "incident" ? (subject.ref ?? `${subject.dataset}/${subject.externalId ?? ""}`) : "note";
}

/**
 * The matrix as a flat table, one row a cell in force: who rated which row against which scenario, how, why and when. Rows
 * that the viewer may not see yet come without cells, and say so.
 */
export function matrixTable(rows: readonly (SeenRow & { readonly standing: Standing | null })[], scenarios: readonly ScenarioId[]): MatrixTable {
  const columns = [
    "row", "kind", "cites", "statement", "source", "url", "reliability", "veracity", "credibility", "relevance", "withdrawn", "standing", "hidden",
    "scenario", "rater", "value", "reason", "at", "beforeSeeing",
  ];
  return {
    columns,
    rows: rows.flatMap(({ item, hidden, cells, standing }) => {
      const head: Cell[] = [
        item.key, item.subject.kind, citation(item.subject), item.statement, item.source, item.url, item.reliability, item.veracity, item.credibility, item.relevance,
        item.withdrawn ? "yes" : "no", standing, hidden ? "yes" : "no",
      ];
      const ordered = scenarios.flatMap((scenario) => cells.filter((cell) => cell.scenario === scenario));
      if (ordered.length === 0) return [[...head, null, null, null, null, null, null]];
      return ordered.map(({ scenario, rater, value, reason, at, beforeSeeing }): Cell[] => [...head, scenario, rater, value, reason, at, beforeSeeing ? "yes" : "no"]);
    }),
  };
}
