import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { IncidentDraft } from "../../lib/codebook/incident";
import { addToBatch } from "../../lib/store/add-to-batch";
import { createBatch, makeBatchLive } from "../../lib/store/batches";
import { describeDatasets, putDataset } from "../../lib/store/datasets";
import { editIncident } from "../../lib/store/edit-incident";
import { undoBatch } from "../../lib/store/imports/undo-batch";
import { readIncident } from "../../lib/store/read-incident";
import { recordIncident } from "../../lib/store/record-incident";
import { redactIncident } from "../../lib/store/redact-incident";
import { restoreIncident } from "../../lib/store/restore-incident";
import { readRevision } from "../../lib/store/revision";
import { logSearch } from "../../lib/store/search-log";
import { draftOf } from "../../lib/store/stored-incident";
import { withdrawIncident } from "../../lib/store/withdraw-incident";
import * as changes from "../../app/api/v1/changes/route";
import { get, json, noParams, starterWorld } from "./api/starter-world";
import { by, syntheticDraft, syntheticSource } from "./synthetic-draft";

// One database for the file; what its tests write is invented. Removed at the end.

const MARKER = "zzmarkerzz";
let world: Awaited<ReturnType<typeof starterWorld>>;
beforeAll(async () => {
  world = await starterWorld();
});
afterAll(() => world.end());

type Event = { kind: string; revision: number; what?: string; ref?: string; version?: number; incident?: Record<string, unknown> | null; changes?: Record<string, unknown>[]; batch?: Record<string, unknown>; dataset?: Record<string, unknown> };
type Feed = { revision: number; since: number; events: Event[]; next: number; complete: boolean };

const feed = (since: number, limit?: number) => json<Feed>(changes.GET(get(`/api/v1/changes?since=${since}${limit === undefined ? "" : `&limit=${limit}`}`), noParams));
const now = () => readRevision(world.read);

async function record(draft: IncidentDraft): Promise<string> {
  const made = await recordIncident(world.write, { id: v7(), submissionId: v7(), dataset: "starter", draft, formDraftId: null }, by);
  if (made.kind !== "recorded") throw new Error(made.kind);
  return made.ref;
}

async function edit(ref: string, fields: Partial<IncidentDraft>, why: string | null = null): Promise<number> {
  const found = await readIncident(world.read, ref);
  if (found.kind !== "found") throw new Error(found.kind);
  const saved = await editIncident(world.write, { ref, expectedVersion: found.incident.version, draft: { ...draftOf(found.incident), ...fields }, formDraftId: null }, { ...by, why });
  if (saved.kind !== "saved") throw new Error(saved.kind);
  return saved.revision;
}

const versionOf = async (ref: string) => {
  const found = await readIncident(world.read, ref);
  return found.kind === "found" ? found.incident.version : 0;
};

