import { loadColumns } from "@/lib/read/load";
import { loadClaimResults } from "@/app/claim-results";
import { fileAnswer, jsonAnswer } from "@/app/api/answer";
import { answering, notAllowed, optionsOnly } from "@/app/api/answering";
import { claimOf, computedClaim, isComputed, uncomputedClaim } from "@/app/api/claim-answer";
import { claimCsv } from "@/app/api/claim-csv";
import { problem } from "@/app/api/problem";
import { invalidQuery, oneOf, readOwnQuery } from "@/app/api/query";

export const runtime = "nodejs";
export const dynamic = "force-dynamic";

const ALLOW = "GET, HEAD, OPTIONS";

type Context = { readonly params: Promise<{ readonly claim: string }> };

/** What the records of a dataset say of one claim of the essay, under the claims' own filter. */
export const GET = answering(async (request: Request, context: Context) => {
  const { claim: id } = await context.params;
  const claim = claimOf(id);
  if (claim === null) return problem("no-such-claim", { values: { claim: id.slice(0, 40) } });
  const { datasets } = await loadColumns("public");
  const query = await readOwnQuery(request, {
    format: oneOf(isComputed(id) ? ["json", "csv"] : ["json"], "json"),
    dataset: oneOf(datasets.map(({ code }) => code), datasets[0]?.code ?? ""),
  });
  if (query.kind === "refused") return query.answer;
  if (!isComputed(id)) return jsonAnswer(uncomputedClaim(claim));

  const results = await loadClaimResults(query.own.dataset);
  if (results === null) return invalidQuery([{ key: "dataset", value: query.own.dataset, reason: "unknown-value" }]);
  if (query.own.format === "csv") return fileAnswer(claimCsv(id, results), "text/csv; charset=utf-8", `incident-atlas_${id}_r${results.revision}.csv`);
  return jsonAnswer(computedClaim(claim, results, id, await loadColumns("public")));
});

export const OPTIONS = optionsOnly(ALLOW);
export const POST = notAllowed(ALLOW);
export const PUT = notAllowed(ALLOW);
export const PATCH = notAllowed(ALLOW);
export const DELETE = notAllowed(ALLOW);
