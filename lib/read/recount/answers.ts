import { attributionModes } from "../../codebook/values/who-did-it";
import { codeLists, communityCodes, COMMUNITIES_WITHHELD, NO_COMMUNITY } from "../columns";
import type { CodebookField, CodeOfField } from "../columns";
import type { CodeView } from "../code-view";
import { describedBy } from "../describe-filter";
import type { FilterDescription } from "../describe-filter";
import { columnOfKey } from "../fail-mask";
import type { CodedKey } from "../fail-mask";
import type { Filter } from "../filter";
import type { FilterValues } from "../filter-keys";
import { totalOf } from "../kind-counts";
import type { LinkedViews } from "../linked-views";
import { isoMonth } from "../month-view";
import type { MonthView } from "../month-view";
import { PLACE_GROUPS, placesFrom } from "../places";
import { summaryFrom } from "../summarise";
import type { Summary, SummaryDimension, SummaryField } from "../summarise";
import type { Tally } from "../tally";
import { barsOf } from "./counting";
import { factsOf } from "./dataset-facts";
import type { DatasetFacts } from "./dataset-facts";
import type { DimensionName } from "./dimensions";
import { ask } from "./recounter";
import type { Recounter } from "./recounter";
import { countedKinds, countedOfBar, tallyOfBar, tallyOfBars, tallyUnderMode } from "./tallies";
import type { Bars } from "./tallies";

/** Bars of a dimension, to be read before the next are asked for. `figure`: as its figure shows them, else the whole filter respected. */
function barsBy({ counting, dimension, out }: Recounter, name: DimensionName, figure: boolean): Bars {
  return { numbers: barsOf(counting, dimension[name], figure, out), unit: counting.unit };
}

/** The same numbers as `linkedViews`, save the state of every row. */
export function recountedViews(recounter: Recounter, filter: Filter): LinkedViews {
  ask(recounter, filter);
  const facts = factsOf(recounter.columns, filter.dataset);
  const byKey = <K extends CodedKey>(key: K) => codeViewOf(columnOfKey[key], barsBy(recounter, key, true), filter);
  const province = byKey("province");
  return {
    filter,
    selection: selectionOf(recounter, filter, facts),
    province: { ...province, rows: province.rows.map((row, position) => ({ ...row, records: facts.byProvince[position] ?? 0, anyRecord: (facts.byProvince[position] ?? 0) > 0 })) },
    month: monthViewOf(recounter, barsBy(recounter, "month", true), filter, facts),
    kind: byKey("kind"), event: byKey("event"), target: byKey("target"), actor: byKey("actor"), claim: byKey("claim"),
    announced: byKey("announced"), status: byKey("status"), confidence: byKey("confidence"), unit: byKey("unit"),
    community: communityViewOf(recounter, barsBy(recounter, "community", true), filter),
    minDate: codeViewOf("datePrecision", barsBy(recounter, "minDate", true), filter, 2),
    minPlace: codeViewOf("placePrecision", barsBy(recounter, "minPlace", true), filter),
    attribution: attributionOf(barsBy(recounter, "attribution", true), filter),
    dataset: datasetRows(recounter, barsBy(recounter, "dataset", true), filter),
    places: placesFrom(placeNumbers(barsBy(recounter, "place", false), filter)),
  };
}

/** The same as `select`, save the state of every row. */
export function recountedSelection(recounter: Recounter, filter: Filter): LinkedViews["selection"] {
  ask(recounter, filter);
  return selectionOf(recounter, filter, factsOf(recounter.columns, filter.dataset));
}

/** The same as `describeFilter`. */
export function recountedDescription(recounter: Recounter, filter: Filter): FilterDescription {
  ask(recounter, filter);
  const facts = factsOf(recounter.columns, filter.dataset);
  const provinces = barsBy(recounter, "province", false);
  const provincesWithCounted = codeLists.province.filter((_, bar) => countedOfBar(provinces, bar) > 0).length;
  const withoutProvince = countedOfBar(provinces, codeLists.province.length);
  const selection = selectionOf(recounter, filter, facts);
  const classO = countedOfBar(barsBy(recounter, "classO", false), 1);
  return describedBy(recounter.columns, filter, selection, { classO, provincesWithCounted, withoutProvince, lastDay: facts.lastDay });
}

