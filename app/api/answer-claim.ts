import { measureSelection } from "@/lib/claims/measure-selection";
import { claimVersion, claimVersions } from "@/lib/claims/running/claim-version";
import { ESSAY } from "@/lib/claims/running/primary-run";
import { findingsOfClaim } from "@/lib/claims/running/test-selection";
import { selectedRefs } from "@/lib/claims/selected-refs";
import { toQuery } from "@/lib/read/filter";
import type { Filter } from "@/lib/read/filter";
import { filterKeys } from "@/lib/read/filter-keys";
import { loadColumns } from "@/lib/read/load";
import { loadEvidence } from "@/lib/read/load-evidence";
import { readStore } from "@/lib/store/connect";
import { countTests } from "@/lib/store/ledger";
import { fileAnswer, jsonAnswer } from "./answer";
import { claimAnswer, claimList, claimOf, claimVersionAnswer } from "./claim-answer";
import type { OwnFigures } from "./claim-answer";
import { claimCsv, findingsCsv } from "./claim-csv";
import { claimRun } from "./claim-run";
import type { RunFound } from "./claim-run";
import { exploratoryAnswer } from "./finding-answer";
import { coLocationFigures, concentrationFigures, primarySummary } from "./first-figures";
import { busyProblem, problem } from "./problem";
import { oneOf, readFilterQuery, readOwnQuery, wholeNumber } from "./query";

type Run = Extract<RunFound, { kind: "run" }>;

/** GET /api/v1/claims: all claims with the verdicts of their lead findings. `dataset`: the first by default. */
export async function listClaims(request: Request): Promise<Response> {
  const { datasets } = await loadColumns("public");
  const query = await readOwnQuery(request, { dataset: oneOf(datasets.map(({ code }) => code), datasets[0]?.code ?? "") });
  if (query.kind === "refused") return query.answer;
  const found = await claimRun(query.own.dataset);
  return found.kind === "refused" ? found.answer : jsonAnswer(claimList(found.run, await testCounts(query.own.dataset)));
}

const testCounts = (dataset: string, claim?: string) => countTests(readStore(), { dataset, essay: ESSAY, ...(claim === undefined ? {} : { claim }) });

/**
 * GET /api/v1/claims/[claim]. `version`: an earlier version with its last results. Keys of the filter: exploratory figures of
 * that selection beside the recorded verdict, computed at once, without p, and written nowhere. `format=csv`: its numbers as a table.
 */
export async function answerClaim(request: Request, id: string): Promise<Response> {
  const claim = claimOf(id);
  if (claim === null) return problem("no-such-claim", { values: { claim: id.slice(0, 40) } });
  const { datasets } = await loadColumns("public");
  const hasTable = findingsOfClaim(ESSAY, id).length > 0;
  const query = await readFilterQuery(request, datasets, { format: oneOf(hasTable ? ["json", "csv"] : ["json"], "json"), version: wholeNumber(1, 9_999_999, 0) });
  if (query.kind === "refused") return query.answer;
  const { filter, own } = query;
  const found = await claimRun(filter.dataset);
  if (found.kind === "refused") return found.answer;
  const { run, may, columns } = found;

  const current = run.inForce.get(id)?.version ?? 0;
  if (own.version !== 0) {
    const asked = await claimVersion({ dataset: filter.dataset, claim: id, version: own.version });
    if (asked === null) return problem("no-such-version", { values: { claim: id, version: own.version, current } });
    // The version in force is answered whole, below.
    if (own.version !== current) return jsonAnswer(claimVersionAnswer(claim, asked, current, may));
  }
  const dataset = columns.datasets.find(({ code }) => code === run.dataset) ?? null;
  const figures: OwnFigures | null = id === "C1" ? concentrationFigures(run, dataset?.knownCoverage ?? null) : id === "C2" ? coLocationFigures(run) : null;
  if (own.format === "csv") {
    const text = figures === null ? findingsCsv(id, run) : claimCsv(figures, run);
    return fileAnswer(text, "text/csv; charset=utf-8", `incident-atlas_${id}_r${run.revision}.csv`);
  }
  const params = new URL(request.url).searchParams;
  const asksForFilter = filterKeys.some((key) => key !== "dataset" && params.has(key));
  const exploratory = asksForFilter ? await exploratoryOf(id, filter, found) : null;
  if (exploratory === "moved") return busyProblem("unavailable");
  const world = figures === null ? null : await loadEvidence(filter.dataset);
  if (world !== null && ("kind" in world || world.revision !== run.revision)) return busyProblem("unavailable");
  const ownFigures = figures === null || world === null ? null : { figures, summary: primarySummary(world) };
  const versions = (await claimVersions({ dataset: filter.dataset, claim: id })).map(({ version, frozenAt, hash }) => ({ version, frozenAt, hash }));
  return jsonAnswer({ ...claimAnswer({ claim, run, may, dataset, own: ownFigures, exploratory, tests: await testCounts(filter.dataset, id) }), versions });
}

async function exploratoryOf(id: string, filter: Filter, { columns, may }: Run): Promise<object | "moved"> {
  const world = await loadEvidence(filter.dataset);
  if (world === null || "kind" in world || world.revision !== columns.revision) return "moved";
  const { refs, reading, notAsked, withheld } = selectedRefs(world, columns, filter);
  return {
    label: "your selection, exploratory",
    // What was searched for is not repeated: it may be a name.
    filter: toQuery({ ...filter, q: "" }, columns.datasets), wordsSearchedFor: filter.q !== "",
    selected: refs.length, notAsked, withheld, reading,
    findings: findingsOfClaim(ESSAY, id).map((definition) => exploratoryAnswer(definition.id, measureSelection(world, refs, definition, reading), may)),
  };
}

