import { describe, expect, it } from "vitest";
import { claimsOf, findingsOf } from "../../lib/claims/generated/registry";
import { claimVersion, claimVersions } from "../../lib/claims/running/claim-version";
import { cancelPrimaryRun, ESSAY, primaryRun, primaryState } from "../../lib/claims/running/primary-run";
import type { FinishedRun } from "../../lib/claims/running/primary-run";
import { testSelection } from "../../lib/claims/running/test-selection";
import { measureSelection } from "../../lib/claims/measure-selection";
import { selectedRefs } from "../../lib/claims/selected-refs";
import { defaultFilter } from "../../lib/read/filter";
import { loadColumns } from "../../lib/read/load";
import { loadEvidence } from "../../lib/read/load-evidence";
import { listDatasets, putDataset } from "../../lib/store/datasets";
import { countTests, listLedger } from "../../lib/store/ledger";
import { listRuns } from "../../lib/store/primary-runs";
import { currentRegistrations, freezeRegistrations } from "../../lib/store/registrations";
import { readRevision } from "../../lib/store/revision";
import type { RunContext } from "../../lib/claims/running/context";
import { change, claimsWorld } from "./claims-world";

// Each test has a database of its own and leaves nothing behind. A run takes some seconds: it is the real one, in its thread.

const LONG = 400_000;
const of = { dataset: "starter", essay: ESSAY };

async function run(context: RunContext): Promise<FinishedRun> {
  const end = await primaryRun({ dataset: "starter", context });
  if (end.kind !== "finished") throw new Error(`the run ended as ${end.kind}`);
  return end.run;
}

describe(freezeRegistrations, () => {
  it("keeps a version while nothing changes, and makes the next one when something does", async () => {
    const { store } = await claimsWorld();
    const freeze = (hash: string, at: string) => freezeRegistrations(store.write, { ...of, subjects: [{ subject: "T1", hash, body: `{"is":"${hash}"}` }] }, at);
    expect(await freeze("a", "2030-01-01T00:00:00.000Z")).toMatchObject({ kind: "frozen", fresh: ["T1"], registrations: [{ version: 1 }] });
    expect(await freeze("a", "2030-01-02T00:00:00.000Z")).toMatchObject({ fresh: [], registrations: [{ version: 1, frozenAt: "2030-01-01T00:00:00.000Z" }] });
    expect(await freeze("b", "2030-01-03T00:00:00.000Z")).toMatchObject({ fresh: ["T1"], registrations: [{ version: 2 }] });
    // Back to what it was is a change as well.
    expect(await freeze("a", "2030-01-04T00:00:00.000Z")).toMatchObject({ fresh: ["T1"], registrations: [{ version: 3 }] });
    expect(await freezeRegistrations(store.write, { dataset: "nowhere", essay: ESSAY, subjects: [] }, "2030-01-04T00:00:00.000Z")).toMatchObject({ kind: "refused" });
  });
});

