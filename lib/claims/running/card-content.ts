import { loadColumns } from "../../read/load";
import { loadEvidence } from "../../read/load-evidence";
import type { Filter } from "../../read/filter";
import { readColumns } from "../../store/bulk-columns";
import type { Busy } from "../../store/results";
import { cardRecords } from "../card-records";
import type { CardRecord } from "../card-records";
import { dataHash } from "../data-hash";
import { claimsOf, findingsOf } from "../generated/registry";
import { measureSelection } from "../measure-selection";
import type { Measured } from "../measured";
import type { FindingResult } from "../run-findings";
import { selectedRefs } from "../selected-refs";
import { BASE_SEED, DRAWS } from "../seeded-chance";
import type { Verdict } from "../verdict";
import type { World } from "../world";
import { codeVersion } from "./code-version";
import type { RunContext } from "./context";
import { startJob } from "./job-thread";
import { primaryRun } from "./primary-run";
import type { NoWorld } from "./primary-run";
import { register } from "./registering";
import { parseCanonicalJson } from "../canonical-json";
import type { SelectionResults } from "./run-job";

/** What a card keeps of a number: the recorded finding with the verdict of its claim, or an exploratory selection, tested or not. */
export type CardResult =
  | { readonly kind: "primary"; readonly finding: FindingResult; readonly claimVerdict: Verdict | null }
  | { readonly kind: "selection"; readonly measured: Measured; readonly tested: boolean };

export type CardContent = {
  readonly result: CardResult;
  readonly measured: Measured;
  readonly world: World;
  readonly records: readonly CardRecord[];
  readonly revision: number;
  readonly dataHash: string;
  readonly codeVersion: string;
  readonly claimVersion: number;
  readonly findingVersion: number;
  /** Null where nothing was drawn by chance. */
  readonly seed: number | null;
  readonly draws: number | null;
};

export type ContentQuestion = {
  readonly dataset: string;
  readonly essay: string;
  readonly claim: string;
  readonly finding: string;
  /** Null: the primary analysis. */
  readonly filter: Filter | null;
  readonly tested: boolean;
};

export type NoContent = NoWorld | { readonly kind: "no-such-finding" } | { readonly kind: "cancelled" } | { readonly kind: "failed" } | Busy;

/** How often the records are read again when somebody saves in between. */
const ATTEMPTS = 3;

/**
 * Computes what a card holds, on the records as they are now. The same whoever asks and however often: making a card and
 * following its link go through here. Writes nothing but what the primary analysis itself writes; a selection is tested
 * again without a row in the ledger, since the test was asked for before.
 */
export async function cardContent(question: ContentQuestion, context: RunContext): Promise<CardContent | NoContent> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const world = await loadEvidence(question.dataset, context.read);
    if (world === null) return { kind: "no-such-dataset" };
    if ("kind" in world) return world;
    const answer = await contentAt(question, context, world);
    if (answer !== "moved") return answer;
  }
  return { kind: "busy" };
}

async function contentAt(question: ContentQuestion, context: RunContext, world: World): Promise<CardContent | NoContent | "moved"> {
  const { essay, claim, finding } = question;
  const bulk = await readColumns(context.read, ["ref", "version"], world.dataset.code);
  if (bulk.revision !== world.revision) return "moved";
  const computed = question.filter === null ? await primaryContent(question, context, world) : await selectionContent(question, question.filter, context, world);
  if (computed === "moved" || "kind" in computed) return computed;
  const inForce = await register(context, world, { id: essay, claims: claimsOf(essay), findings: findingsOf(essay) });
  if ("kind" in inForce) return inForce;
  const { result, measured } = computed;
  const records = cardRecords(world, new Map(bulk.columns.ref.map((ref, row) => [ref, bulk.columns.version[row] ?? 0])), measured.refs);
  const drawn = measured.tests.find(({ draws }) => draws !== null) ?? null;
  return {
    result, measured, world, records, revision: world.revision, dataHash: dataHash(world, records.map(([, , hash]) => hash)), codeVersion: await codeVersion(),
    claimVersion: inForce.bySubject.get(claim)?.version ?? 0, findingVersion: inForce.bySubject.get(finding)?.version ?? 0,
    seed: drawn === null ? null : BASE_SEED, draws: drawn?.draws ?? null,
  };
}

type Computed = { readonly result: CardResult; readonly measured: Measured };

async function primaryContent({ dataset, essay, claim, finding }: ContentQuestion, context: RunContext, world: World): Promise<Computed | NoContent | "moved"> {
  const run = await primaryRun({ dataset, essay, context });
  if (run.kind !== "finished") return run;
  if (run.run.revision !== world.revision) return "moved";
  const own = run.run.results.findings.find((one) => one.finding === finding);
  if (own === undefined) return { kind: "no-such-finding" };
  return { result: { kind: "primary", finding: own, claimVerdict: run.run.claims.find((one) => one.claim === claim)?.verdict ?? null }, measured: own.primary };
}

async function selectionContent({ dataset, essay, finding, tested }: ContentQuestion, filter: Filter, context: RunContext, world: World): Promise<Computed | NoContent | "moved"> {
  const columns = await loadColumns("public", context.read);
  if (columns.revision !== world.revision) return "moved";
  const definition = findingsOf(essay).find(({ id }) => id === finding);
  if (definition === undefined) return { kind: "no-such-finding" };
  const { refs, reading } = selectedRefs(world, columns, filter);
  if (!tested) {
    const { measured } = measureSelection(world, refs, definition, reading);
    return { result: { kind: "selection", measured, tested }, measured };
  }
  const job = startJob({ file: context.read.file, dataset, essay, revision: world.revision, draws: DRAWS, seed: BASE_SEED, selection: { findings: [finding], refs, reading } }, () => undefined);
  const end = await job.end;
  if (end.kind !== "selection") return end.kind === "cancelled" ? { kind: "cancelled" } : "moved";
  const [own] = parseCanonicalJson(end.results) as SelectionResults;
  return own === undefined ? { kind: "no-such-finding" } : { result: { kind: "selection", measured: own.measured, tested }, measured: own.measured };
}
