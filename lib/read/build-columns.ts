import { claimStatusOf, claimedByIskp, inClassA, inClassO } from "../codebook/classes";
import { CODEBOOK_VERSION } from "../codebook/fields";
import { foldText } from "../codebook/fold-text";
import type { IncidentDraft } from "../codebook/incident";
import { dayNumber, monthOf } from "../codebook/iso-day";
import type { IsoDay } from "../codebook/iso-day";
import { provinceByCode } from "../codebook/provinces";
import { coarseDates, coarseFieldNames } from "../codebook/public-view";
import {
  codeFields, codeLists, communityCodes, COMMUNITIES_WITHHELD, COUNT_NOT_KNOWN, COUNT_WITHHELD, countFields, FLAG_ASSESSED, FLAG_CLAIMED, FLAG_CLASS_O,
  FLAG_DUPLICATE, FLAG_POINT, FLAG_REDUCED, NO_COMMUNITY, NOT_KNOWN, SEVERAL_MONTHS, WITHHELD,
} from "./columns";
import type { CodebookField, CodeField, Columns, ColumnsView, CountField, DatasetInfo } from "./columns";

/** The store's columns that are read, in its names: what `load` asks for. */
export const bulkColumnNames = [
  "ref", "dataset", "searchText", "publicSourceCount",
  "unit", "kind", "eventType", "clarity", "dateStart", "dateEnd", "datePrecision", "dateBasis",
  "province", "place", "lng", "lat", "placePrecision", "targetCountry",
  "assessedActor", "assessedConfidence", "actingUnit", "attributions", "announcedAgainst", "labelStanding",
  "targetType", "targetAffiliation", "targetCommunities", "status", "duplicateOf", "confidence", "sensitivity",
  ...countFields,
] as const;
type BulkColumnName = (typeof bulkColumnNames)[number];

/** One plain array per column, all of one length, rows in ref order. `searchText` is folded text of public fields only. */
export type BulkInput = {
  readonly revision: number;
  readonly count: number;
  readonly columns: { readonly [F in Extract<BulkColumnName, keyof IncidentDraft>]: readonly BulkValue<F>[] } & {
    readonly ref: readonly string[];
    readonly dataset: readonly string[];
    readonly searchText: readonly string[];
    /** Confidential sources are not among them. */
    readonly publicSourceCount: readonly number[];
  };
};
type BulkValue<F extends keyof IncidentDraft> = F extends "attributions" ? readonly Pick<IncidentDraft["attributions"][number], "voice" | "actor">[] : IncidentDraft[F];

/** A dataset as the store describes it; what is not named in DatasetInfo stays on the server. */
export type DatasetDescription = Omit<DatasetInfo, "closed" | "coverageFrom" | "coverageTo"> & { readonly coverageFrom: string | null; readonly coverageTo: string | null; readonly sortOrder: number };

/** Reserved codes begin at 254. */
const MOST_DATASETS = 250;

/**
 * Lay out the records of one revision as columns. In the public view closed records become a number per dataset, and of
 * coarse ones only what `lib/codebook/public-view` keeps: the rest is WITHHELD, which is neither a value nor *unknown*.
 * A code that the codebook does not hold throws and names the record: the store keeps such codes out.
 */
