import { describe, expect, it } from "vitest";
import { claimStatusOf } from "../../lib/codebook/classes";
import { publicView } from "../../lib/codebook/public-view";
import { encodeColumns } from "../../lib/read/encode";
import { loadColumns } from "../../lib/read/load";
import { readBothViews } from "../../lib/read/loading/read-both-views";
import { readInThread } from "../../lib/read/loading/read-in-thread";
import { rowAt } from "../../lib/read/row";
import { editIncident } from "../../lib/store/edit-incident";
import { readIncidents } from "../../lib/store/read-incident";
import { recordIncident } from "../../lib/store/record-incident";
import { by, nextId, syntheticDraft, syntheticSource } from "./synthetic-draft";
import { throwAwayStore } from "./throw-away-store";
import type { ThrowAway } from "./throw-away-store";

const record = (store: ThrowAway, changes: Parameters<typeof syntheticDraft>[0] = {}) =>
  recordIncident(store.write, { id: nextId(), submissionId: nextId(), dataset: "synthetic", draft: syntheticDraft(changes), formDraftId: null }, by);

describe(loadColumns, () => {
  it("holds what the store holds, and in the public view what may leave", async () => {
    const store = await throwAwayStore();
    await record(store);
    await record(store, { sensitivity: "coarse" });
    await record(store, { sensitivity: "closed" });
    await record(store, { sources: [syntheticSource({}), syntheticSource({ kind: "confidential", publisher: "Handle" })], attributions: [] });
    const [full, shown] = [await loadColumns("full", store.read), await loadColumns("public", store.read)];
    expect([full.count, shown.count, shown.datasets[0]?.closed]).toEqual([4, 3, 1]);
    const stored = await readIncidents(store.read, full.ref);
    for (const [index, incident] of stored.entries()) {
      const row = rowAt(full, index) as unknown as Record<string, unknown>;
      for (const [field, value] of Object.entries(incident)) if (field in row) expect(row[field], field).toEqual(value);
    }
    const visible = stored.filter((incident) => incident.sensitivity !== "closed");
    for (const [index, incident] of visible.entries()) {
      const row = rowAt(shown, index) as unknown as Record<string, unknown>;
      for (const [field, value] of Object.entries(publicView(incident) ?? {})) if (field in row && field !== "withheld") expect(row[field], field).toEqual(value);
      expect(row["claimStatus"]).toBe(claimStatusOf(incident.attributions));
    }
    expect(shown.ref.map((_, index) => rowAt(shown, index).sourceCount)).toEqual([2, null, 1]);
  });

  it("reads once for all who wait, keeps the answer while the revision stays, and follows a write", async () => {
    const store = await throwAwayStore();
    await record(store);
    const [one, other] = await Promise.all([loadColumns("public", store.read), loadColumns("public", store.read)]);
    expect(await loadColumns("public", store.read)).toBe(other);
    expect(one.revision).toBe(other.revision);
    const edited = await editIncident(store.write, { ref: "IA-2022-0001", expectedVersion: 1, draft: syntheticDraft({ killedBest: 5 }), formDraftId: null }, by);
    expect(edited.kind).toBe("saved");
    const after = await loadColumns("public", store.read);
    expect(after).not.toBe(other);
    expect(after.revision).toBe(edited.kind === "saved" ? edited.revision : -1);
    expect(rowAt(after, 0).killedBest).toBe(5);
  });

  it("answers from the store it is asked about", async () => {
    const [first, second] = [await throwAwayStore(), await throwAwayStore()];
    await record(first);
    expect((await loadColumns("full", first.read)).count).toBe(1);
    expect((await loadColumns("full", second.read)).count).toBe(0);
  });
});

describe(readInThread, () => {
  it("reads in a thread of its own what is read here, value for value, while this thread goes on", async () => {
    const store = await throwAwayStore();
    for (let number = 0; number < 20; number += 1) await record(store, { killedBest: number, sensitivity: number % 3 === 0 ? "coarse" : "public" });
    let ticks = 0;
    const ticking = setInterval(() => (ticks += 1), 1);
    const there = await readInThread(store.read.file);
    clearInterval(ticking);
    const here = await readBothViews(store.read);
    for (const view of ["public", "full"] as const) expect(Buffer.from(encodeColumns(there[view])).equals(Buffer.from(encodeColumns(here[view])))).toBe(true);
    expect(ticks).toBeGreaterThan(5);
  });

  it("says so when the file is no database", async () => {
    await expect(readInThread("/nowhere/at/all.db")).rejects.toThrow();
  });
});
