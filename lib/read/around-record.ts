import type { ProvinceCode } from "../codebook/provinces";
import { codeLists, datasetPosition } from "./columns";
import type { Columns } from "./columns";
import { COUNTED } from "./select";
import type { Selection } from "./select";

/** Where a record stands among the others of its dataset. Rows are positions in the columns: `rowAt` says what they hold. */
export type AroundRecord = {
  /** Records of the dataset in the columns, this one with them. */
  readonly ofDataset: number;
  /** The record before and after it by first day, then ref; null at the ends, or where it is not in the columns. */
  readonly earlier: string | null;
  readonly later: string | null;
  /** Other counted records of the province: how many, and those nearest in time to its first day, at most as many as asked for. */
  readonly inProvince: number;
  readonly nearest: readonly number[];
};

/**
 * What lies around one record? selection: of the same columns; its counted records are the others. province: where the record
 * lies, null for nowhere known. day: its first day, days since 1970-01-01. One pass over the rows, whatever their number.
 */
export function aroundRecord(columns: Columns, selection: Selection, record: { readonly ref: string; readonly row: number | null; readonly dataset: string; readonly province: ProvinceCode | null; readonly day: number }, most: number): AroundRecord {
  const { startDay, ref } = columns;
  const dataset = datasetPosition(columns, record.dataset);
  const province = record.province === null ? -1 : codeLists.province.indexOf(record.province);
  const own = record.row === null ? null : { day: startDay[record.row] ?? 0, ref: record.ref };
  const isBefore = (row: number, day: number, other: string) => (startDay[row] ?? 0) < day || ((startDay[row] ?? 0) === day && (ref[row] ?? "") < other);
  let [ofDataset, earlier, later] = [0, -1, -1];
  const others: number[] = [];
  for (let row = 0; row < columns.count; row += 1) {
    if (columns.code.dataset[row] !== dataset) continue;
    ofDataset += 1;
    if (row === record.row) continue;
    if (own !== null) {
      if (isBefore(row, own.day, own.ref)) {
        if (earlier === -1 || isBefore(earlier, startDay[row] ?? 0, ref[row] ?? "")) earlier = row;
      } else if (later === -1 || isBefore(row, startDay[later] ?? 0, ref[later] ?? "")) later = row;
    }
    if (province !== -1 && columns.code.province[row] === province && selection.state[row] === COUNTED) others.push(row);
  }
  const away = (row: number) => Math.abs((startDay[row] ?? 0) - record.day);
  const nearest = others.length <= most ? others : others.sort((one, other) => away(one) - away(other) || one - other).slice(0, most).sort((one, other) => one - other);
  return { ofDataset, earlier: ref[earlier] ?? null, later: ref[later] ?? null, inProvince: others.length, nearest };
}
