import type { BehindRecord, RecordsBehindProps } from "@/components/claims/page/RecordsBehind";
import { valueLists } from "@/lib/codebook/lists";
import { provinceByCode } from "@/lib/codebook/provinces";
import { labelOf } from "@/lib/codebook/value-list";
import type { Columns } from "@/lib/read/columns";
import { defaultFilter, toQuery } from "@/lib/read/filter";
import type { Filter } from "@/lib/read/filter";
import { rowAt } from "@/lib/read/row";
import { countedRows, select } from "@/lib/read/select";
import type { Reading } from "@/lib/claims/reading";

/**
 * The records behind a number as the public view shows them, newest first, and the filter of the table that comes nearest to
 * them: it says whether it lists exactly these. publicColumns: of the same revision.
 */
export function recordsBehind(refs: readonly string[], reading: Pick<Reading, "from" | "to" | "attribution" | "clash">, dataset: string, publicColumns: Columns): RecordsBehindProps {
  const wanted = new Set(refs);
  const rows = publicColumns.ref.flatMap((ref, index) => (wanted.has(ref) ? [rowAt(publicColumns, index)] : []));
  const records: BehindRecord[] = rows
    .map((row) => ({
      ref: row.ref, day: row.dateStart, kind: row.kind ?? "other", kindLabel: labelOf(valueLists.kind, row.kind ?? "other"),
      province: row.province === null ? "" : provinceByCode(row.province).name,
      what: [row.targetType === null ? "" : labelOf(valueLists.targetType, row.targetType), row.place ?? ""].filter((part) => part !== "").join(", "),
    }))
    .toSorted((a, b) => b.day.localeCompare(a.day) || a.ref.localeCompare(b.ref));

  const kinds = new Set(rows.map((row) => row.kind));
  const base: Filter = { ...defaultFilter(publicColumns.datasets.filter(({ code }) => code === dataset)), dataset, from: reading.from, to: reading.to, attribution: reading.attribution, clash: reading.clash };
  const againstIskp = { kind: ["operation" as const], announced: ["iskp" as const] };
  const filter: Filter = kinds.size === 1 && kinds.has("operation") ? { ...base, ...againstIskp } : kinds.size === 1 && kinds.has("attack") ? { ...base, kind: ["attack"] } : base;
  const counted = countedRows(select(publicColumns, filter)).map((index) => publicColumns.ref[index] ?? "");
  const query = toQuery(filter, publicColumns.datasets);
  return {
    records, closed: refs.length - records.length,
    table: { href: query === "" ? "/incidents" : `/incidents?${query}`, listed: counted.length, exact: counted.length === records.length && counted.every((ref) => wanted.has(ref)) },
  };
}