describe("GET /api/v1/changes", () => {
  it("tells of the starter set as a dataset and a batch, and then of nothing", async () => {
    const all = await feed(0);
    expect(all.events.map(({ kind }) => kind)).toEqual(["dataset", "batch"]);
    expect(all.events[1]).toMatchObject({ batch: { dataset: "starter", state: "live", rowsAdded: 152 }, dataset: { code: "starter" } });
    expect(all).toMatchObject({ revision: await now(), next: await now(), complete: true, since: 0 });
    expect((await feed(await now())).events).toEqual([]);
  });

  it("tells what happened to a record, with the word to act by and the record as it stands now", async () => {
    const since = await now();
    const kept = await record(syntheticDraft({ summary: "Kept, invented" }));
    const ref = await record(syntheticDraft({ summary: "Followed, invented" }));
    await edit(ref, { killedBest: 3, killedHigh: 3 }, "Second source");
    await edit(ref, { duplicateOf: kept });
    await edit(ref, { duplicateOf: null });
    await withdrawIncident(world.write, { ref, expectedVersion: await versionOf(ref) }, { ...by, why: "Not true" });
    await restoreIncident(world.write, { ref, expectedVersion: await versionOf(ref) }, { ...by, why: "True again" });
    await edit(ref, { status: "rejected" }, "No");
    await edit(ref, { status: "in-review" }, "Yes");
    await redactIncident(world.write, { ref, fields: ["codingNote"] }, { ...by, why: "Names somebody" });
    const { events } = await feed(since);
    const own = events.filter((event) => event.ref === ref);
    expect(own.map(({ what }) => what)).toEqual(["created", "corrected", "merged", "unmerged", "withdrawn", "restored", "withdrawn", "restored", "redacted"]);
    expect(own[1]?.changes).toContainEqual(expect.objectContaining({ field: "killedBest", after: 3, why: "Second source" }));
    for (const { incident } of own) expect(incident).toMatchObject({ ref, killedBest: 3, status: "in-review", duplicateOf: null });
    expect(events.map(({ revision }) => revision)).toEqual(events.map(({ revision }) => revision).toSorted((a, b) => a - b));
  });

  it("goes on by revision, a page at a time, and comes to the same whatever the pages", async () => {
    const whole = await feed(0, 500);
    expect(whole.complete).toBe(true);
    for (const limit of [1, 2, 5]) {
      const events: Event[] = [];
      let page = await feed(0, limit);
      for (let count = 0; ; count += 1) {
        events.push(...page.events);
        expect(new Set(page.events.map(({ revision }) => revision)).size).toBeLessThanOrEqual(limit);
        if (page.complete) break;
        expect(count).toBeLessThan(200);
        page = await feed(page.next, limit);
      }
      expect(events, `limit ${limit}`).toEqual(whole.events);
    }
  });

  it("refuses a revision that has not been, none at all, and keys that it does not know", async () => {
    for (const query of [`?since=${(await now()) + 1}`, "", "?since=-1", "?since=x", "?since=0&limit=0", "?since=0&limit=501", "?since=0&colour=red"]) {
      const answer = await changes.GET(get(`/api/v1/changes${query}`), noParams);
      expect(answer.status, query).toBe(400);
    }
    expect(await json(changes.GET(get(`/api/v1/changes?since=${(await now()) + 1}`), noParams))).toMatchObject({ errors: [{ field: "since", code: "in-the-future" }] });
  });

  it("tells of an import as its batch alone, live and then undone, and of the edits of its rows only while they count", async () => {
    const since = await now();
    const id = v7();
    await createBatch(world.write, { id, dataset: "starter", title: `${MARKER} title`, fileName: `${MARKER}.csv`, fileSha256: null }, by);
    await addToBatch(world.write, id, [{ id: v7(), submissionId: v7(), draft: syntheticDraft({ summary: "Imported, invented" }), externalId: "x-1", originalRow: `{"a":"${MARKER}"}` }], by.at);
    expect((await feed(since)).events).toEqual([]);
    const live = await makeBatchLive(world.write, id, { rowsRejected: 0 }, by.at);
    if (live.kind !== "live") throw new Error(live.kind);
    const told = await feed(since);
    expect(told.events).toEqual([expect.objectContaining({ kind: "batch", revision: live.revision })]);
    expect(told.events[0]?.batch).toMatchObject({ id, state: "live", rowsAdded: 1 });
    const undone = await undoBatch(world, id, { kind: "undo" }, by);
    expect(undone.kind).toBe("undone");
    const after = await feed(live.revision);
    expect(after.events).toEqual([expect.objectContaining({ kind: "batch", batch: expect.objectContaining({ id, state: "undone" }) as unknown })]);
    expect(JSON.stringify([told, after])).not.toContain(MARKER);
  });

  it("tells of a dataset that was described anew or searched for", async () => {
    const since = await now();
    const [dataset] = await describeDatasets(world.read);
    if (dataset === undefined) throw new Error("no dataset");
    await putDataset(world.write, { ...dataset, knownGaps: "Invented gap." });
    await logSearch(world.write, { dataset: "starter", province: "AF06", from: "2022-01-01", to: "2022-12-31", languages: "en", who: "tester", note: MARKER }, by.at);
    const { events } = await feed(since);
    // Its last write stands for all: state, not history.
    expect(events).toEqual([expect.objectContaining({ kind: "dataset", revision: await now(), dataset: expect.objectContaining({ code: "starter", knownGaps: "Invented gap." }) as unknown })]);
    expect(JSON.stringify(events)).not.toContain(MARKER);
  });
});

