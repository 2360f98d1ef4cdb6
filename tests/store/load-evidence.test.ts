import { describe, expect, it } from "vitest";
import { evidenceRecord } from "../../lib/read/build-evidence";
import { loadEvidence } from "../../lib/read/load-evidence";
import { readEvidenceInThread } from "../../lib/read/loading/read-evidence-in-thread";
import { readEvidence } from "../../lib/read/loading/read-evidence";
import type { Evidence } from "../../lib/read/loading/read-evidence";
import { readColumns } from "../../lib/store/bulk-columns";
import { editIncident } from "../../lib/store/edit-incident";
import { readIncidents } from "../../lib/store/read-incident";
import { recordIncident } from "../../lib/store/record-incident";
import { by, nextId, syntheticDraft, syntheticSource } from "./synthetic-draft";
import { throwAwayStore } from "./throw-away-store";
import type { ThrowAway } from "./throw-away-store";

const record = (store: ThrowAway, changes: Parameters<typeof syntheticDraft>[0] = {}) =>
  recordIncident(store.write, { id: nextId(), submissionId: nextId(), dataset: "synthetic", draft: syntheticDraft(changes), formDraftId: null }, by);

async function someRecords(): Promise<ThrowAway> {
  const store = await throwAwayStore();
  await record(store);
  await record(store, { sensitivity: "closed", sources: [syntheticSource({ publisher: "Wire", via: "Mirror", partisan: "un" }), syntheticSource({ kind: "confidential", publisher: "Handle" })] });
  await record(store, { kind: "operation", attributions: [], sources: [], targetCommunities: [] });
  await record(store, { relations: [{ type: "twin-of", ref: "IA-2022-0001", note: null, sourcePosition: null }] });
  return store;
}

async function evidenceOf(store: ThrowAway): Promise<Evidence> {
  const evidence = await loadEvidence("synthetic", store.read);
  if (evidence === null || "kind" in evidence) throw new Error("no evidence");
  return evidence;
}

describe(loadEvidence, () => {
  it("does not read a dataset of more records than it is meant for, whatever other datasets hold", async () => {
    const store = await someRecords();
    expect(await loadEvidence("synthetic", store.read, 3)).toEqual({ kind: "too-many-records", records: 4, most: 3 });
    const other = await throwAwayStore();
    await record(other);
    expect(await loadEvidence("synthetic", other.read, 1)).toMatchObject({ records: [{}] });
  });

  it("holds full records, closed and confidential ones too, as reading them one by one gives them", async () => {
    const store = await someRecords();
    const evidence = await evidenceOf(store);
    const stored = await readIncidents(store.read, evidence.records.map(({ ref }) => ref));
    expect(evidence.records).toHaveLength(4);
    expect(evidence.records).toEqual(stored.map((incident) => evidenceRecord({ ...incident, sourceVoices: incident.sources })));
    expect(evidence.records[1]).toMatchObject({ publishers: ["Wire", "Handle"], carriers: ["Mirror"], parties: ["un", null] });
    expect(evidence.dataset.code).toBe("synthetic");
  });

  it("reads the same in a thread", async () => {
    const store = await someRecords();
    expect(await readEvidenceInThread(store.read.file, "synthetic")).toEqual(await readEvidence(store.read, "synthetic"));
    expect(await readEvidenceInThread(store.read.file, "nowhere")).toBeNull();
    expect([(await readColumns(store.read, ["ref"], "synthetic")).count, (await readColumns(store.read, ["ref"], "nowhere")).count]).toEqual([4, 0]);
  });

  it("keeps the answer while the revision stays, and follows a write", async () => {
    const store = await someRecords();
    const [one, other] = await Promise.all([loadEvidence("synthetic", store.read), loadEvidence("synthetic", store.read)]);
    expect(one).toBe(other);
    expect(await loadEvidence("nowhere", store.read)).toBeNull();
    const edited = await editIncident(store.write, { ref: "IA-2022-0001", expectedVersion: 1, draft: syntheticDraft({ killedBest: 5 }), formDraftId: null }, by);
    const after = await evidenceOf(store);
    expect(after.revision).toBe(edited.kind === "saved" ? edited.revision : -1);
    expect(after.records.find(({ ref }) => ref === "IA-2022-0001")?.killedBest).toBe(5);
  });
});
