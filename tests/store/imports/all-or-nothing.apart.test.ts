import { describe, expect, it } from "vitest";
import { listBatches } from "../../../lib/store/batches";
import { readColumns } from "../../../lib/store/bulk-columns";
import { clientOf, openStore } from "../../../lib/store/connect";
import { listDatasets } from "../../../lib/store/datasets";
import { hasIncident } from "../../../lib/store/has-incident";
import { beginImport } from "../../../lib/store/imports/begin-import";
import { sweepStaging } from "../../../lib/store/imports/discard-batch";
import { isBeingFilled, processOwner } from "../../../lib/store/imports/owner";
import { readIncident } from "../../../lib/store/read-incident";
import { recordIncident } from "../../../lib/store/record-incident";
import { countIncidents, readRevision } from "../../../lib/store/revision";
import { startChild } from "../child";
import { by, nextId, syntheticDraft } from "../synthetic-draft";
import { syntheticDataset } from "../throw-away-store";
import { GED, importWorld, live, ucdpRows, ucdpText, who } from "./import-world";

// Other processes work on the throw-away database of each test; they are ended with it.

const pause = () => new Promise((resolve) => setTimeout(resolve, 15));

describe("while another process imports", () => {
  it("a reader sees nothing of it, and then all of it with one revision; pages answer and writes go through meanwhile", async () => {
    const world = await importWorld();
    const file = await world.put(ucdpText(ucdpRows(6000)));
    const before = await readRevision(world.read);
    const importing = startChild("import.ts", [world.file, file]);
    await importing.said("writing");
    // A reader of the database file itself, like another server.
    const other = openStore(`file:${world.file}`, "/");
    const seen = new Set<string>();
    let [reads, slowest, written] = [0, 0, 0];
    for (let done = false; !done; ) {
      const asked = performance.now();
      const [{ count }, datasets, revision] = [await readColumns(world.read, ["ref"], GED), await listDatasets(other.read), await readRevision(other.read)];
      slowest = Math.max(slowest, performance.now() - asked);
      seen.add(`${count} rows, dataset ${datasets.some(({ code }) => code === GED) ? "shown" : "not there"}`);
      reads += 1;
      if (reads === 3) written = (await recordIncident(world.write, { id: nextId(), submissionId: nextId(), dataset: "synthetic", draft: syntheticDraft(), formDraftId: null }, by)).kind === "recorded" ? 1 : 0;
      done = count > 0;
      if (done) expect(revision).toBe(before + written + 1);
      await pause();
    }
    await other.close();
    console.log(`${reads} readings meanwhile, the slowest ${slowest.toFixed(0)} ms`);
    expect(await importing.ended, importing.output()).toBe(0);
    expect([...seen].filter((state) => state !== "0 rows, dataset not there" && state !== "6000 rows, dataset shown")).toEqual([]);
    expect(seen.has("0 rows, dataset not there")).toBe(true);
    expect(written).toBe(1);
    expect(reads).toBeGreaterThan(3);
    expect(await countIncidents(world.read)).toBe(6001);
  });
});

describe("an importing process that is killed", () => {
  it.each([[0], [100], [2500]])("leaves nothing to be seen of %d rows and more, and the next import sweeps them", async (written) => {
    const world = await importWorld();
    const text = ucdpText(ucdpRows(20_000));
    const importing = startChild("import.ts", [world.file, await world.put(text)]);
    await importing.said("writing");
    while ((await clientOf(world.read).incident.count()) < written) await pause();
    importing.process.kill("SIGKILL");
    await importing.ended;
    expect(importing.output()).not.toContain("live");
    expect(await countIncidents(world.read)).toBe(0);
    expect((await readColumns(world.read, ["ref"])).count).toBe(0);
    expect((await listDatasets(world.read)).map(({ code }) => code)).toEqual(["synthetic"]);
    expect(await listBatches(world.read)).toMatchObject([{ state: "staging" }]);
    // Some rows had been written, and not even their refs lead anywhere.
    const staged = await clientOf(world.read).incident.findFirst({ select: { ref: true } });
    if (written > 0) expect(staged).not.toBeNull();
    if (staged !== null) expect([await hasIncident(world.read, staged.ref), (await readIncident(world.read, staged.ref)).kind]).toEqual([false, "no-such-record"]);

    const few = ucdpRows(12);
    expect(live(await world.bring(ucdpText(few))).report).toMatchObject({ added: 12 });
    expect(await clientOf(world.read).incident.count()).toBe(12);
    expect(await clientOf(world.read).originalBlock.count()).toBe(1);
    expect(await listBatches(world.read)).toMatchObject([{ state: "live" }]);
  });
});

const begin = (id: string, owner: string) => ({ id, dataset: { ...syntheticDataset, code: "new-one", openForEntry: false }, title: "T", fileName: "f", fileSha256: "s", format: "ucdp-ged", sourceVersion: null, owner });

describe(sweepStaging, () => {
  it("leaves alone what a running process fills, and removes what a dead one left, its new dataset included", async () => {
    const world = await importWorld();
    const nowMs = Date.parse(who.at) + 1000;
    expect(await beginImport(world.write, begin(nextId(), processOwner()), who)).toMatchObject({ kind: "begun" });
    expect(await sweepStaging(world, { nowMs, own: processOwner() })).toEqual([]);
    // Half a million is above every process number that Linux gives.
    await clientOf(world.write).$transaction((tx) => tx.importBatch.updateMany({ data: { owner: `${processOwner().split(":")[0] ?? ""}:500000000:1` } }));
    expect(await sweepStaging(world, { nowMs, own: processOwner() })).toHaveLength(1);
    expect(await clientOf(world.read).dataset.count({ where: { code: "new-one" } })).toBe(0);
  });
});

describe(beginImport, () => {
  it("lets one import at a time into a dataset", async () => {
    const world = await importWorld();
    const first = nextId();
    await beginImport(world.write, { ...begin(first, processOwner()), dataset: { ...syntheticDataset, code: GED, openForEntry: false } }, { ...who, at: new Date().toISOString() });
    expect(await world.bring(ucdpText(ucdpRows(5)))).toEqual({ kind: "not-imported", problem: { kind: "occupied", batch: first } });
    expect(await world.bring(ucdpText(ucdpRows(5)), { choices: { dataset: "another" } })).toMatchObject({ kind: "live" });
  });
});

describe(isBeingFilled, () => {
  const at = "2030-01-01T00:00:00.000Z";
  const now = Date.parse(at);
  const own = "here:10:100";
  it.each([
    ["ours", { owner: own, beatAt: at, at }, now, true],
    ["one with a running number", { owner: "here:77:5", beatAt: at, at }, now, true],
    ["one whose number nobody has", { owner: "here:88:5", beatAt: at, at }, now, false],
    ["one that was silent for long", { owner: "here:77:5", beatAt: at, at }, now + 6 * 60_000, false],
    ["one of another machine", { owner: "there:88:5", beatAt: at, at }, now, true],
    ["one of the starter set, just begun", { owner: null, beatAt: null, at }, now + 60_000, true],
    ["one without an owner, long ago", { owner: null, beatAt: null, at }, now + 11 * 60_000, false],
  ])("%s", (_, staging, nowMs, filled) => {
    expect(isBeingFilled(staging, nowMs, own, (pid) => pid === 77)).toBe(filled);
  });
});
