import { describe, expect, it } from "vitest";
import { listBatches } from "../../../lib/store/batches";
import { readColumns } from "../../../lib/store/bulk-columns";
import { clientOf } from "../../../lib/store/connect";
import { editIncident } from "../../../lib/store/edit-incident";
import { purgeBatch } from "../../../lib/store/imports/purge-batch";
import { editedSince, undoBatch } from "../../../lib/store/imports/undo-batch";
import { listChanges } from "../../../lib/store/list-changes";
import { readIncident, readOriginalRow } from "../../../lib/store/read-incident";
import { recordIncident } from "../../../lib/store/record-incident";
import { draftOf } from "../../../lib/store/stored-incident";
import type { StoredIncident } from "../../../lib/store/stored-incident";
import { by, nextId, syntheticDraft } from "../synthetic-draft";
import { GED, importWorld, live, ucdpRows, ucdpText } from "./import-world";

type World = Awaited<ReturnType<typeof importWorld>>;
const gone = { ...by, why: "a test" };

async function found(world: World, ref: string): Promise<StoredIncident> {
  const read = await readIncident(world.read, ref);
  if (read.kind !== "found") throw new Error(`no ${ref}`);
  return read.incident;
}

async function edit(world: World, ref: string, changes: Partial<StoredIncident>): Promise<void> {
  const now = await found(world, ref);
  expect(await editIncident(world.write, { ref, expectedVersion: now.version, draft: { ...draftOf(now), ...changes }, formDraftId: null }, { ...by, who: "editor" })).toMatchObject({ kind: "saved" });
}

const visible = async (world: World) => (await readColumns(world.read, ["ref"], GED)).columns.ref;

describe(undoBatch, () => {
  it("asks when rows were edited since, and lists who edited them", async () => {
    const world = await importWorld();
    const { batch } = live(await world.bring(ucdpText(ucdpRows(30))));
    const [ref = ""] = await visible(world);
    await edit(world, ref, { codingNote: "By hand." });
    expect(await undoBatch(world, batch, { kind: "ask" }, by)).toEqual({ kind: "edited", edited: { total: 1, rows: [{ ref, version: 2, changedAt: by.at, by: ["editor"] }] } });
    expect(await visible(world)).toHaveLength(30);
    expect(await undoBatch(world, batch, { kind: "undo" }, by)).toMatchObject({ kind: "undone", rows: 30, kept: 0 });
    expect(await visible(world)).toEqual([]);
    expect(await undoBatch(world, batch, { kind: "ask" }, by)).toEqual({ kind: "refused", problems: [{ field: "id", reason: "not-live" }] });
    // The same file comes in again as if it had never been here.
    expect(live(await world.bring(ucdpText(ucdpRows(30)))).report).toMatchObject({ added: 30 });
  });

  it("leaves edited rows as a batch of their own, their original rows included", async () => {
    const world = await importWorld();
    const { batch } = live(await world.bring(ucdpText(ucdpRows(30))));
    const [ref = ""] = await visible(world);
    await edit(world, ref, { codingNote: "By hand." });
    const before = await readOriginalRow(world.read, ref);
    const kept = nextId();
    expect(await undoBatch(world, batch, { kind: "keep", batchId: kept }, by)).toMatchObject({ kind: "undone", rows: 29, kept: 1 });
    expect(await visible(world)).toEqual([ref]);
    expect(await found(world, ref)).toMatchObject({ batch: kept, codingNote: "By hand." });
    expect(await purgeBatch(world, batch, gone)).toMatchObject({ kind: "purged", rows: 29 });
    expect(await readOriginalRow(world.read, ref)).toEqual(before);
    expect(before).toMatchObject({ text: expect.stringContaining("Invented Post") as string });
    expect((await editedSince(world.read, kept)).total).toBe(1);
  });

  it("sets changed records back to what they were, but not what was edited since", async () => {
    const world = await importWorld();
    const first = ucdpRows(5);
    await world.bring(ucdpText(first));
    const refs = await visible(world);
    const before = await Promise.all(refs.map((ref) => found(world, ref)));
    const { batch, report } = live(await world.bring(ucdpText(first.map((row) => ({ ...row, best: "4", source_office: "A third invention" }))), { at: "2030-06-02T00:00:00.000Z" }));
    expect(report).toMatchObject({ changed: 5 });
    const [one = "", other = ""] = refs;
    await edit(world, one, { killedBest: 5 });
    expect(await undoBatch(world, batch, { kind: "ask" }, { ...by, at: "2030-06-03T00:00:00.000Z" })).toMatchObject({ kind: "undone", rows: 0, restored: 5 });
    expect(draftOf(await found(world, other))).toEqual(draftOf(before[1] as StoredIncident));
    expect(draftOf(await found(world, one))).toEqual({ ...draftOf(before[0] as StoredIncident), killedBest: 5 });
    expect(await readOriginalRow(world.read, other)).toMatchObject({ text: expect.stringContaining('"best":"3"') as string });
    const last = (await listChanges(world.read, other)).filter(({ version }) => version === 3);
    expect(last).toMatchObject(expect.arrayContaining([expect.objectContaining({ field: "killedBest", before: 4, after: 3, why: "The import was undone." })]));
    expect(await world.bring(ucdpText(first))).toMatchObject({ batch: null, report: { added: 0, unchanged: 5 } });
  });
});

describe(purgeBatch, () => {
  it("removes the rows of an undone batch for good and leaves a tombstone", async () => {
    const world = await importWorld();
    const { batch } = live(await world.bring(ucdpText(ucdpRows(400, () => ({ source_office: "Removable Gazette" })))));
    const refs = await visible(world);
    const outside = { id: nextId(), submissionId: nextId(), dataset: "synthetic", formDraftId: null };
    const relations = [{ type: "possible-duplicate", ref: refs[3], note: null, sourcePosition: null }, { type: "part-of", ref: refs[4], note: null, sourcePosition: null }];
    const pointing = await recordIncident(world.write, { ...outside, draft: syntheticDraft({ relations, duplicateOf: refs[5] }) }, by);
    if (pointing.kind !== "recorded") throw new Error(JSON.stringify(pointing));

    expect(await purgeBatch(world, batch, gone)).toEqual({ kind: "refused", problems: [{ field: "id", reason: "not-undone" }] });
    await undoBatch(world, batch, { kind: "ask" }, by);
    expect(await purgeBatch(world, batch, by)).toEqual({ kind: "refused", problems: [{ field: "why", reason: "required" }] });
    const counted: number[] = [];
    expect(await purgeBatch(world, batch, gone, (rows) => counted.push(rows))).toMatchObject({ kind: "purged", rows: 400, unlinked: 1, cleaned: true });
    expect(counted.length).toBeGreaterThan(2);
    expect(await clientOf(world.read).incident.count()).toBe(1);
    expect(await clientOf(world.read).originalBlock.count()).toBe(0);
    expect(await found(world, pointing.ref)).toMatchObject({ relations: [], duplicateOf: null, version: 2 });
    expect(await listBatches(world.read)).toMatchObject([{ id: batch, state: "purged", rowsAccepted: 400, rowsPurged: 400, purgedBy: "tester", purgedWhy: "a test", undoneBy: "tester" }]);
    expect(await purgeBatch(world, batch, gone)).toMatchObject({ kind: "refused" });
    // Nothing remains in free pages.
    const { readFile } = await import("node:fs/promises");
    expect((await readFile(world.file)).includes("Removable Gazette")).toBe(false);
  });
});
