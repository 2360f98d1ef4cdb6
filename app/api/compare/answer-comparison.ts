import { comparisonCsv } from "@/app/compare/comparison-csv";
import { loadComparison } from "@/app/compare/load-comparison";
import type { Comparison } from "@/app/compare/load-comparison";
import { LISTED_FROM } from "@/lib/compare/candidates";
import type { Side } from "@/lib/compare/count-sides";
import type { z } from "@/lib/codebook/zod";
import type { Columns } from "@/lib/read/columns";
import { toQuery } from "@/lib/read/filter";
import type { Filter } from "@/lib/read/filter";
import { apiText } from "../api-text";
import { fileAnswer, jsonAnswer } from "../answer";
import { atOneRevision } from "../one-revision";
import { oneOf } from "../query";
import { readComparisonQuery } from "./read-comparison-query";
import type { comparisonAnswer } from "./schemas";

const keys = { format: oneOf(["json", "csv"], "json"), by: oneOf(["province", "month"], "province") };

/** GET /api/v1/compare?datasets=a,b: counts of both, how far they overlap and what that says of events in neither; `format=csv` gives the counts as a file. */
export async function answerComparison(request: Request): Promise<Response> {
  return atOneRevision(async (columns) => {
    const query = await readComparisonQuery(request, columns, keys);
    if (query.kind === "refused") return query.answer;
    const { codes, filter, own } = query;
    const comparison = await loadComparison(columns, codes, filter);
    if (own.format === "json") return jsonAnswer(await bodyOf(columns, codes, filter, comparison));
    const text = await apiText("compare.csv");
    return fileAnswer(comparisonCsv(columns, codes, filter, comparison, own.by, text), "text/csv; charset=utf-8", `incident-atlas-compare-${own.by}.csv`);
  });
}

async function bodyOf(columns: Columns, codes: readonly [string, string], filter: Filter, comparison: Comparison): Promise<z.infer<typeof comparisonAnswer>> {
  const t = await apiText("compare.assumptions");
  const assumptions = (["closed", "catchable", "independent", "perfect"] as const).map((key) => t(key));
  const about = { revision: columns.revision, datasets: [codes[0], codes[1]] as [string, string], filter: toQuery(filter, columns.datasets), assumptions };
  const coverage = [{ ...comparison.window.coverage[0] }, { ...comparison.window.coverage[1] }] as [Comparison["window"]["coverage"][0], Comparison["window"]["coverage"][1]];
  if (comparison.kind === "no-common-days") return { ...about, window: { from: null, to: null, coverage }, sides: null, byProvince: [], byMonth: [], pairs: null, overlap: null, limit: "none" };
  const { window, sides, found, matching } = comparison;
  return {
    ...about, window: { from: window.from, to: window.to, coverage },
    sides: [sideOf(sides.sides[0]), sideOf(sides.sides[1])],
    byProvince: sides.byProvince.map(({ key, counts }) => ({ province: key, counts: [counts[0], counts[1]] })),
    byMonth: sides.byMonth.map(({ key, counts }) => ({ month: key, counts: [counts[0], counts[1]] })),
    pairs: matching === null ? null : { ...matching.book.counts, below: found.below, listedFrom: LISTED_FROM },
    overlap: matching === null ? null : (matching.overlap as unknown as z.infer<typeof comparisonAnswer>["overlap"]),
    limit: found.limit,
  };
}

function sideOf({ records, ...side }: Side): NonNullable<z.infer<typeof comparisonAnswer>["sides"]>[0] {
  const { code, title, version, licence, total, counted, setAside, closed, reasons, kinds, unmatchable } = side;
  return { code, title, version, licence, total, counted, setAside, closed, reasons: { ...reasons }, kinds, matchable: records.length, unmatchable };
}
