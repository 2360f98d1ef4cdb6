import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { draftText } from "../../../lib/interchange/importing/draft-text";
import { clientOf } from "../../../lib/store/connect";
import { listDatasets } from "../../../lib/store/datasets";
import { beginImport } from "../../../lib/store/imports/begin-import";
import { unpackBlock } from "../../../lib/store/imports/original-rows";
import { processOwner } from "../../../lib/store/imports/owner";
import type { StagedChunk, StagedRow } from "../../../lib/store/imports/prepare-chunk";
import { StagingWriter } from "../../../lib/interchange/importing/staging-writer";
import { by, nextId, syntheticDraft } from "../synthetic-draft";
import { throwAwayStore } from "../throw-away-store";
import type { ThrowAway } from "../throw-away-store";

const BATCH = "00000000-0000-7000-8000-000000000001";
function rows(count: number): StagedRow[] {
  return Array.from({ length: count }, (_, index) => {
    const id = nextId();
    const day = `20${22 + (index % 2)}-03-0${1 + (index % 9)}`;
    const draft = syntheticDraft({ dateStart: day, dateEnd: day, killedBest: index, summary: `Invented event “${index}”, Kāpīsā` });
    // Every seventh brings a ref along, and two of them the same one.
    const identity = index % 7 === 0 ? { ref: `IA-2022-${String(50 + Math.floor(index / 14)).padStart(4, "0")}`, version: 3 } : null;
    return { id, submissionId: id, externalId: index % 2 === 0 ? `x${index}` : null, importHash: `hash ${index}`, originalRow: `block:${BATCH}/0/${index}`, draft: draftText(draft), identity };
  });
}

const chunkOf = (some: readonly StagedRow[], block: number): StagedChunk => ({
  batchId: BATCH, dataset: "synthetic", at: by.at, rows: some, blocks: [{ block, text: JSON.stringify({ columns: ["id"], rows: some.map(({ id }) => [id]) }) }],
});

async function begun(): Promise<ThrowAway> {
  const store = await throwAwayStore();
  const dataset = (await listDatasets(store.read)).find(({ code }) => code === "synthetic");
  if (dataset === undefined) throw new Error("the synthetic dataset is not there");
  const result = await beginImport(store.write, { id: BATCH, dataset, title: "Staged", fileName: "staged.csv", fileSha256: "none", format: "mapped", sourceVersion: null, owner: processOwner() }, by);
  expect(result.kind).toBe("begun");
  return store;
}

async function inThread(writer: StagingWriter): Promise<void> {
  while (!writer.isInThread) await pause(10);
}

/** Everything that staging writes, but the numbers that the database gives. */
async function written({ read }: ThrowAway): Promise<unknown> {
  const client = clientOf(read);
  const blocks = await client.originalBlock.findMany({ orderBy: { block: "asc" } });
  const order = [{ incidentId: "asc" }, { position: "asc" }] as const;
  return {
    incidents: await client.incident.findMany({ orderBy: { id: "asc" } }),
    sources: (await client.source.findMany({ orderBy: [...order] })).map((row) => ({ ...row, id: 0 })),
    attributions: (await client.attribution.findMany({ orderBy: [...order] })).map((row) => ({ ...row, id: 0 })),
    relations: await client.relation.count(),
    communities: await client.targetCommunity.findMany({ orderBy: [...order] }),
    provinces: await client.provinceAlternative.findMany({ orderBy: [...order] }),
    counters: await client.refCounter.findMany({ orderBy: { year: "asc" } }),
    blocks: blocks.map(({ block, text }) => ({ block, rows: unpackBlock(text) })),
  };
}

describe(StagingWriter, () => {
  it("writes in a thread what it writes here, value for value and in the same order", async () => {
    const all = rows(90);
    const [here, there] = [await begun(), await begun()];
    const renamed: Record<string, [string, string][]> = {};
    for (const [store, from] of [[here, Infinity], [there, 0]] as const) {
      const writer = new StagingWriter(store.write, from);
      const first = await writer.stage(chunkOf(all.slice(0, 20), 0));
      if (from === 0) await inThread(writer);
      expect(writer.isInThread).toBe(from === 0);
      // Not waited for one by one: their order must hold all the same.
      const rest = await Promise.all([20, 50, 55].map((start, index) => writer.stage(chunkOf(all.slice(start, [50, 55, 90][index]), 1 + index))));
      renamed[String(from)] = [first, ...rest].flatMap((staged) => (staged.kind === "staged" ? [...staged.renamed] : []));
      expect([first, ...rest].map(({ kind }) => kind)).toEqual(["staged", "staged", "staged", "staged"]);
      await writer.close();
    }
    expect(renamed["0"]?.length).toBeGreaterThan(0);
    expect(renamed["0"]).toEqual(renamed["Infinity"]);
    expect(await clientOf(there.read).incident.count()).toBe(90);
    expect(await written(there)).toEqual(await written(here));
  });

  it("writes nothing after a chunk that could not be written, here or in the thread", async () => {
    for (const from of [Infinity, 0]) {
      const store = await begun();
      const writer = new StagingWriter(store.write, from);
      const all = rows(30);
      await writer.stage(chunkOf(all.slice(0, 10), 0));
      if (from === 0) await inThread(writer);
      await clientOf(store.write).importBatch.update({ where: { id: BATCH }, data: { state: "undone" } });
      const swept = writer.stage(chunkOf(all.slice(10, 20), 1));
      expect(await swept).toEqual({ kind: "swept" });
      await clientOf(store.write).importBatch.update({ where: { id: BATCH }, data: { state: "staging" } });
      expect(await writer.stage(chunkOf(all.slice(20), 2))).toEqual({ kind: "swept" });
      await writer.close();
      expect(await clientOf(store.read).incident.count()).toBe(10);
    }
  });

  it("throws what went wrong in the thread with its code, and ends", async () => {
    const store = await begun();
    const writer = new StagingWriter(store.write, 0);
    const [first, second] = [rows(10), rows(10)];
    await writer.stage(chunkOf(first, 0));
    await inThread(writer);
    // The ids are there already.
    await expect(writer.stage(chunkOf(first, 1))).rejects.toMatchObject({ code: "SQLITE_CONSTRAINT_UNIQUE" });
    await expect(writer.stage(chunkOf(second, 2))).rejects.toMatchObject({ code: "SQLITE_CONSTRAINT_UNIQUE" });
    await writer.close();
    expect(await clientOf(store.read).incident.count()).toBe(10);
  });

  it("asks again while somebody else has the lock", async () => {
    const store = await begun();
    const writer = new StagingWriter(store.write, 0);
    const all = rows(20);
    await writer.stage(chunkOf(all.slice(0, 10), 0));
    await inThread(writer);
    let staged: Promise<unknown> = Promise.resolve();
    await clientOf(store.write).$transaction(async (tx) => {
      await tx.$executeRaw`UPDATE "Revision" SET "value" = "value" WHERE "id" = 1`;
      staged = writer.stage(chunkOf(all.slice(10), 1));
      await pause(400);
    });
    expect(await staged).toMatchObject({ kind: "staged" });
    await writer.close();
    expect(await clientOf(store.read).incident.count()).toBe(20);
  });
});
