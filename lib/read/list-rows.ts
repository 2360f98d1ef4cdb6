import { provinces } from "../codebook/provinces";
import { codeLists, NOT_KNOWN } from "./columns";
import type { CodebookField, Columns } from "./columns";
import { countedRows, datasetRows, setAsideRows } from "./select";
import type { Selection } from "./select";

export const tabs = ["counted", "set-aside", "all"] as const;
export type Tab = (typeof tabs)[number];

export const sortKeys = ["date", "ref", "kind", "event", "province", "place", "target", "claim", "actor", "killed", "injured", "detained", "sources", "confidence", "status"] as const;
export type SortKey = (typeof sortKeys)[number];

/** limit: rows a page; Infinity for all. */
export type ListRequest = { readonly tab: Tab; readonly sort: SortKey; readonly descending: boolean; readonly offset: number; readonly limit: number };

/**
 * The rows of one page of the table, and how many there are in the tab. Codes sort in the codebook's order, provinces by
 * name, places without case, days by their first and then their last. Not known and withheld stand last in both
 * directions, equal values in ref order in both. *All* holds every record of the dataset, whatever became of it.
 */
export function listRows(columns: Columns, selection: Selection, request: ListRequest): { total: number; rows: number[] } {
  const rows = request.tab === "counted" ? countedRows(selection) : request.tab === "set-aside" ? setAsideRows(selection) : datasetRows(selection);
  const before = comparer(columns, request.sort);
  const direction = request.descending ? -1 : 1;
  const isUnknown = unknownTest(columns, request.sort);
  rows.sort((a, b) => {
    const [noA, noB] = [isUnknown(a), isUnknown(b)];
    if (noA || noB) return noA && noB ? a - b : noA ? 1 : -1;
    return direction * before(a, b) || a - b;
  });
  return { total: rows.length, rows: rows.slice(request.offset, request.offset + request.limit) };
}

type Comparer = (a: number, b: number) => number;

const codedBy = {
  kind: "kind", event: "eventType", target: "targetType", claim: "claimStatus", actor: "assessedActor", confidence: "confidence", status: "status",
} as const satisfies Partial<Record<SortKey, CodebookField>>;
const countedBy = { killed: "killedBest", injured: "injuredBest", detained: "detainedBest" } as const;

const isCoded = (sort: SortKey): sort is keyof typeof codedBy => Object.hasOwn(codedBy, sort);
const isCount = (sort: SortKey): sort is keyof typeof countedBy => Object.hasOwn(countedBy, sort);

/** Position of each province code when the names are sorted. */
const provinceOrder = Uint8Array.from(
  codeLists.province.map((code) => [...provinces].sort((a, b) => (a.name < b.name ? -1 : 1)).findIndex((province) => province.pcode === code)),
);

function comparer(columns: Columns, sort: SortKey): Comparer {
  const by = (values: ArrayLike<number>): Comparer => (a, b) => (values[a] ?? 0) - (values[b] ?? 0);
  if (isCoded(sort)) return by(columns.code[codedBy[sort]]);
  if (isCount(sort)) return by(columns.counts[countedBy[sort]]);
  switch (sort) {
    case "date": {
      const [start, end] = [by(columns.startDay), by(columns.endDay)];
      return (a, b) => start(a, b) || end(a, b);
    }
    case "ref":
      return (a, b) => a - b;
    case "province": {
      const order = (row: number) => provinceOrder[columns.code.province[row] ?? NOT_KNOWN] ?? 0;
      return (a, b) => order(a) - order(b);
    }
    case "place":
      return (a, b) => compareText(columns.place[a] ?? "", columns.place[b] ?? "");
    case "sources":
      return by(columns.sourceCount);
  }
}

/** Without case, and by code point where that is all that differs: the order may not depend on the machine's language. */
function compareText(a: string, b: string): number {
  const [lowA, lowB] = [a.toLowerCase(), b.toLowerCase()];
  if (lowA !== lowB) return lowA < lowB ? -1 : 1;
  return a === b ? 0 : a < b ? -1 : 1;
}

function unknownTest(columns: Columns, sort: SortKey): (row: number) => boolean {
  const noCode = (codes: Uint8Array, codeCount: number) => (row: number) => (codes[row] ?? NOT_KNOWN) >= codeCount;
  if (isCoded(sort)) {
    const list: readonly string[] = codeLists[codedBy[sort]];
    const codes = columns.code[codedBy[sort]];
    const unknown = list.indexOf("unknown");
    const none = noCode(codes, list.length);
    return (row) => none(row) || codes[row] === unknown;
  }
  if (isCount(sort)) return (row) => (columns.counts[countedBy[sort]][row] ?? -1) < 0;
  if (sort === "province") return noCode(columns.code.province, codeLists.province.length);
  if (sort === "place") return (row) => columns.place[row] === "";
  if (sort === "sources") return (row) => (columns.sourceCount[row] ?? -1) < 0;
  return () => false;
}
