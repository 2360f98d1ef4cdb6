import { loadColumns } from "@/lib/read/load";
import { summaryFor } from "@/lib/read/answer-filter";
import { summaryDimensions } from "@/lib/read/summarise";
import type { SummaryDimension } from "@/lib/read/summarise";
import { jsonAnswer } from "@/app/api/answer";
import { answering, notAllowed, optionsOnly } from "@/app/api/answering";
import { oneOf, readFilterQuery } from "@/app/api/query";

export const runtime = "nodejs";
export const dynamic = "force-dynamic";

const ALLOW = "GET, HEAD, OPTIONS";

const by = { ...oneOf<SummaryDimension>(summaryDimensions, "province"), required: summaryDimensions.join(", ") };

/** Counted records of a filter by one dimension: the rows add up to `counted`. */
export const GET = answering(async (request: Request, _context: unknown) => {
  const columns = await loadColumns("public");
  const query = await readFilterQuery(request, columns.datasets, { by });
  if (query.kind === "refused") return query.answer;
  return jsonAnswer(summaryFor(columns, query.filter, query.own.by));
});

export const OPTIONS = optionsOnly(ALLOW);
export const POST = notAllowed(ALLOW);
export const PUT = notAllowed(ALLOW);
export const PATCH = notAllowed(ALLOW);
export const DELETE = notAllowed(ALLOW);
