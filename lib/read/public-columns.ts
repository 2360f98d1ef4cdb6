import { foldText } from "../codebook/fold-text";
import { dayNumber, isoDayFromNumber } from "../codebook/iso-day";
import { provinceCodes } from "../codebook/provinces";
import { coarseDates, coarseFieldNames } from "../codebook/public-view";
import { codeFields, codeLists, COMMUNITIES_WITHHELD, COUNT_WITHHELD, countFields, FLAG_POINT, FLAG_REDUCED, SEVERAL_MONTHS, WITHHELD } from "./columns";
import type { CodeField, Columns, CountField } from "./columns";
import { monthNumber } from "./month-number";
import { searchable } from "./searchable";

const [COARSE, CLOSED] = [codeLists.sensitivity.indexOf("coarse"), codeLists.sensitivity.indexOf("closed")];

/**
 * The public view of full columns: closed records are left out and counted for their dataset, and coarse ones keep what
 * `lib/codebook/public-view` names. Where no record is either, both views are the same arrays.
 */
export function publicColumns(full: Columns): Columns {
  const { sensitivity, dataset } = full.code;
  const rows: number[] = [];
  const closed = new Array<number>(full.datasets.length).fill(0);
  let isReduced = false;
  for (let row = 0; row < full.count; row += 1) {
    if (sensitivity[row] === CLOSED) closed[dataset[row] ?? 0] = (closed[dataset[row] ?? 0] ?? 0) + 1;
    else rows.push(row);
    isReduced ||= sensitivity[row] === COARSE;
  }
  const datasets = full.datasets.map((info, position) => ({ ...info, closed: closed[position] ?? 0 }));
  if (rows.length === full.count && !isReduced) return { ...full, view: "public", datasets };

  const pick = <A extends Uint8Array | Int32Array | Uint32Array | Float64Array>(array: A): A => {
    const picked = new (array.constructor as new (length: number) => A)(rows.length);
    for (const [to, from] of rows.entries()) picked[to] = array[from] as number;
    return picked;
  };
  const pickTexts = (texts: readonly string[]) => rows.map((row) => texts[row] ?? "");
  const shown = {
    ...full, view: "public" as const, datasets, count: rows.length,
    code: Object.fromEntries(codeFields.map((field) => [field, pick(full.code[field])])) as Record<CodeField, Uint8Array>,
    counts: Object.fromEntries(countFields.map((field) => [field, pick(full.counts[field])])) as Record<CountField, Int32Array>,
    startDay: pick(full.startDay), endDay: pick(full.endDay), month: pick(full.month), lng: pick(full.lng), lat: pick(full.lat),
    communities: pick(full.communities), flags: pick(full.flags), sourceCount: pick(full.sourceCount),
    ref: pickTexts(full.ref), place: pickTexts(full.place), text: pickTexts(full.text),
  };
  for (let row = 0; row < shown.count; row += 1) if (shown.code.sensitivity[row] === COARSE) reduce(shown, row);
  return shown;
}

type Reducible = Columns & { readonly place: string[]; readonly text: string[] };

/** Take from one row what a coarse record does not show. */
function reduce(columns: Reducible, row: number): void {
  const keeps = (field: string) => coarseFieldNames.has(field);
  for (const field of codeFields) if (!keeps(keptBy(field))) columns.code[field][row] = WITHHELD;
  for (const field of countFields) if (!keeps(field)) columns.counts[field][row] = COUNT_WITHHELD;

  const datePrecision = codeLists.datePrecision[columns.code.datePrecision[row] ?? 0] ?? "day";
  const dates = coarseDates({ dateStart: isoDayFromNumber(columns.startDay[row] ?? 0), dateEnd: isoDayFromNumber(columns.endDay[row] ?? 0), datePrecision });
  columns.code.datePrecision[row] = codeLists.datePrecision.indexOf(dates.datePrecision);
  columns.startDay[row] = dayNumber(dates.dateStart);
  columns.endDay[row] = dayNumber(dates.dateEnd);
  const [first, last] = [monthNumber(dates.dateStart), monthNumber(dates.dateEnd)];
  columns.month[row] = first === last ? first : SEVERAL_MONTHS;

  columns.flags[row] = (columns.flags[row] ?? 0) | FLAG_REDUCED;
  if (!keeps("lng")) {
    columns.lng[row] = 0;
    columns.lat[row] = 0;
    columns.flags[row] = (columns.flags[row] ?? 0) & ~FLAG_POINT;
  }
  if (!keeps("targetCommunities")) columns.communities[row] = COMMUNITIES_WITHHELD;
  if (!keeps("sources")) columns.sourceCount[row] = COUNT_WITHHELD;
  if (!keeps("place")) columns.place[row] = "";
  // Of what a search looks in, the ref and the province alone.
  columns.text[row] = searchable(foldText(columns.ref[row] ?? ""), provinceCodes[columns.code.province[row] ?? -1] ?? null);
}

/** The entered field whose publicity decides: the claim status follows from the voices, and every record has a dataset. */
function keptBy(field: CodeField): string {
  if (field === "claimStatus") return "attributions";
  return field === "dataset" ? "status" : field;
}
