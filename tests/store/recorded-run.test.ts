import { describe, expect, it } from "vitest";
import { ESSAY, primaryRun } from "../../lib/claims/running/primary-run";
import { recordedRun } from "../../lib/claims/running/recorded-run";
import { loadEvidence } from "../../lib/read/load-evidence";
import { countTests } from "../../lib/store/ledger";
import { listRuns } from "../../lib/store/primary-runs";
import { currentRegistrations } from "../../lib/store/registrations";
import { change, claimsWorld } from "./claims-world";

// A database of its own, and nothing left behind. The run is the real one, in its thread.

const of = { dataset: "starter", essay: ESSAY };

describe(recordedRun, () => {
  it("quotes the run of today's records, and where there is none starts nothing and writes nothing", async () => {
    const { store, context } = await claimsWorld();
    const world = async () => {
      const there = await loadEvidence("starter", store.read);
      if (there === null || "kind" in there) throw new Error("no world");
      return there;
    };
    expect(await recordedRun(await world(), ESSAY, store)).toBeNull();
    expect(await listRuns(store.read, of)).toEqual([]);
    expect(await currentRegistrations(store.read, of)).toEqual([]);

    const end = await primaryRun({ dataset: "starter", context });
    if (end.kind !== "finished") throw new Error(end.kind);
    const recorded = await recordedRun(await world(), ESSAY, store);
    expect(recorded?.id).toBe(end.run.id);
    expect(recorded?.claims).toEqual(end.run.claims);
    expect(recorded?.inForce.get("C1")?.version).toBe(1);
    // Read once for as long as it holds.
    expect(await recordedRun(await world(), ESSAY, store)).toBe(recorded);

    await change(store, (await world()).records[0]?.ref ?? "", { codingNote: "changed for a test" });
    const before = await countTests(store.read, of);
    expect(await recordedRun(await world(), ESSAY, store)).toBeNull();
    expect(await countTests(store.read, of)).toEqual(before);
    expect(await listRuns(store.read, of)).toHaveLength(1);
  }, 400_000);
});
