import { codeLists, NOT_KNOWN } from "./columns";
import type { Columns } from "./columns";

export type DatasetCounts = { readonly records: number; readonly attacks: number; readonly operations: number; readonly clashes: number; readonly other: number; readonly aggregates: number };

/** How many records has each dataset, whatever their status? By code. `aggregates` are counted among their kinds too. From the full view, or closed records are missing. */
export function datasetCounts(columns: Columns): ReadonlyMap<string, DatasetCounts> {
  const [kinds, units] = [codeLists.kind.length + 1, codeLists.unit.length + 1];
  const tally = new Uint32Array(columns.datasets.length * kinds * units);
  const { dataset, kind, unit } = columns.code;
  for (let row = 0; row < columns.count; row += 1) {
    const at = ((dataset[row] ?? 0) * kinds + Math.min(kind[row] ?? NOT_KNOWN, kinds - 1)) * units + Math.min(unit[row] ?? NOT_KNOWN, units - 1);
    tally[at] = (tally[at] ?? 0) + 1;
  }
  const [attack, operation, clash, aggregate] = [codeLists.kind.indexOf("attack"), codeLists.kind.indexOf("operation"), codeLists.kind.indexOf("clash"), codeLists.unit.indexOf("aggregate")];
  return new Map(columns.datasets.map(({ code }, position) => {
    const sum = (which: (kind: number, unit: number) => boolean) => {
      let total = 0;
      for (let k = 0; k < kinds; k += 1) for (let u = 0; u < units; u += 1) if (which(k, u)) total += tally[(position * kinds + k) * units + u] ?? 0;
      return total;
    };
    return [code, {
      records: sum(() => true), attacks: sum((k) => k === attack), operations: sum((k) => k === operation), clashes: sum((k) => k === clash),
      other: sum((k) => ![attack, operation, clash].includes(k)), aggregates: sum((_, u) => u === aggregate),
    }];
  }));
}

/** How many records have each status, in all datasets of the columns. */
export function statusCounts(columns: Columns): ReadonlyMap<string, number> {
  const tally = new Uint32Array(256);
  for (const code of columns.code.status) tally[code] = (tally[code] ?? 0) + 1;
  return new Map(codeLists.status.map((code, position) => [code, tally[position] ?? 0]));
}
