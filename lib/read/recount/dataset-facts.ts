import { codeLists, SEVERAL_MONTHS, datasetPosition } from "../columns";
import type { Columns } from "../columns";

/** What is so of a dataset whatever the filter asks. */
export type DatasetFacts = {
  readonly total: number;
  /** Records of any kind by position in `provinceCodes`. */
  readonly byProvince: readonly number[];
  /** First and last month that holds a record, as numbers of months since year 0; null where none does. */
  readonly months: { readonly first: number; readonly last: number } | null;
  /** The last day that any record may reach, days since 1970-01-01; -Infinity where there is none. */
  readonly lastDay: number;
};

const nothing: DatasetFacts = { total: 0, byProvince: codeLists.province.map(() => 0), months: null, lastDay: -Infinity };

// The columns of a revision are one object: what is known of it goes when it goes.
const known = new WeakMap<Columns, readonly DatasetFacts[]>();

/** The facts of a dataset, all of them found in one pass and kept with the columns. */
export function factsOf(columns: Columns, dataset: string): DatasetFacts {
  const facts = known.get(columns) ?? find(columns);
  known.set(columns, facts);
  return facts[datasetPosition(columns, dataset)] ?? nothing;
}

function find({ count, code, month, endDay, datasets }: Columns): DatasetFacts[] {
  const PROVINCES = 256;
  const total = new Uint32Array(256);
  const byProvince = new Uint32Array(256 * PROVINCES);
  const [first, last, lastDay] = [new Float64Array(256).fill(Infinity), new Float64Array(256).fill(-Infinity), new Float64Array(256).fill(-Infinity)];
  for (let row = 0; row < count; row += 1) {
    const own = code.dataset[row] as number;
    total[own] = (total[own] as number) + 1;
    const at = own * PROVINCES + (code.province[row] as number);
    byProvince[at] = (byProvince[at] as number) + 1;
    const [day, its] = [endDay[row] as number, month[row] as number];
    if (day > (lastDay[own] as number)) lastDay[own] = day;
    if (its === SEVERAL_MONTHS) continue;
    if (its < (first[own] as number)) first[own] = its;
    if (its > (last[own] as number)) last[own] = its;
  }
  return datasets.map((_, own) => ({
    total: total[own] as number,
    byProvince: [...byProvince.subarray(own * PROVINCES, own * PROVINCES + codeLists.province.length)],
    months: (last[own] as number) < (first[own] as number) ? null : { first: first[own] as number, last: last[own] as number },
    lastDay: lastDay[own] as number,
  }));
}
