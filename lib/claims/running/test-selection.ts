import type { Columns } from "../../read/columns";
import { toQuery } from "../../read/filter";
import type { Filter } from "../../read/filter";
import { loadColumns } from "../../read/load";
import { loadEvidence } from "../../read/load-evidence";
import { answerTests, askTests } from "../../store/ledger";
import type { TestAnswered } from "../../store/ledger";
import type { Busy, Refused } from "../../store/results";
import { parseCanonicalJson } from "../canonical-json";
import type { FindingDefinition } from "../finding-definition";
import { claimsOf, findingsOf } from "../generated/registry";
import { BASE_SEED, DRAWS } from "../seeded-chance";
import { selectedRefs } from "../selected-refs";
import type { SelectedRefs } from "../selected-refs";
import type { World } from "../world";
import { instant, ownContext } from "./context";
import type { RunContext } from "./context";
import { startJob } from "./job-thread";
import { ledgerResult } from "./ledger-result";
import { ESSAY } from "./primary-run";
import type { NoWorld } from "./primary-run";
import { register } from "./registering";
import type { SelectionResults } from "./run-job";

/** A selection that was tested because somebody asked. Exploratory: no q and no verdict. */
export type TestedSelection = {
  readonly kind: "tested";
  readonly claim: string;
  readonly dataset: string;
  readonly revision: number;
  /** As an address writes it. */
  readonly filter: string;
  readonly seed: number;
  readonly draws: number;
  readonly selected: Omit<SelectedRefs, "refs"> & { readonly records: number };
  /** One a finding, the lead first, each with the id of its row in the ledger. */
  readonly findings: readonly (SelectionResults[number] & { readonly ledgerId: number })[];
};

export type TestRefusal =
  | { readonly kind: "no-such-claim" }
  | NoWorld
  /** No finding of the claim has a test. */
  | { readonly kind: "nothing-to-test" }
  /** A search text is not kept anywhere, so a test of it could not be repeated. */
  | { readonly kind: "search-text" }
  | { readonly kind: "cancelled" }
  | { readonly kind: "failed" };

export type TestQuestion = { readonly claim: string; readonly filter: Filter; readonly who: string; readonly essay?: string; readonly context?: RunContext };

/** The findings of a claim in the order in which they are shown, the lead first. */
export function findingsOfClaim(essay: string, claim: string): readonly FindingDefinition[] {
  const own = findingsOf(essay).filter(({ claims, leads }) => [...claims, ...leads].some((id) => id === claim));
  return [...own].sort((one, other) => Number(other.leads.some((id) => id === claim)) - Number(one.leads.some((id) => id === claim)));
}

/** How often a test is asked for again when somebody saves in between. */
const ATTEMPTS = 3;

/**
 * *Test this selection*: the tests of a claim's findings on what a filter selects. The ledger gets a row for each finding
 * before anything is computed, and the answer afterwards. signal: gives up when it is aborted.
 */
export async function testSelection(question: TestQuestion, signal?: AbortSignal): Promise<TestedSelection | TestRefusal | Refused | Busy> {
  const { claim, filter, essay = ESSAY, context = ownContext() } = question;
  if (!claimsOf(essay).some(({ id }) => id === claim)) return { kind: "no-such-claim" };
  if (filter.q !== "") return { kind: "search-text" };
  const definitions = findingsOfClaim(essay, claim).filter(({ judgement }) => judgement.by !== "none");
  if (definitions.length === 0) return { kind: "nothing-to-test" };
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const columns = await loadColumns("public", context.read);
    const world = await loadEvidence(filter.dataset, context.read);
    if (world === null) return { kind: "no-such-dataset" };
    if ("kind" in world) return world;
    if (world.revision !== columns.revision) continue;
    const answer = await testAt(question, context, { world, columns, definitions, essay }, signal);
    if (answer !== "moved") return answer;
  }
  return { kind: "busy" };
}

type At = { readonly world: World; readonly columns: Columns; readonly definitions: readonly FindingDefinition[]; readonly essay: string };

async function testAt({ claim, filter, who }: TestQuestion, context: RunContext, { world, columns, definitions, essay }: At, signal?: AbortSignal): Promise<TestedSelection | TestRefusal | Refused | Busy | "moved"> {
  const inForce = await register(context, world, { id: essay, claims: claimsOf(essay), findings: findingsOf(essay) });
  if ("kind" in inForce) return inForce;
  const { refs, ...selected } = selectedRefs(world, columns, filter);
  const asked = { dataset: world.dataset.code, essay, claim, filter: toQuery(filter, columns.datasets), seed: BASE_SEED, draws: DRAWS, revision: world.revision, who };
  const rows = await askTests(context.write, definitions.map(({ id }) => ({ ...asked, finding: id, version: inForce.bySubject.get(id)?.version ?? 0 })), instant(context));
  if (rows.kind !== "asked") return rows;
  const all = (state: TestAnswered["state"]) => answerTests(context.write, rows.ids.map((id) => ({ id, state, result: null })));

  const job = startJob(
    { file: context.read.file, dataset: asked.dataset, essay, revision: world.revision, draws: DRAWS, seed: BASE_SEED, selection: { findings: definitions.map(({ id }) => id), refs, reading: selected.reading } },
    () => undefined,
  );
  const cancel = () => job.cancel();
  signal?.addEventListener("abort", cancel, { once: true });
  if (signal?.aborted === true) cancel();
  try {
    const end = await job.end;
    if (end.kind !== "selection") {
      await all("cancelled");
      return end.kind === "cancelled" ? end : "moved";
    }
    const results = parseCanonicalJson(end.results) as SelectionResults;
    const findings = definitions.flatMap(({ id }, index) => {
      const own = results.find(({ finding }) => finding === id);
      return own === undefined ? [] : [{ ...own, ledgerId: rows.ids[index] ?? 0 }];
    });
    const answered = await answerTests(context.write, findings.map(({ ledgerId, measured }) => ({ id: ledgerId, state: "done", result: ledgerResult(measured, null) })));
    if (answered.kind === "busy") return answered;
    return { kind: "tested", claim, dataset: asked.dataset, revision: world.revision, filter: asked.filter, seed: BASE_SEED, draws: DRAWS, selected: { ...selected, records: refs.length }, findings };
  } catch (error) {
    console.error(`a test of a selection failed: ${error instanceof Error ? error.name : typeof error}`);
    await all("failed");
    return { kind: "failed" };
  } finally {
    signal?.removeEventListener("abort", cancel);
  }
}
