import { comparisonFilter } from "@/app/compare/comparison-filter";
import { readDatasetPair } from "@/app/compare/dataset-pair";
import type { PageParams } from "@/components/filters/read-plain-form";
import type { Columns } from "@/lib/read/columns";
import { toQuery } from "@/lib/read/filter";
import type { Filter } from "@/lib/read/filter";
import { parseFilter } from "@/lib/read/parse-filter";
import type { FilterProblem } from "@/lib/read/parse-filter";

export const tabs = ["pending", "matched", "rejected", "blocked", "only-first", "only-second"] as const;
export type Tab = (typeof tabs)[number];

export type PageQuestion = {
  readonly codes: readonly [string, string];
  readonly filter: Filter;
  readonly attributionAsked: boolean;
  readonly tab: Tab;
  /** Position of the first pair shown. */
  readonly start: number;
  readonly problems: readonly FilterProblem[];
  /** The address named no two different datasets. */
  readonly pairWrong: boolean;
};

const OWN_KEYS = ["datasets", "first", "second", "tab", "start"];

/** What the address of the page asks for; everything that cannot be taken is named, and the usual stands in its place. Needs two datasets or more. */
export function readPage(params: PageParams, { datasets }: Pick<Columns, "datasets">): PageQuestion {
  const text = (key: string) => (typeof params[key] === "string" ? params[key] : null);
  // The form sends two fields; links write one key.
  const asked = text("datasets") ?? (text("first") === null && text("second") === null ? null : `${text("first") ?? ""},${text("second") ?? ""}`);
  const usual = [datasets[0]?.code ?? "", datasets[1]?.code ?? ""] as const;
  const codes = asked === null ? usual : readDatasetPair(asked, datasets);
  // A form sends its empty fields too.
  const given = Object.fromEntries(Object.entries(params).filter(([, value]) => value !== ""));
  const { filter, problems } = parseFilter(given, datasets, OWN_KEYS);
  const { dataset: _one, ...rest } = given;
  const attributionAsked = "attribution" in rest;
  const start = Number(text("start") ?? 0);
  return {
    codes: codes ?? besides(text("first"), datasets) ?? usual,
    filter: comparisonFilter(filter, attributionAsked), attributionAsked,
    tab: tabs.find((tab) => tab === text("tab")) ?? "pending",
    start: Number.isSafeInteger(start) && start > 0 ? start : 0,
    problems, pairWrong: codes === null,
  };
}

/** The first dataset as asked for, and another beside it. */
function besides(first: string | null, datasets: Columns["datasets"]): readonly [string, string] | null {
  const other = datasets.find(({ code }) => code !== first);
  return other !== undefined && datasets.some(({ code }) => code === first) ? [first ?? "", other.code] : null;
}

/** The address of the page for a question, with what is changed of it. */
export function pageHref({ codes, filter, attributionAsked, tab, start }: Omit<PageQuestion, "problems" | "pairWrong">, datasets: Columns["datasets"], change: { readonly tab?: Tab; readonly start?: number } = {}, anchor = ""): string {
  const [toTab, toStart] = [change.tab ?? tab, change.start ?? (change.tab === undefined ? start : 0)];
  const query = filterQuery(filter, attributionAsked, datasets);
  const parts = [`datasets=${codes.map(encodeURIComponent).join(",")}`, query, toTab === "pending" ? "" : `tab=${toTab}`, toStart === 0 ? "" : `start=${toStart}`];
  return `/data/compare?${parts.filter((part) => part !== "").join("&")}${anchor}`;
}

/** The filter as this page's address writes it: every actor is what is usual here. */
export function filterQuery(filter: Filter, attributionAsked: boolean, datasets: Columns["datasets"]): string {
  const written = new URLSearchParams(toQuery({ ...filter, dataset: datasets[0]?.code ?? "" }, datasets));
  if (!attributionAsked) written.delete("attribution");
  else written.set("attribution", filter.attribution);
  return written.toString().replaceAll("%2C", ",");
}
