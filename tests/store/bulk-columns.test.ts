import { describe, expect, it } from "vitest";
import { readColumns, readColumnsByLots } from "../../lib/store/bulk-columns";
import type { BulkColumns } from "../../lib/store/bulk-columns";
import { readIncidents } from "../../lib/store/read-incident";
import { recordIncident } from "../../lib/store/record-incident";
import { countIncidents, readRevision } from "../../lib/store/revision";
import { enteredFields } from "../../lib/store/stored-incident";
import { clientOf } from "../../lib/store/connect";
import { GED, importWorld, ucdpRows, ucdpText } from "./imports/import-world";
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

describe("rows of an import that nobody sees yet", () => {
  it.each([[1, 9], [9, 1]])("are in no reading and no count, with %i records beside %i of them", async (entered, staged) => {
    const world = await importWorld();
    for (let index = 0; index < entered; index += 1) await recordIncident(world.write, { id: nextId(), submissionId: nextId(), dataset: "synthetic", draft: syntheticDraft(), formDraftId: null }, by);
    const own = await readColumns(world.read, ["ref", "kind"]);
    await world.bring(ucdpText(ucdpRows(staged)));
    expect([await countIncidents(world.read), await countIncidents(world.read, GED), (await readColumns(world.read, ["ref"])).count]).toEqual([entered + staged, staged, entered + staged]);
    const batches = clientOf(world.write).importBatch;
    await batches.updateMany({ where: { datasetCode: GED }, data: { state: "staging" } });
    expect([await countIncidents(world.read), await countIncidents(world.read, GED), await countIncidents(world.read, "synthetic")]).toEqual([entered, 0, entered]);
    expect((await readColumns(world.read, ["ref", "kind"])).columns).toEqual(own.columns);
    expect((await readColumns(world.read, ["ref", "kind"], "synthetic")).columns).toEqual(own.columns);
    const lots: string[] = [];
    await readColumnsByLots(world.read, ["kind"], { begin: () => undefined, take: ({ columns }) => lots.push(...columns.ref) }, 2);
    expect(lots).toEqual(own.columns.ref);
  });
});

describe(readColumnsByLots, () => {
  it("gives what one reading gives, in as many lots as it takes, over the years", async () => {
    const store = await throwAwayStore();
    for (const day of ["2023-05-05", "2021-09-01", "2022-01-02", "2022-01-03", "2022-01-04"]) {
      await recordIncident(store.write, { id: nextId(), submissionId: nextId(), dataset: "synthetic", draft: syntheticDraft({ dateStart: day, dateEnd: day }), formDraftId: null }, by);
    }
    const whole = await readColumns(store.read, ["ref", "kind", "dateStart"]);
    for (const size of [1, 2, 5, 6]) {
      const lots: BulkColumns<"ref" | "kind" | "dateStart">[] = [];
      let announced = -1;
      const { revision } = await readColumnsByLots(store.read, ["kind", "dateStart"], { begin: (count) => (announced = count), take: (lot) => lots.push(lot) }, size);
      expect([announced, revision, lots.length]).toEqual([5, whole.revision, Math.ceil(5 / size)]);
      for (const name of ["ref", "kind", "dateStart"] as const) expect(lots.flatMap(({ columns }) => columns[name] as string[])).toEqual(whole.columns[name]);
    }
  });

  it("gives no lot of an empty database", async () => {
    const store = await throwAwayStore();
    const lots: unknown[] = [];
    await readColumnsByLots(store.read, ["kind"], { begin: () => undefined, take: (lot) => lots.push(lot) });
    expect(lots).toEqual([]);
  });
});
