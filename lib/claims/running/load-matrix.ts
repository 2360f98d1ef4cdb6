import { countedStatuses } from "../../codebook/values/trust";
import { refsOfExternalIds } from "../../store/external-ids";
import { addShippedRows, matrixKeys, readMatrix } from "../../store/matrix";
import { readIncidents } from "../../store/read-incident";
import type { ScenarioId } from "../claim";
import { essays, matrixOf } from "../generated/registry";
import { disagreementOf } from "../matrix/disagreement";
import type { Disagreement } from "../matrix/disagreement";
import { EDITORS, matrixItem, ratersOf } from "../matrix/matrix-item";
import type { EvidenceSubject } from "../matrix/matrix-item";
import { scoreOf } from "../matrix/score";
import type { Basis, MatrixScore } from "../matrix/score";
import { seenBy } from "../matrix/seen";
import type { SeenRow, Viewer } from "../matrix/seen";
import { standingOf } from "../matrix/standing";
import type { KnownOutcome, Standing } from "../matrix/standing";
import type { FindingResult } from "../run-findings";
import { instant, ownContext } from "./context";
import type { RunContext } from "./context";
import { verdictCode } from "./ledger-result";
import { ESSAY } from "./primary-run";
import type { FinishedRun } from "./primary-run";

export type LoadedRow = SeenRow & {
  /** Whether the observation was made; null while the row is hidden, or while the findings are not computed. */
  readonly standing: Standing | null;
  /** The finding behind the row, null while hidden and for rows that cite none. */
  readonly result: FindingResult | null;
  /** Of an incident that may be named. An incident says no more than its statement does, so it is not hidden. */
  readonly ref: string | null;
};

export type LoadedMatrix = {
  readonly essay: string;
  readonly scenarios: readonly ScenarioId[];
  readonly viewer: Viewer;
  /** Null, or since when this rater has asked to see everything. */
  readonly revealedAt: string | null;
  readonly rows: readonly LoadedRow[];
  /** Who rated something that the viewer may see, the editors first. */
  readonly raters: readonly string[];
  readonly hiddenRows: number;
};

export type MatrixQuestion = { readonly viewer: Viewer; readonly run: FinishedRun | null; readonly essay?: string; readonly context?: RunContext };

/**
 * The matrix of a text as this viewer may see it. What the product ships with is put in where it is missing, so a new
 * database has the editors' ratings at its first reader; rows that are there stay as people left them.
 */
export async function loadMatrix({ viewer, run, essay = ESSAY, context = ownContext() }: MatrixQuestion): Promise<LoadedMatrix> {
  await shipMatrix(context, essay);
  const scenarios = (essays.find(({ id }) => id === essay)?.scenarios ?? []).map(({ id }) => id);
  const stored = await readMatrix(context.read, essay);
  const items = stored.rows.map((row) => matrixItem(row, scenarios));
  const rows = seenBy(items, scenarios, viewer, stored.reveals);
  const incidents = await incidentsOf(context, rows.map(({ item }) => item.subject));
  const shipped = new Map(matrixOf(essay).map((row) => [row.key, row]));
  const loaded = rows.map((row): LoadedRow => {
    const { subject, key } = row.item;
    const incident = subject.kind === "incident" ? (incidents.get(citedAs(subject)) ?? null) : null;
    const result = subject.kind === "finding" ? (run?.results.findings.find(({ finding }) => finding === subject.finding) ?? null) : null;
    const unknown = row.hidden || (subject.kind === "finding" && run === null);
    return {
      ...row, ref: incident?.ref ?? null, result: row.hidden ? null : result,
      standing: unknown ? null : standingOf(subject, incident === null ? outcomeOf(result) : { kind: "incident", counted: incident.counted }, shipped.get(key)?.obtainsWhen),
    };
  });
  return {
    essay, scenarios, viewer, rows: loaded,
    revealedAt: viewer.kind === "rater" ? (stored.reveals.find(({ rater }) => rater === viewer.handle)?.at ?? null) : null,
    raters: ratersOf(loaded.map(({ cells }) => ({ ratings: cells }))),
    hiddenRows: loaded.filter(({ hidden }) => hidden).length,
  };
}

/** What a loaded matrix says in numbers: one score a rater on either basis, and each pair of raters side by side. */
export function matrixScores({ rows, scenarios, raters }: LoadedMatrix): { readonly [B in Basis]: readonly MatrixScore[] } & { readonly pairs: readonly Disagreement[] } {
  const scores = (basis: Basis) => raters.map((rater) => scoreOf(rows, scenarios, rater, basis));
  const pairs = raters.flatMap((first, index) => raters.slice(index + 1).map((second) => disagreementOf(rows, scenarios, [first, second])));
  return { observed: scores("observed"), "all-rated": scores("all-rated"), pairs };
}

/** Put in what the product ships with and the store does not have; a second time changes nothing. */
export async function shipMatrix(context: RunContext, essay: string = ESSAY): Promise<void> {
  const shipped = matrixOf(essay);
  const there = new Set(await matrixKeys(context.read, essay));
  if (shipped.every(({ key }) => there.has(key))) return;
  const rows = shipped.map(({ key, subject, statement, source, url, reliability, veracity, credibility, relevance, ratings }, position) => ({
    id: context.newId(), key, position, subject,
    text: { statement, source: source ?? null, url: url ?? null, reliability: reliability ?? null, veracity: veracity ?? null, credibility, relevance, withdrawn: false },
    ratings: Object.entries(ratings).map(([scenario, [value, reason]]) => ({ scenario, value, reason })),
  }));
  const added = await addShippedRows(context.write, essay, rows, { who: EDITORS, at: instant(context), why: null });
  if (added.kind === "refused") throw new Error(`the editors' matrix cannot be stored: ${added.problems.map(({ field }) => field).join(", ")}`);
}

function outcomeOf(result: FindingResult | null): KnownOutcome {
  if (result === null) return { kind: "nothing" };
  const word = verdictCode(result.verdict);
  if (word === null) return { kind: "effect", value: result.primary.effect.kind === "found" ? result.primary.effect.value : null };
  return { kind: "verdict", word: word as Extract<KnownOutcome, { kind: "verdict" }>["word"] };
}

type IncidentSubject = Extract<EvidenceSubject, { kind: "incident" }>;
const citedAs = ({ dataset, externalId, ref }: IncidentSubject) => ref ?? `${dataset}/${externalId ?? ""}`;

/** The records that rows cite, as far as this database has them. Counted: neither draft, rejected nor retracted, and no duplicate. */
async function incidentsOf(context: RunContext, subjects: readonly EvidenceSubject[]): Promise<Map<string, { ref: string | null; counted: boolean }>> {
  const cited = subjects.filter((subject) => subject.kind === "incident");
  const byExternalId = await refsOfExternalIds(context.read, cited.flatMap(({ dataset, externalId }) => (externalId === null ? [] : [{ dataset, externalId }])));
  const refs = new Map(cited.flatMap((subject) => {
    const ref = subject.ref ?? byExternalId.get(citedAs(subject));
    return ref === undefined ? [] : [[citedAs(subject), ref] as const];
  }));
  const records = new Map((await readIncidents(context.read, [...refs.values()])).map((record) => [record.ref, record]));
  const statuses: readonly string[] = countedStatuses;
  return new Map([...refs].flatMap(([name, ref]) => {
    const record = records.get(ref);
    if (record === undefined || record.batchState === "staging" || record.batchState === "undone") return [];
    return [[name, { ref: record.sensitivity === "closed" ? null : ref, counted: statuses.includes(record.status) && record.duplicateOf === null }]];
  }));
}