/** The same as `summarise`. */
export function recountedSummary(recounter: Recounter, filter: Filter, by: SummaryDimension): Summary {
  ask(recounter, filter);
  const facts = factsOf(recounter.columns, filter.dataset);
  const { total, counted, setAside } = selectionOf(recounter, filter, facts);
  return summaryFrom({ revision: recounter.columns.revision, total, counted, setAside }, filter, by, {
    records: () => facts.byProvince,
    month: () => monthViewOf(recounter, barsBy(recounter, "month", false), filter, facts),
    codes: (field) => codeViewOf(field, barsBy(recounter, keyOfField[field], false), filter),
  });
}

const keyOfField = { province: "province", targetType: "target", assessedActor: "actor", kind: "kind" } as const satisfies Record<SummaryField, CodedKey>;

/** each: bars of the dimension that one code has. */
function codeViewOf<F extends CodebookField>(field: F, bars: Bars, { clash }: Filter, each = 1): CodeView<CodeOfField<F>> {
  const codes = codeLists[field] as readonly string[] as readonly CodeOfField<F>[];
  const tally = (position: number) => tallyOfBar(bars, position * each, clash, each);
  return { rows: codes.map((code, position) => ({ code, ...tally(position) })), unknown: tally(codes.length), withheld: tally(codes.length + 1) };
}

function selectionOf(recounter: Recounter, { clash }: Filter, { total }: DatasetFacts): LinkedViews["selection"] {
  const bars = barsBy(recounter, "classO", false);
  const { counted: kinds, setAside: setAsideKinds, reasons } = tallyOfBar(bars, 0, clash, 2);
  const [counted, setAside] = [totalOf(kinds), totalOf(setAsideKinds)];
  return { total, counted, setAside, notMatching: total - counted - setAside, reasons, kinds, setAsideKinds };
}

function monthViewOf({ firstMonth, counting, dimension }: Recounter, bars: Bars, { clash }: Filter, { months }: DatasetFacts): MonthView {
  const beside = (counting.rows.groups.dimensions[dimension.month]?.size ?? 1) - 1;
  const rows = months === null ? [] : Array.from({ length: months.last - months.first + 1 }, (_, position) => months.first + position);
  return { rows: rows.map((month) => ({ month: isoMonth(month), ...tallyOfBar(bars, month - firstMonth, clash) })), beside: tallyOfBar(bars, beside, clash) };
}

const holdingOf = new WeakMap<readonly number[], Map<number, readonly number[]>>();

/** The bars whose pattern of communities holds one of them; found once. */
function barsHolding(patterns: readonly number[], bit: number): readonly number[] {
  const found = holdingOf.get(patterns) ?? new Map<number, readonly number[]>();
  holdingOf.set(patterns, found);
  const bars = found.get(bit) ?? patterns.flatMap((pattern, bar) => ((pattern & bit) === 0 ? [] : [bar]));
  found.set(bit, bars);
  return bars;
}

function communityViewOf({ patterns }: Recounter, bars: Bars, { clash }: Filter): CodeView<FilterValues["community"]> {
  const holding = (bit: number) => barsHolding(patterns, bit);
  const rows = communityCodes.map((code, position) => ({ code, ...tallyOfBars(bars, holding(1 << position), clash) }));
  const none = { code: "none" as const, ...tallyOfBars(bars, holding(NO_COMMUNITY), clash) };
  return { rows: [...rows, none], unknown: tallyOfBars(bars, [], clash), withheld: tallyOfBars(bars, holding(COMMUNITIES_WITHHELD), clash) };
}

function attributionOf(bars: Bars, { clash }: Filter): LinkedViews["attribution"] {
  return Object.fromEntries(attributionModes.map(({ code }) => [code, tallyUnderMode(bars, code, clash)])) as LinkedViews["attribution"];
}

function datasetRows({ columns }: Recounter, bars: Bars, { clash }: Filter): (Tally & { code: string })[] {
  return columns.datasets.map(({ code }, bar) => ({ code, ...tallyOfBar(bars, bar, clash) }));
}

function placeNumbers(bars: Bars, { clash }: Filter): number[] {
  return Array.from({ length: PLACE_GROUPS }, (_, bar) => countedKinds(bars, bar, clash)).flat();
}
