import { describe, expect, it } from "vitest";
import { encodeColumns } from "../../lib/read/encode";
import { patchViews } from "../../lib/read/loading/patch-views";
import { readBothViews } from "../../lib/read/loading/read-both-views";
import type { BothViews } from "../../lib/read/loading/read-both-views";
import { addToBatch } from "../../lib/store/add-to-batch";
import { createBatch, makeBatchLive } from "../../lib/store/batches";
import { putDataset } from "../../lib/store/datasets";
import { editIncident } from "../../lib/store/edit-incident";
import { recordIncident } from "../../lib/store/record-incident";
import { redactIncident } from "../../lib/store/redact-incident";
import { withdrawIncident } from "../../lib/store/withdraw-incident";
import { by, nextId, syntheticDraft } from "./synthetic-draft";
import { syntheticDataset, throwAwayStore } from "./throw-away-store";
import type { ThrowAway } from "./throw-away-store";

// Leaves behind: throw-away databases in the folder of temporary files.

const because = { ...by, why: "for the test" };
const record = (store: ThrowAway, changes: Parameters<typeof syntheticDraft>[0] = {}) =>
  recordIncident(store.write, { id: nextId(), submissionId: nextId(), dataset: "synthetic", draft: syntheticDraft(changes), formDraftId: null }, by);
const bytes = ({ full, public: shown }: BothViews) => [full, shown].map((columns) => Buffer.from(encodeColumns(columns)).toString("base64"));

/** What the columns become after this, patched; they must be what reading all gives. */
async function after(store: ThrowAway, before: BothViews, work: () => Promise<{ readonly kind: string }>): Promise<BothViews> {
  expect(["recorded", "saved", "withdrawn", "redacted"]).toContain((await work()).kind);
  const [patched, read] = [await patchViews(store.read, before), await readBothViews(store.read)];
  if (patched === null) throw new Error("all were to be read");
  expect(bytes(patched)).toEqual(bytes(read));
  expect(patched.public.revision).toBeGreaterThan(before.public.revision);
  return patched;
}

describe(patchViews, () => {
  it("after each write equals what reading all records gives", async () => {
    const store = await throwAwayStore();
    await record(store);
    await record(store, { dateStart: "2023-01-02", dateEnd: "2023-01-02", sensitivity: "coarse" });
    let views = await readBothViews(store.read);
    // A record of an earlier year stands between those there are.
    views = await after(store, views, () => record(store, { killedBest: 3 }));
    views = await after(store, views, () => record(store, { dateStart: "2024-05-05", dateEnd: "2024-05-09", datePrecision: "range" }));
    views = await after(store, views, () => editIncident(store.write, { ref: "IA-2022-0002", expectedVersion: 1, draft: syntheticDraft({ sensitivity: "closed" }), formDraftId: null }, by));
    expect(views.public.datasets[0]?.closed).toBe(1);
    views = await after(store, views, () => editIncident(store.write, { ref: "IA-2022-0002", expectedVersion: 2, draft: syntheticDraft({ sensitivity: "coarse", province: "AF02", targetCommunities: [] }), formDraftId: null }, by));
    views = await after(store, views, () => withdrawIncident(store.write, { ref: "IA-2023-0001", expectedVersion: 1 }, because));
    await after(store, views, () => redactIncident(store.write, { ref: "IA-2022-0001", fields: ["summary"] }, because));
  });

  it("several writes at once, and none", async () => {
    const store = await throwAwayStore();
    for (let number = 0; number < 12; number += 1) await record(store, { killedBest: number });
    const before = await readBothViews(store.read);
    const none = await patchViews(store.read, before);
    expect(none?.full.code).toEqual(before.full.code);
    await after(store, before, async () => {
      await record(store, { sensitivity: "closed" });
      await editIncident(store.write, { ref: "IA-2022-0003", expectedVersion: 1, draft: syntheticDraft({ killedBest: 99 }), formDraftId: null }, by);
      return withdrawIncident(store.write, { ref: "IA-2022-0007", expectedVersion: 1 }, because);
    });
  });

  it("leaves it to reading all where an import went live, or a dataset came", async () => {
    const store = await throwAwayStore();
    await record(store);
    const before = await readBothViews(store.read);
    const batch = nextId();
    await createBatch(store.write, { id: batch, dataset: "synthetic", title: "Invented", fileName: null, fileSha256: null }, by);
    await addToBatch(store.write, batch, [{ id: nextId(), submissionId: nextId(), externalId: "x1", originalRow: null, draft: syntheticDraft() }], by.at);
    // Not yet live: nothing that is read has changed.
    expect((await patchViews(store.read, before))?.full.count).toBe(1);
    await makeBatchLive(store.write, batch, { rowsRejected: 0 }, by.at);
    expect(await patchViews(store.read, before)).toBeNull();
    const now = await readBothViews(store.read);
    await putDataset(store.write, { ...syntheticDataset, code: "another", sortOrder: 0 });
    expect(await patchViews(store.read, now)).toBeNull();
  });
});
