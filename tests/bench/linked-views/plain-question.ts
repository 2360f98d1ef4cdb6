import { dayNumber } from "../../../lib/codebook/iso-day";
import type { Columns } from "../../../lib/read/columns";
import { codedKeys, columnOfKey, failingCodes, failingDatasets, isRestricted } from "../../../lib/read/fail-mask";
import type { CodedKey } from "../../../lib/read/fail-mask";
import type { Filter } from "../../../lib/read/filter";

/**
 * What the peers are asked: how many records has each bar of eleven figures (ten coded fields, and the months), each figure
 * respecting every condition but its own? Conditions are on the same ten fields, on the dataset, and on the first day. That
 * is less than the product counts at the same filter: no sums of killed, no kinds, no reasons, no communities, no spans.
 */
export type PlainQuestion = {
  /** By key: the codes wanted, null for all. */
  readonly wanted: Readonly<Record<CodedKey, readonly number[] | null>>;
  readonly dataset: number;
  readonly from: number;
  readonly to: number;
};

export const keys = codedKeys;

export function plainQuestion(columns: Columns, filter: Filter): PlainQuestion {
  const wanted = (key: CodedKey) => (isRestricted(key, filter) ? [...failingCodes(key, filter)].flatMap((fails, code) => (fails === 0 ? [code] : [])) : null);
  return {
    wanted: Object.fromEntries(codedKeys.map((key) => [key, wanted(key)])) as PlainQuestion["wanted"],
    dataset: failingDatasets(columns, filter).indexOf(0),
    from: dayNumber(filter.from), to: filter.to === null ? 100_000 : dayNumber(filter.to),
  };
}

/** Records by figure, then by code; figure `month` by first month. */
export type PlainAnswer = Readonly<Record<string, ReadonlyMap<number, number>>>;

/** The first month of a record, a month being thirty days; the peers know no spans. */
export const firstMonth = (columns: Columns) => columns.startDay.map((day) => Math.floor(day / 30));

/** The answer by one plain pass a figure: what every peer must say. */
export function plainAnswer(columns: Columns, month: Int32Array, { wanted, dataset, from, to }: PlainQuestion): PlainAnswer {
  const tests = codedKeys.flatMap((key) => {
    const codes = wanted[key];
    return codes === null ? [] : [{ key, codes: columns.code[columnOfKey[key]], wanted: new Set(codes) }];
  });
  const count = (own: string, values: ArrayLike<number>) => {
    const bars = new Map<number, number>();
    for (let row = 0; row < columns.count; row += 1) {
      if (columns.code.dataset[row] !== dataset) continue;
      const day = columns.startDay[row] as number;
      if (own !== "month" && (day < from || day > to)) continue;
      if (!tests.every((test) => test.key === own || test.wanted.has(test.codes[row] as number))) continue;
      const value = values[row] as number;
      bars.set(value, (bars.get(value) ?? 0) + 1);
    }
    return bars;
  };
  return Object.fromEntries([...codedKeys.map((key) => [key, count(key, columns.code[columnOfKey[key]])] as const), ["month", count("month", month)]]);
}

export function sameAnswer(one: PlainAnswer, other: PlainAnswer): boolean {
  const text = (answer: PlainAnswer) => JSON.stringify(Object.keys(answer).sort().map((figure) => [figure, [...(answer[figure] ?? [])].filter(([, n]) => n > 0).sort(([a], [b]) => a - b)]));
  return text(one) === text(other);
}
