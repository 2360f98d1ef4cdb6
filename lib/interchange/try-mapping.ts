import type { ColumnMapping } from "./column-mapping";
import type { IncidentDraft } from "../codebook/incident";
import { mappedReader } from "./formats/mapped";
import type { RowProblem } from "./row-problem";
import type { ReadContext } from "./row-reader";
import { readRows } from "./rows";
import type { Table } from "./table/table";

/** What became of one row of a sample. */
export type TriedRow = {
  readonly row: number;
  readonly outcome: "draft" | "rejected" | "out-of-scope";
  readonly draft: Pick<IncidentDraft, "kind" | "dateStart" | "dateEnd" | "province" | "place" | "targetType" | "killedBest" | "summary"> | null;
  readonly problems: readonly RowProblem[];
};

/** Read some rows of a table by a mapping, as an import of the whole would: the same reader, so what is refused here is refused there. */
export async function tryMapping(mapping: ColumnMapping, columns: readonly string[], sample: readonly (readonly string[])[], context: ReadContext): Promise<TriedRow[]> {
  const table: Table = {
    columns,
    async *rows() {
      for (const cells of sample) yield { cells, line: 0, faultyCell: -1 };
    },
  };
  const tried: TriedRow[] = [];
  for await (const { row, outcome, warnings } of readRows(table, mappedReader(mapping, mapping.name), context)) {
    tried.push({
      row,
      outcome: outcome.kind,
      draft: outcome.kind === "draft" ? shown(outcome.draft) : null,
      problems: [...(outcome.kind === "rejected" ? outcome.problems : []), ...warnings],
    });
  }
  return tried;
}

function shown({ kind, dateStart, dateEnd, province, place, targetType, killedBest, summary }: IncidentDraft): TriedRow["draft"] {
  return { kind, dateStart, dateEnd, province, place, targetType, killedBest, summary: summary.slice(0, 160) };
}
