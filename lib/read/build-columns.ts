import { claimStatusOf, claimedByIskp, inClassA, inClassO } from "../codebook/classes";
import { CODEBOOK_VERSION } from "../codebook/fields";
import type { IncidentDraft } from "../codebook/incident";
import { dayNumber, monthOf } from "../codebook/iso-day";
import type { IsoDay } from "../codebook/iso-day";
import {
  codebookFields, codeFields, codeLists, communityCodes, COUNT_NOT_KNOWN, countFields, FLAG_ASSESSED, FLAG_CLAIMED, FLAG_CLASS_O, FLAG_DUPLICATE, FLAG_POINT,
  NO_COMMUNITY, NOT_KNOWN, SEVERAL_MONTHS,
} from "./columns";
import type { CodebookField, CodeField, Columns, ColumnsView, CountField, DatasetInfo, textColumns } from "./columns";
import { monthNumber } from "./month-number";
import { publicColumns } from "./public-columns";
import { searchable } from "./searchable";

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
  const layout = layOut(bulk.count);
  const texts = layout.take(bulk);
  const full: Columns = { ...layout.finish(bulk.revision, descriptions), ...texts };
  return view === "full" ? full : publicColumns(full);
}

/** The texts of some rows: they are most of the memory, and travel on their own. */
export type RowTexts = Pick<Columns, (typeof textColumns)[number]>;

/** Columns of the full view being filled: `take` the rows in their order, which gives back their texts, then `finish` for all the rest. */
export type Layout = {
  readonly take: (lot: Omit<BulkInput, "revision">) => RowTexts;
  readonly finish: (revision: number, descriptions: readonly DatasetDescription[]) => Omit<Columns, (typeof textColumns)[number]>;
};

/** Room for `count` rows of the full view, to be filled lot by lot. */
export function layOut(count: number): Layout {
  const code = Object.fromEntries(codeFields.map((field) => [field, new Uint8Array(count)])) as Record<CodeField, Uint8Array>;
  const counts = Object.fromEntries(countFields.map((field) => [field, new Int32Array(count)])) as Record<CountField, Int32Array>;
  const columns = {
    startDay: new Int32Array(count), endDay: new Int32Array(count), month: new Int32Array(count), lng: new Float64Array(count), lat: new Float64Array(count),
    communities: new Uint32Array(count), flags: new Uint8Array(count), sourceCount: new Int32Array(count),
  };
  // Numbered as they come; who they are and in which order they are offered is known at the end.
  const datasetsMet = new Map<string, { readonly number: number; readonly firstRef: string }>();
  let next = 0;

  function take({ count: taken, columns: source }: Omit<BulkInput, "revision">): RowTexts {
    const texts = { ref: new Array<string>(taken), place: new Array<string>(taken), text: new Array<string>(taken) };
    for (let i = 0; i < taken; i += 1) {
      const row = next + i;
      const ref = at(source.ref, i);
      const attributions = at(source.attributions, i);
      for (const field of codebookFields) code[field][row] = codeOf(field, field === "claimStatus" ? claimStatusOf(attributions) : at<string | null>(source[field], i), ref);
      const dataset = at(source.dataset, i);
      const met = datasetsMet.get(dataset) ?? { number: datasetsMet.size, firstRef: ref };
      datasetsMet.set(dataset, met);
      code.dataset[row] = met.number;
      for (const field of countFields) counts[field][row] = at(source[field], i) ?? COUNT_NOT_KNOWN;

      const [dateStart, dateEnd] = [at(source.dateStart, i), at(source.dateEnd, i)];
      columns.startDay[row] = dayNumber(dateStart);
      columns.endDay[row] = dayNumber(dateEnd);
      columns.month[row] = monthOf(dateStart) === monthOf(dateEnd) ? monthNumber(dateStart) : SEVERAL_MONTHS;
      const [lng, lat] = [at(source.lng, i), at(source.lat, i)];
      const hasPoint = lng !== null && lat !== null;
      if (hasPoint) {
        columns.lng[row] = lng;
        columns.lat[row] = lat;
      }
      columns.communities[row] = communityBits(at(source.targetCommunities, i));
      columns.sourceCount[row] = at(source.publicSourceCount, i);
      texts.ref[i] = ref;
      texts.place[i] = at(source.place, i) ?? "";
      texts.text[i] = searchable(at(source.searchText, i), at(source.province, i));

      const record = { kind: at(source.kind, i), assessedActor: at(source.assessedActor, i), announcedAgainst: at(source.announcedAgainst, i), attributions };
      columns.flags[row] =
        (claimedByIskp(record) ? FLAG_CLAIMED : 0) |
        (inClassA({ ...record, kind: "attack" }, "assessed") ? FLAG_ASSESSED : 0) |
        (inClassO(record) ? FLAG_CLASS_O : 0) |
        (source.duplicateOf[i] === null ? 0 : FLAG_DUPLICATE) |
        (hasPoint ? FLAG_POINT : 0);
    }
    next += taken;
    return texts;
  }

  function finish(revision: number, descriptions: readonly DatasetDescription[]): ReturnType<Layout["finish"]> {
    if (next !== count) throw new Error(`${next} rows where ${count} were announced`);
    const datasets = datasetInfos(descriptions, new Map());
    const places = [...datasetsMet].map(([name, { firstRef }]) => {
      const place = datasets.findIndex((dataset) => dataset.code === name);
      if (place === -1) throw new Error(`${firstRef}: dataset holds "${name}", which is not among the datasets`);
      return place;
    });
    if (places.some((place, number) => place !== number)) for (let row = 0; row < count; row += 1) code.dataset[row] = places[code.dataset[row] ?? 0] ?? 0;
    return { revision, codebookVersion: CODEBOOK_VERSION, view: "full", count, datasets, code, counts, ...columns };
  }

  return { take, finish };
}

/** Columns are of one length: a hole is a fault of the caller, told at once. */
function at<T>(values: readonly T[], index: number): T {
  if (index >= values.length) throw new Error(`a column ends before row ${index}`);
  return values[index] as T;
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

const positions = Object.fromEntries(codebookFields.map((field) => [field, new Map(codeLists[field].map((code, position) => [code, position]))])) as unknown as Readonly<Record<CodebookField, ReadonlyMap<string, number>>>;

function codeOf(field: CodebookField, value: string | null, ref: string): number {
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
