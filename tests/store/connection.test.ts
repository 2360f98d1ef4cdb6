import { describe, expect, it } from "vitest";
import { clientOf } from "../../lib/store/connect";
import type { ReadStore, WriteStore } from "../../lib/store/connect";
import { recordIncident } from "../../lib/store/record-incident";
import { by, nextId, syntheticDraft } from "./synthetic-draft";
import { throwAwayStore } from "./throw-away-store";

async function pragma(store: ReadStore | WriteStore, name: string): Promise<string> {
  const [row] = await clientOf(store).$queryRawUnsafe<Record<string, unknown>[]>(`PRAGMA ${name}`);
  return String(Object.values(row ?? {})[0]);
}

describe("the settings of a connection", () => {
  it("are still those of the design after a transaction", async () => {
    const store = await throwAwayStore();
    await recordIncident(store.write, { id: nextId(), submissionId: nextId(), dataset: "synthetic", draft: syntheticDraft(), formDraftId: null }, by);
    await expect(clientOf(store.write).$transaction(async (tx) => {
      await tx.revision.update({ where: { id: 1 }, data: { value: 77 }, select: { value: true } });
      throw new Error("undone on purpose");
    })).rejects.toThrow("undone on purpose");
    for (const side of [store.read, store.write]) {
      expect(await pragma(side, "journal_mode")).toBe("wal");
      expect(await pragma(side, "foreign_keys")).toBe("1");
      expect(await pragma(side, "synchronous")).toBe("2"); // FULL
      expect(await pragma(side, "busy_timeout")).toBe("100");
    }
  });

  it("keep the reading side from writing", async () => {
    const store = await throwAwayStore();
    expect(await pragma(store.read, "query_only")).toBe("1");
    await expect(clientOf(store.read).revision.update({ where: { id: 1 }, data: { value: 1 } })).rejects.toThrow(/readonly/);
  });

  it("make the database refuse a row that points nowhere", async () => {
    const store = await throwAwayStore();
    await expect(clientOf(store.write).$transaction((tx) => tx.targetCommunity.create({ data: { incidentId: "nowhere", position: 0, community: "sufi" } }))).rejects.toThrow();
  });
});
