import { isPlainRecord } from "@/lib/entry/plain-record";
import { ESSAY } from "@/lib/claims/running/primary-run";
import { testSelection } from "@/lib/claims/running/test-selection";
import type { TestedSelection } from "@/lib/claims/running/test-selection";
import { nameable } from "@/lib/claims/shown-finding";
import type { Filter } from "@/lib/read/filter";
import { loadColumns } from "@/lib/read/load";
import { parseFilter } from "@/lib/read/parse-filter";
import { readStore } from "@/lib/store/connect";
import { countTests, listLedger } from "@/lib/store/ledger";
import { jsonAnswer } from "./answer";
import { apiText } from "./api-text";
import { claimOf } from "./claim-answer";
import { exploratoryAnswer } from "./finding-answer";
import { busyProblem, problem } from "./problem";
import type { FieldError } from "./problem";
import { oneOf, readOwnQuery, wholeNumber } from "./query";
import { readJsonBody } from "./read-body";
import { readSignature, unknownFields } from "./signature";

const bodyFields = ["who", "filter"] as const;
const MOST_ROWS = 1000;

/** GET /api/v1/claims/[claim]/tests: the ledger of a claim, newest first. `before`: the id of the last row of the page before. */
export async function listTests(request: Request, id: string): Promise<Response> {
  if (claimOf(id) === null) return problem("no-such-claim", { values: { claim: id.slice(0, 40) } });
  const { datasets } = await loadColumns("public");
  const query = await readOwnQuery(request, {
    dataset: oneOf(datasets.map(({ code }) => code), datasets[0]?.code ?? ""), limit: wholeNumber(1, MOST_ROWS, 100), before: wholeNumber(1, 9_999_999, 0),
  });
  if (query.kind === "refused") return query.answer;
  const { dataset, limit, before } = query.own;
  const question = { dataset, essay: ESSAY, claim: id };
  const entries = await listLedger(readStore(), question, { limit, before: before === 0 ? null : before });
  return jsonAnswer({ claim: id, dataset, tests: await countTests(readStore(), question), entries, next: entries.length === limit ? (entries.at(-1)?.id ?? null) : null });
}

/**
 * POST /api/v1/claims/[claim]/tests: `{who, filter: {key: value}}`. Runs the tests of the claim's findings on what the filter
 * selects; every one is in the ledger before it is run. Exploratory: no q and no verdict.
 */
export async function answerTest(request: Request, id: string): Promise<Response> {
  if (claimOf(id) === null) return problem("no-such-claim", { values: { claim: id.slice(0, 40) } });
  const query = await readOwnQuery(request, {});
  if (query.kind === "refused") return query.answer;
  const read = await readJsonBody(request);
  if (read.kind === "refused") return read.answer;
  const t = await apiText("api.body");
  const { signature, errors } = readSignature(read.body, new Date().toISOString(), t);
  const filter = await filterOf(read.body["filter"]);
  const all = [...unknownFields(read.body, bodyFields, t), ...errors, ...filter.errors];
  if (all.length > 0 || filter.filter === null) return problem("invalid-record", { values: { count: all.length }, errors: all });

  const answer = await testSelection({ claim: id, filter: filter.filter, who: signature.who }, request.signal);
  switch (answer.kind) {
    case "tested":
      return jsonAnswer(await testedAnswer(answer), { headers: { "Cache-Control": "no-store" } });
    case "busy":
      return busyProblem();
    case "no-such-claim":
      return problem("no-such-claim", { values: { claim: id } });
    case "nothing-to-test":
    case "search-text":
      return problem("not-testable", { detail: answer.kind, values: { claim: id } });
    case "too-many-records":
      return problem("too-many-records", { values: { records: answer.records, most: answer.most } });
    case "refused":
    case "no-such-dataset":
    case "cancelled":
    case "failed":
      return problem("not-computed", { headers: { "Retry-After": "5" } });
  }
}

/** The filter of a body, or everything in it that cannot be taken, each under its path. */
async function filterOf(given: unknown): Promise<{ filter: Filter | null; errors: FieldError[] }> {
  const t = await apiText("api.body");
  const isFilter = isPlainRecord(given) && Object.values(given).every((value) => typeof value === "string");
  if (!isFilter) return { filter: null, errors: [{ field: "filter", code: given === undefined ? "missing" : "malformed", detail: t(given === undefined ? "missing" : "filter") }] };
  const { datasets } = await loadColumns("public");
  const { filter, problems } = parseFilter(new URLSearchParams(given as Record<string, string>), datasets);
  const q = await apiText("api.query");
  const errors = problems.map(({ key, value, reason }): FieldError => ({ field: `filter.${key}`, code: reason, detail: q(reason, { key, value: key === "q" ? "" : (value ?? ""), allowed: "" }) }));
  return { filter: errors.length === 0 ? filter : null, errors };
}

async function testedAnswer({ kind: _, findings, ...tested }: TestedSelection): Promise<object> {
  const may = nameable(await loadColumns("public"));
  return { label: "your selection, exploratory", ...tested, findings: findings.map(({ ledgerId, finding, ...selection }) => ({ ledgerId, ...exploratoryAnswer(finding, selection, may) })) };
}
