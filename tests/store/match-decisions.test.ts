import { describe, expect, it } from "vitest";
import { putDataset } from "../../lib/store/datasets";
import { decideMatches, listMatchBulks, listMatchDecisions, matchHistory, undoMatchBulk } from "../../lib/store/match-decisions";
import type { Deciding, MatchWord, RefPair } from "../../lib/store/match-decisions";
import { recordIncident } from "../../lib/store/record-incident";
import { readRevision } from "../../lib/store/revision";
import { by, nextId, syntheticDraft } from "./synthetic-draft";
import { syntheticDataset, throwAwayStore } from "./throw-away-store";
import type { ThrowAway } from "./throw-away-store";

const datasets = ["another", "synthetic"] as const;

/** Two datasets of `count` invented records each, refs in the order in which they were made. */
async function world(count: number): Promise<{ store: ThrowAway; first: string[]; second: string[] }> {
  const store = await throwAwayStore();
  await putDataset(store.write, { ...syntheticDataset, code: "another", title: "Another invented list", sortOrder: 2 });
  const refsOf = async (dataset: string) => {
    const refs: string[] = [];
    for (let number = 0; number < count; number += 1) {
      const made = await recordIncident(store.write, { id: nextId(), submissionId: nextId(), dataset, draft: syntheticDraft({ dateStart: "2022-02-03", dateEnd: "2022-02-03" }), formDraftId: null }, by);
      if (made.kind !== "recorded") throw new Error(made.kind);
      refs.push(made.ref);
    }
    return refs;
  };
  return { store, first: await refsOf("another"), second: await refsOf("synthetic") };
}

const saying = (decision: MatchWord, refs: RefPair, score: number | null = 0.75): Deciding => ({ datasets, decision, pairs: [{ refs, score }], bulkId: null });
const pairOf = (first: readonly string[], second: readonly string[], one: number, other: number): RefPair => [first[one] ?? "", second[other] ?? ""];

describe(decideMatches, () => {
  it("keeps who said what and when, and everything said before, without raising the revision", async () => {
    const { store, first, second } = await world(1);
    const revision = await readRevision(store.read);
    const refs = pairOf(first, second, 0, 0);
    expect(await decideMatches(store.write, saying("matched", refs), by)).toEqual({ kind: "decided", written: 1, left: 0 });
    expect(await decideMatches(store.write, saying("matched", refs), by)).toEqual({ kind: "decided", written: 0, left: 0 });
    expect(await decideMatches(store.write, saying("reopened", refs), { who: "other", at: "2030-01-03T00:00:00.000Z" })).toMatchObject({ written: 1 });
    expect(await decideMatches(store.write, saying("rejected", refs, null), by)).toMatchObject({ written: 1 });
    expect(await listMatchDecisions(store.read, datasets)).toEqual([{ refs, decision: "rejected", score: null, bulkId: null, who: by.who, at: by.at }]);
    expect((await matchHistory(store.read, refs)).map(({ decision, who, score }) => [decision, who, score])).toEqual([["matched", "tester", 0.75], ["reopened", "other", 0.75], ["rejected", "tester", null]]);
    expect(await readRevision(store.read)).toBe(revision);
  });

  it("matches a record with one of the other dataset at most, and names the match that stands in the way", async () => {
    const { store, first, second } = await world(2);
    await decideMatches(store.write, saying("matched", pairOf(first, second, 0, 0)), by);
    const conflict = await decideMatches(store.write, saying("matched", pairOf(first, second, 0, 1)), by);
    expect(conflict).toEqual({ kind: "conflict", conflicts: [{ ref: first[0], with: second[0] }] });
    expect(await decideMatches(store.write, saying("matched", pairOf(first, second, 1, 0)), by)).toEqual({ kind: "conflict", conflicts: [{ ref: second[0], with: first[0] }] });
    // Two records may both be rejected, and a record is free again once its match is reopened.
    expect(await decideMatches(store.write, saying("rejected", pairOf(first, second, 0, 1)), by)).toMatchObject({ written: 1 });
    await decideMatches(store.write, saying("reopened", pairOf(first, second, 0, 0)), by);
    expect(await decideMatches(store.write, saying("matched", pairOf(first, second, 1, 0)), by)).toMatchObject({ written: 1 });
  });

  it("lets one of two that match the same record at the same moment have it", async () => {
    const { store, first, second } = await world(2);
    const answers = await Promise.all([decideMatches(store.write, saying("matched", pairOf(first, second, 0, 0)), by), decideMatches(store.write, saying("matched", pairOf(first, second, 0, 1)), by)]);
    expect(answers.map(({ kind }) => kind).toSorted()).toEqual(["conflict", "decided"]);
  });

  it("refuses records that are not of these datasets, in this order", async () => {
    const { store, first, second } = await world(1);
    expect(await decideMatches(store.write, saying("matched", [second[0] ?? "", first[0] ?? ""]), by)).toMatchObject({ kind: "no-such-pair" });
    expect(await decideMatches(store.write, saying("matched", ["IA-1999-0001", second[0] ?? ""]), by)).toMatchObject({ kind: "no-such-pair" });
    expect(await listMatchDecisions(store.read, datasets)).toEqual([]);
  });

  it("refuses text that no database keeps", async () => {
    const { store, first, second } = await world(1);
    expect(await decideMatches(store.write, saying("matched", pairOf(first, second, 0, 0)), { ...by, who: "a\u0000b" })).toMatchObject({ kind: "refused" });
  });
});

describe("many in one step", () => {
  it("are accepted where nobody decided and nothing is in the way, and reopened by one undo", async () => {
    const { store, first, second } = await world(4);
    await decideMatches(store.write, saying("rejected", pairOf(first, second, 0, 0)), by);
    await decideMatches(store.write, saying("matched", pairOf(first, second, 1, 1)), by);
    const pairs = [pairOf(first, second, 0, 0), pairOf(first, second, 1, 2), pairOf(first, second, 2, 2), pairOf(first, second, 3, 3)].map((refs) => ({ refs, score: 0.9 }));
    expect(await decideMatches(store.write, { datasets, decision: "matched", pairs, bulkId: "bulk" }, by)).toEqual({ kind: "decided", written: 2, left: 2 });
    expect(await listMatchBulks(store.read, datasets)).toEqual([{ bulkId: "bulk", who: "tester", at: by.at, accepted: 2, standing: 2, lowestScore: 0.9 }]);

    // What somebody said since stays.
    await decideMatches(store.write, saying("rejected", pairOf(first, second, 3, 3)), by);
    const stores = { read: store.read, write: store.write };
    expect(await undoMatchBulk(stores, datasets, "bulk", by)).toEqual({ kind: "undone", reopened: 1 });
    expect(await undoMatchBulk(stores, datasets, "bulk", by)).toEqual({ kind: "undone", reopened: 0 });
    expect((await listMatchDecisions(store.read, datasets)).map(({ decision }) => decision)).toEqual(["rejected", "matched", "reopened", "rejected"]);
    expect(await listMatchBulks(store.read, datasets)).toEqual([]);
    expect(await undoMatchBulk(stores, datasets, "none", by)).toEqual({ kind: "no-such-bulk" });
    // What was undone may be accepted again.
    expect(await decideMatches(store.write, { datasets, decision: "matched", pairs: pairs.slice(2, 3), bulkId: "again" }, by)).toMatchObject({ written: 1 });
  });
});
