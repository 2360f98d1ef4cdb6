import { describe, expect, it } from "vitest";
import { discardFormDraft, saveFormDraft } from "../../lib/store/form-drafts";
import { readColumns } from "../../lib/store/bulk-columns";
import { readIncident } from "../../lib/store/read-incident";
import { recordIncident } from "../../lib/store/record-incident";
import { countIncidents } from "../../lib/store/revision";
import { write } from "../../lib/store/write";
import { startChild } from "./child";
import { by, nextId, syntheticDraft } from "./synthetic-draft";
import { throwAwayStore } from "./throw-away-store";

// Other processes work on the throw-away database of each test; they are ended with it.

const input = () => ({ id: nextId(), submissionId: nextId(), dataset: "synthetic", draft: syntheticDraft(), formDraftId: null });

describe("while another process holds the lock for 3 s", () => {
  // Tried again when the machine itself was too busy: the bound is about our waiting.
  it("reads answer within 200 ms, the waiting write is saved, and later writes work here and in a second process", { retry: 2 }, async () => {
    const store = await throwAwayStore();
    await recordIncident(store.write, input(), by);
    await readColumns(store.read, ["ref", "kind"]);
    const holder = startChild("hold-lock.ts", [store.file, "3000"]);
    await holder.said("locked");

    const started = performance.now();
    let waited = 0;
    const waiting = recordIncident(store.write, input(), by).then((result) => {
      waited = performance.now() - started;
      return result;
    });
    const readTimes: number[] = [];
    while (waited === 0 && performance.now() - started < 2500) {
      const asked = performance.now();
      await readIncident(store.read, "IA-2022-0001");
      await readColumns(store.read, ["ref", "kind", "attributions"]);
      readTimes.push(performance.now() - asked);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    console.log(`${readTimes.length} reads while locked, slowest ${Math.max(...readTimes).toFixed(0)} ms`);
    expect(readTimes.length).toBeGreaterThan(10);
    expect(Math.max(...readTimes)).toBeLessThan(200);

    expect(await waiting).toMatchObject({ kind: "recorded", ref: "IA-2022-0002" });
    expect(waited).toBeGreaterThan(2000);
    await holder.ended;
    for (let number = 0; number < 20; number += 1) {
      expect(await recordIncident(store.write, input(), by)).toMatchObject({ kind: "recorded" });
    }
    const second = startChild("record.ts", [store.file, "3"]);
    expect(await second.ended, second.output()).toBe(0);
    expect(await countIncidents(store.read)).toBe(25);
  });

  it("a write that cannot wait any longer answers busy and saves nothing", async () => {
    const store = await throwAwayStore();
    const holder = startChild("hold-lock.ts", [store.file, "3000"]);
    await holder.said("locked");
    const result = await write(store.write, (tx) => tx.revision.update({ where: { id: 1 }, data: { value: 999 }, select: { value: true } }), 600);
    expect(result).toEqual({ kind: "busy" });
    await holder.ended;
    expect(await saveFormDraft(store.write, { id: "after", handle: "tester", incidentRef: null, body: "{}" }, by.at)).toEqual({ kind: "saved" });
    expect(await discardFormDraft(store.write, "after")).toEqual({ kind: "discarded" });
  });
});

describe("two processes that write at the same time", () => {
  it("lose nothing and give no ref twice", async () => {
    const store = await throwAwayStore();
    const other = startChild("record.ts", [store.file, "40"]);
    await other.said("recorded");
    const here = [];
    for (let number = 0; number < 40; number += 1) here.push(await recordIncident(store.write, input(), by));
    expect(await other.ended, other.output()).toBe(0);
    expect(here.every((result) => result.kind === "recorded")).toBe(true);
    const { columns } = await readColumns(store.read, ["ref"]);
    expect(columns.ref).toHaveLength(80);
    expect(new Set(columns.ref).size).toBe(80);
  });
});

describe("a process killed after it confirmed a save", () => {
  it("leaves the record in the database", async () => {
    const store = await throwAwayStore();
    const doomed = startChild("record.ts", [store.file, "1", "stay"]);
    await doomed.said("recorded IA-2022-0001");
    doomed.process.kill("SIGKILL");
    await doomed.ended;
    expect(await readIncident(store.read, "IA-2022-0001")).toMatchObject({ kind: "found" });
  });
});