describe("what the changes keep to themselves", () => {
  const hidden: Partial<IncidentDraft> = {
    dateStart: "2023-03-14" as IncidentDraft["dateStart"], dateEnd: "2023-03-14" as IncidentDraft["dateEnd"],
    place: `${MARKER} place`, placeLocal: `${MARKER} local`, district: `${MARKER} district`, summary: `${MARKER} summary`, codingNote: `${MARKER} coding`, privateNotes: `${MARKER} notes`,
    targetDescription: `${MARKER} target`, labelReason: `${MARKER} reason`, sources: [syntheticSource({ publisher: `${MARKER} publisher` }) as never],
    attributions: [{ voice: "claimed", actor: "iskp", by: `${MARKER} by`, date: "2023-03-15" as never, note: `${MARKER} note`, sourcePosition: 0 }],
  };
  /** Every page of the feed, as text. */
  async function everything(since = 0): Promise<string> {
    let text = "";
    for (let page = await feed(since, 3); ; page = await feed(page.next, 3)) {
      text += JSON.stringify(page);
      if (page.complete) return text;
    }
  }
  const eventsOf = async (ref: string, since = 0) => (await feed(since, 500)).events.filter((event) => event.ref === ref || event.incident?.["ref"] === ref);

  it("is everything private of a public record, its confidential sources and the edits of them", async () => {
    const ref = await record(syntheticDraft({ privateNotes: `${MARKER} notes`, sources: [syntheticSource({ kind: "confidential", publisher: MARKER, title: null, url: null, publishedOn: null, language: null })], attributions: [] }));
    await edit(ref, { privateNotes: `${MARKER} again` }, `${MARKER} why`);
    const [created, edited] = await eventsOf(ref);
    expect(created?.incident).toMatchObject({ ref, sources: [] });
    expect(edited?.changes).toEqual([expect.objectContaining({ field: "private", before: null, after: null, why: null })]);
    expect((await everything()).toLowerCase()).not.toContain(MARKER);
  });

  it("is what a coarse record withholds, the day and the reason among them, also of the time before it was coarse", async () => {
    const ref = await record(syntheticDraft({ ...hidden, sensitivity: "coarse" }));
    await edit(ref, { summary: `${MARKER} summary again`, killedBest: 2, killedHigh: 2 }, `${MARKER} why`);
    const later = await record(syntheticDraft({ ...hidden, summary: `${MARKER} was public` }));
    await edit(later, { sensitivity: "coarse" }, `${MARKER} why`);
    const events = [...(await eventsOf(ref)), ...(await eventsOf(later))];
    expect(events).toHaveLength(4);
    for (const { incident } of events) expect(incident).toMatchObject({ dateStart: "2023-03-01", dateEnd: "2023-03-31", place: null, summary: null, sources: null });
    const text = JSON.stringify(events);
    expect(text).not.toContain("2023-03-14");
    expect(text).not.toContain("2023-03-15");
    expect(events[1]?.changes).toContainEqual(expect.objectContaining({ field: "killedBest", after: 2 }));
    expect((await everything()).toLowerCase()).not.toContain(MARKER);
  });

  it("is all of a closed record; of one that could be seen, that it is to be dropped, once", async () => {
    const always = await record(syntheticDraft({ ...hidden, sensitivity: "closed" }));
    await edit(always, { summary: `${MARKER} summary again` });
    const became = await record(syntheticDraft({ ...hidden, summary: "Seen by everybody, invented" }));
    const seen = await now();
    const closing = await edit(became, { sensitivity: "closed", summary: `${MARKER} closed` }, `${MARKER} why`);
    await edit(became, { summary: `${MARKER} summary again` });
    const text = await everything();
    expect(text.toLowerCase()).not.toContain(MARKER);
    expect(text).not.toContain(always);
    expect(text).not.toContain("Seen by everybody");
    expect(await eventsOf(became)).toEqual([{ kind: "closed", revision: closing, ref: became, at: by.at }]);
    expect((await feed(seen)).events).toEqual([{ kind: "closed", revision: closing, ref: became, at: by.at }]);
    // Opened again, it is a record like others, whatever it held while it was closed.
    await edit(became, { sensitivity: "public", summary: "Open again, invented", placeLocal: null, district: null });
    expect((await eventsOf(became)).at(-1)).toMatchObject({ kind: "record", incident: { summary: "Open again, invented" } });
  });
});
