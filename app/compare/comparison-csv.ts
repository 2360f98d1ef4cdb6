import { figureCsv } from "@/components/charts/figure-csv";
import { provinceByCode } from "@/lib/codebook/provinces";
import type { Columns } from "@/lib/read/columns";
import { toQuery } from "@/lib/read/filter";
import type { Filter } from "@/lib/read/filter";
import type { Comparison } from "./load-comparison";

type Words = (key: string, values?: Record<string, string | number>) => string;

/** Counts of both datasets as CSV, a column each and no sum; the window, the filter and n of N stand above the head. */
export function comparisonCsv(columns: Columns, codes: readonly [string, string], filter: Filter, comparison: Comparison, by: "province" | "month", t: Words): string {
  const { q: _search, ...rest } = filter;
  const address = `/data/compare?datasets=${codes.join(",")}${["", toQuery({ ...rest, q: "" }, columns.datasets)].filter((part, index) => index === 0 || part !== "").join("&")}`;
  const compared = comparison.kind === "compared" ? comparison : null;
  const nOf = compared?.sides.sides.map(({ title, counted, total }) => t("counted", { title, counted, total })).join("; ") ?? "";
  const provenance = {
    title: t(by), subline: compared === null ? t("noCommonDays") : t("window", { from: compared.window.from, to: compared.window.to }),
    filter: nOf, setAside: t("neverSummed"), address, revision: t("revision", { revision: columns.revision }),
  };
  if (by === "month") return figureCsv([t("monthHead"), ...codes], (compared?.sides.byMonth ?? []).map(({ key, counts }) => [key ?? t("noMonth"), ...counts]), provenance);
  return figureCsv([t("codeHead"), t("provinceHead"), ...codes], (compared?.sides.byProvince ?? []).map(({ key, counts }) => [key, key === null ? t("noProvince") : provinceByCode(key).name, ...counts]), provenance);
}