export function buildColumns(bulk: BulkInput, descriptions: readonly DatasetDescription[], view: ColumnsView): Columns {
  const source = bulk.columns;
  const shown: number[] = [];
  const closed = new Map<string, number>();
  for (let i = 0; i < bulk.count; i += 1) {
    if (view === "public" && source.sensitivity[i] === "closed") closed.set(at(source.dataset, i), (closed.get(at(source.dataset, i)) ?? 0) + 1);
    else shown.push(i);
  }
  const datasets = datasetInfos(descriptions, closed);
  const count = shown.length;
  const codes = <F extends CodeField>(): Record<F, Uint8Array> => Object.fromEntries(codeFields.map((field) => [field, new Uint8Array(count)])) as Record<F, Uint8Array>;
  const columns = {
    revision: bulk.revision, codebookVersion: CODEBOOK_VERSION, view, count, datasets,
    code: codes<CodeField>(),
    startDay: new Int32Array(count), endDay: new Int32Array(count), month: new Int32Array(count),
    counts: Object.fromEntries(countFields.map((field) => [field, new Int32Array(count)])) as Record<CountField, Int32Array>,
    lng: new Float64Array(count), lat: new Float64Array(count),
    communities: new Uint32Array(count), flags: new Uint8Array(count), sourceCount: new Int32Array(count),
    ref: shown.map((i) => at(source.ref, i)),
    place: new Array<string>(count).fill(""),
    text: new Array<string>(count).fill(""),
  };

  const positions = codePositions(datasets);
  for (const [row, i] of shown.entries()) {
    const ref = at(source.ref, i);
    const reduced = view === "public" && source.sensitivity[i] === "coarse";
    const kept = (field: string) => !reduced || coarseFieldNames.has(field);

    for (const field of codeFields) {
      const value = field === "claimStatus" ? claimStatusOf(at(source.attributions, i)) : at<string | null>(source[field], i);
      columns.code[field][row] = kept(keptBy(field)) ? codeOf(positions, field, value, ref) : WITHHELD;
    }
    for (const field of countFields) columns.counts[field][row] = kept(field) ? (at(source[field], i) ?? COUNT_NOT_KNOWN) : COUNT_WITHHELD;

    const dates = { dateStart: at(source.dateStart, i), dateEnd: at(source.dateEnd, i), datePrecision: at(source.datePrecision, i) };
    const shownDates = reduced ? coarseDates(dates) : dates;
    columns.code.datePrecision[row] = codeOf(positions, "datePrecision", shownDates.datePrecision, ref);
    columns.startDay[row] = dayNumber(shownDates.dateStart);
    columns.endDay[row] = dayNumber(shownDates.dateEnd);
    columns.month[row] = monthOf(shownDates.dateStart) === monthOf(shownDates.dateEnd) ? monthNumber(shownDates.dateStart) : SEVERAL_MONTHS;

    const [lng, lat] = [at(source.lng, i), at(source.lat, i)];
    const hasPoint = kept("lng") && lng !== null && lat !== null;
    if (hasPoint) {
      columns.lng[row] = lng;
      columns.lat[row] = lat;
    }
    columns.communities[row] = kept("targetCommunities") ? communityBits(at(source.targetCommunities, i)) : COMMUNITIES_WITHHELD;
    columns.sourceCount[row] = kept("sources") ? at(source.publicSourceCount, i) : COUNT_WITHHELD;
    columns.place[row] = kept("place") ? (at(source.place, i) ?? "") : "";
    columns.text[row] = searchable(kept("summary") ? at(source.searchText, i) : foldText(ref), at(source.province, i));

    const record = { kind: at(source.kind, i), assessedActor: at(source.assessedActor, i), announcedAgainst: at(source.announcedAgainst, i), attributions: at(source.attributions, i) };
    columns.flags[row] =
      (claimedByIskp(record) ? FLAG_CLAIMED : 0) |
      (inClassA({ ...record, kind: "attack" }, "assessed") ? FLAG_ASSESSED : 0) |
      (inClassO(record) ? FLAG_CLASS_O : 0) |
      (source.duplicateOf[i] === null ? 0 : FLAG_DUPLICATE) |
      (reduced ? FLAG_REDUCED : 0) |
      (hasPoint ? FLAG_POINT : 0);
  }
  return columns;
}

/** Months since year 0 of a day: year x 12 + month - 1. */
export function monthNumber(day: IsoDay): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

/** Columns are of one length: a hole is a fault of the caller, told at once. */
function at<T>(values: readonly T[], index: number): T {
  if (index >= values.length) throw new Error(`a column ends before row ${index}`);
  return values[index] as T;
}

/** The entered field whose publicity decides: the claim status follows from the voices, and every record has a dataset. */
function keptBy(field: CodeField): string {
  if (field === "claimStatus") return "attributions";
  return field === "dataset" ? "status" : field;
}

/** Datasets in the order in which they are offered. closed: how many records of each the view leaves out. */
export function datasetInfos(descriptions: readonly DatasetDescription[], closed: ReadonlyMap<string, number>): DatasetInfo[] {
  if (descriptions.length > MOST_DATASETS) throw new Error(`${descriptions.length} datasets; columns can tell ${MOST_DATASETS} apart`);
  return [...descriptions]
    .sort((a, b) => a.sortOrder - b.sortOrder || (a.code < b.code ? -1 : 1))
    .map(({ code, title, version, licence, redistribution, coverageFrom, coverageTo, effort, knownCoverage, openForEntry }) => ({
      code, title, version, licence, redistribution,
      coverageFrom: coverageFrom as IsoDay | null, coverageTo: coverageTo as IsoDay | null,
      effort, knownCoverage, openForEntry, closed: closed.get(code) ?? 0,
    }));
}

type Positions = Readonly<Record<CodeField, ReadonlyMap<string, number>>>;

function codePositions(datasets: readonly DatasetInfo[]): Positions {
  const positions = (codes: readonly string[]) => new Map(codes.map((code, position) => [code, position]));
  return Object.fromEntries(
    codeFields.map((field) => [field, positions(field === "dataset" ? datasets.map((dataset) => dataset.code) : codeLists[field satisfies CodebookField])]),
  ) as unknown as Positions;
}

function codeOf(positions: Positions, field: CodeField, value: string | null, ref: string): number {
  if (value === null) return NOT_KNOWN;
  const position = positions[field].get(value);
  if (position === undefined) throw new Error(`${ref}: ${field} holds "${value}", which the codebook does not know`);
  return position;
}

const communityPosition = new Map<string, number>(communityCodes.map((code, position) => [code, position]));

function communityBits(communities: readonly string[]): number {
  if (communities.length === 0) return NO_COMMUNITY;
  let bits = 0;
  for (const community of communities) {
    const position = communityPosition.get(community);
    if (position === undefined) throw new Error(`targetCommunities holds "${community}", which the codebook does not know`);
    bits |= 1 << position;
  }
  return bits;
}

const foldedProvinceNames = new Map<string, string>();

/** The province's name joins the searchable text: who types it means all of its records, however the place is written. */
function searchable(text: string, province: IncidentDraft["province"]): string {
  if (province === null) return text;
  let name = foldedProvinceNames.get(province);
  if (name === undefined) {
    name = foldText(provinceByCode(province).name);
    foldedProvinceNames.set(province, name);
  }
  return `${text} ${name}`;
}