describe(primaryRun, () => {
  it("freezes every claim and finding before it computes, shares one run, writes the ledger once, and leaves the revision alone", async () => {
    const { store, context } = await claimsWorld();
    const revision = await readRevision(store.read);
    const [one, other] = await Promise.all([run(context), run(context)]);
    expect(other).toBe(one);
    expect(await run(context)).toBe(one);

    const registrations = await currentRegistrations(store.read, of);
    expect(registrations.map(({ subject }) => subject).sort()).toEqual([...findingsOf(ESSAY), ...claimsOf(ESSAY)].map(({ id }) => id).sort());
    const runs = await listRuns(store.read, of);
    expect(runs).toMatchObject([{ id: one.id, state: "finished", revision, seed: one.seed, draws: 9999 }]);
    for (const { frozenAt } of registrations) expect(frozenAt < (runs[0]?.startedAt ?? "")).toBe(true);
    expect((runs[0]?.startedAt ?? "") < (runs[0]?.finishedAt ?? "")).toBe(true);

    const tested = one.results.findings.filter(({ primary }) => primary.tests.length > 0);
    expect(tested.length).toBeGreaterThan(0);
    expect(await countTests(store.read, of)).toEqual({ primary: tested.length, selection: 0, runs: 1 });
    const ledger = await listLedger(store.read, of, { limit: 100, before: null });
    for (const finding of tested) {
      expect(ledger.find((entry) => entry.finding === finding.finding)).toMatchObject({ kind: "primary", state: "done", revision, who: null, filter: "", runId: one.id, result: { p: finding.p, q: finding.q } });
    }
    expect(await readRevision(store.read)).toBe(revision);
  }, LONG);

  it("is read from the store by the next process, and is another one at another revision, to the last digit where the data are the same", async () => {
    const { store, context } = await claimsWorld();
    const first = await run(context);
    // As a process that has just started: what was computed is in the store alone.
    (globalThis as { incidentAtlasRuns?: unknown }).incidentAtlasRuns = undefined;
    const again = await run(context);
    expect(again.id).toBe(first.id);
    expect(again.results).toEqual(first.results);
    const [ref] = first.results.findings[0]?.primary.refs ?? [];
    await change(store, ref ?? "", { privateNotes: "an invented note" });
    const next = await run(context);
    expect(next.id).not.toBe(first.id);
    expect(next.revision).toBeGreaterThan(first.revision);
    expect(next.dataHash).toBe(first.dataHash);
    expect(next.results.findings).toEqual(first.results.findings);
    expect(await listRuns(store.read, of)).toHaveLength(2);
  }, LONG);

  it("can be cancelled: what was frozen stays, no result and no test is written", async () => {
    const { store, context } = await claimsWorld();
    expect(cancelPrimaryRun({ dataset: "starter", context })).toBe(false);
    const waiting = primaryRun({ dataset: "starter", context });
    await expect.poll(async () => (await listRuns(store.read, of)).length, { timeout: 60_000, interval: 20 }).toBe(1);
    expect((await primaryState({ dataset: "starter", context })).kind).toBe("running");
    expect(cancelPrimaryRun({ dataset: "starter", context })).toBe(true);
    expect(await waiting).toEqual({ kind: "cancelled" });
    expect(await listRuns(store.read, of)).toMatchObject([{ state: "cancelled", dataHash: null }]);
    expect(await countTests(store.read, of)).toEqual({ primary: 0, selection: 0, runs: 0 });
    expect((await currentRegistrations(store.read, of)).length).toBeGreaterThan(0);
    // It stays so for whoever only looks.
    expect((await primaryState({ dataset: "starter", context })).kind).toBe("cancelled");
  }, LONG);

  it("makes a new version of every claim when the period changes, and keeps the old one readable with its results", async () => {
    const { store, context } = await claimsWorld();
    const first = await run(context);
    const dataset = (await listDatasets(store.read)).find(({ code }) => code === "starter");
    if (dataset === undefined) throw new Error("no dataset");
    const { counts: _, ...described } = dataset;
    await putDataset(store.write, { ...described, coverageTo: "2025-06-30" });
    const second = await run(context);
    expect(second.inForce.get("T1")?.version).toBe(2);
    expect((await claimVersions({ dataset: "starter", claim: "C1", context })).map(({ version }) => version)).toEqual([1, 2]);
    const old = await claimVersion({ dataset: "starter", claim: "C1", version: 1, context });
    expect(old?.last?.id).toBe(first.id);
    expect(old?.last?.results.findings).toEqual(first.results.findings);
    expect(old?.findings.find(({ subject }) => subject === "T1")).toMatchObject({ version: 1 });
    expect(JSON.parse(old?.findings.find(({ subject }) => subject === "T1")?.body ?? "{}")).toMatchObject({ reading: { to: "2025-08-31" } });
    expect(await claimVersion({ dataset: "starter", claim: "C1", version: 3, context })).toBeNull();
  }, LONG);

  it("knows no dataset that there is not", async () => {
    const { context } = await claimsWorld();
    expect(await primaryRun({ dataset: "nowhere", context })).toEqual({ kind: "no-such-dataset" });
  });
});

describe(testSelection, () => {
  it("writes the ledger for each finding it tests, and looking at the same selection writes nothing", async () => {
    const { store, context } = await claimsWorld();
    const columns = await loadColumns("public", store.read);
    const world = await loadEvidence("starter", store.read);
    if (world === null || "kind" in world) throw new Error("no world");
    const filter = { ...defaultFilter(columns.datasets), dataset: "starter", province: ["AF01", "AF06"] as const };
    const { refs, reading, notAsked, withheld } = selectedRefs(world, columns, filter);
    for (const definition of findingsOf(ESSAY)) expect(measureSelection(world, refs, definition, reading).measured.tests).toEqual([]);
    expect(refs.length + notAsked + withheld).toBe(152);
    expect(await countTests(store.read, of)).toEqual({ primary: 0, selection: 0, runs: 0 });
    expect(await currentRegistrations(store.read, of)).toEqual([]);

    const answer = await testSelection({ claim: "C1", filter, who: "tester", context });
    if (answer.kind !== "tested") throw new Error(answer.kind);
    expect(await countTests(store.read, of)).toMatchObject({ primary: 0, selection: answer.findings.length });
    // Frozen before it was asked for, asked for before it was computed.
    const [row] = await listLedger(store.read, of, { limit: 1, before: null });
    const frozen = await currentRegistrations(store.read, of);
    expect(frozen.every(({ frozenAt }) => frozenAt < (row?.at ?? ""))).toBe(true);
    expect(row).toMatchObject({ state: "done", who: "tester", filter: "province=AF01,AF06", version: 1 });
  }, LONG);

  it("leaves a row that says so when it is given up", async () => {
    const { store, context } = await claimsWorld();
    const { datasets } = await loadColumns("public", store.read);
    const filter = { ...defaultFilter(datasets), dataset: "starter" };
    expect(await testSelection({ claim: "C1", filter, who: "tester", context }, AbortSignal.abort())).toEqual({ kind: "cancelled" });
    const rows = await listLedger(store.read, of, { limit: 10, before: null });
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every(({ state, result }) => state === "cancelled" && result === null)).toBe(true);
    expect(await testSelection({ claim: "C1", filter: { ...filter, q: "bomb" }, who: "tester", context })).toEqual({ kind: "search-text" });
    expect(await testSelection({ claim: "C99", filter, who: "tester", context })).toEqual({ kind: "no-such-claim" });
    expect((await listLedger(store.read, of, { limit: 10, before: null })).length).toBe(rows.length);
  }, LONG);
});
