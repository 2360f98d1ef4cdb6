import { describe, expect, it } from "vitest";
import { readColumns } from "../../lib/store/bulk-columns";
import { readIncidents } from "../../lib/store/read-incident";
import { recordIncident } from "../../lib/store/record-incident";
import { readRevision } from "../../lib/store/revision";
import { enteredFields } from "../../lib/store/stored-incident";
import { by, nextId, syntheticDraft } from "./synthetic-draft";
import { throwAwayStore } from "./throw-away-store";

describe(readColumns, () => {
  it("says the same as reading the records one by one", async () => {
    const store = await throwAwayStore();
    for (const changes of [{}, { dateStart: "2021-09-01", dateEnd: "2021-09-01", lng: null, lat: null, place: null, killedBest: null, targetCommunities: [] }, { attributions: [], sources: [], kind: "operation" }]) {
      await recordIncident(store.write, { id: nextId(), submissionId: nextId(), dataset: "synthetic", draft: syntheticDraft(changes), formDraftId: null }, by);
    }
    const bulk = await readColumns(store.read, [...enteredFields, "ref", "id", "version", "dataset", "externalId", "createdAt", "updatedAt", "sourceCount"]);
    expect(bulk.count).toBe(3);
    expect(bulk.revision).toBe(await readRevision(store.read));
    expect(bulk.columns.ref).toEqual(["IA-2021-0001", "IA-2022-0001", "IA-2022-0002"]);
    const records = await readIncidents(store.read, bulk.columns.ref);
    for (const field of [...enteredFields, "ref", "id", "version", "dataset", "externalId", "createdAt", "updatedAt"] as const) {
      expect(bulk.columns[field], field).toEqual(records.map((record) => record[field]));
    }
    expect(bulk.columns.sourceCount).toEqual(records.map((record) => record.sources.length));
  });

  it("answers empty columns of an empty database", async () => {
    const store = await throwAwayStore();
    expect(await readColumns(store.read, ["ref", "attributions"])).toMatchObject({ count: 0, columns: { ref: [], attributions: [] } });
  });
});
