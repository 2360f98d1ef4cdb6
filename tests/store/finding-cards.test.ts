import { describe, expect, it } from "vitest";
import { ESSAY } from "../../lib/claims/running/primary-run";
import { findingCards, makeCard, reproduceCard } from "../../lib/claims/running/cards";
import type { CardRequest } from "../../lib/claims/running/cards";
import { testSelection } from "../../lib/claims/running/test-selection";
import { defaultFilter } from "../../lib/read/filter";
import { loadColumns } from "../../lib/read/load";
import { recordIncident } from "../../lib/store/record-incident";
import type { RunContext } from "../../lib/claims/running/context";
import { withdrawIncident } from "../../lib/store/withdraw-incident";
import { countTests } from "../../lib/store/ledger";
import { change, claimsWorld } from "./claims-world";
import { by, nextId, syntheticDraft } from "./synthetic-draft";

// Each test has a database of its own and leaves nothing behind.

const LONG = 600_000;
const request = (changes: Partial<CardRequest> = {}): CardRequest => ({
  id: nextId(), kind: "finding", dataset: "starter", claim: "C1", finding: "T1", figure: null, filter: null, tested: false, who: "tester", note: null, ...changes,
});

async function follow(id: string, context: RunContext) {
  const found = await reproduceCard(id, context);
  if (found.kind !== "found" || found.now.kind !== "computed") throw new Error(found.kind === "found" ? found.now.kind : found.kind);
  return { ...found, now: found.now };
}

describe(makeCard, () => {
  it("keeps a verdict that its link reproduces to the last digit, and names the records that changed it", async () => {
    const { store, context } = await claimsWorld();
    const asked = request({ kind: "claim", note: "as of today" });
    expect(await makeCard(asked, context)).toEqual({ kind: "kept", id: asked.id });
    // A request that is sent twice makes one card.
    expect(await makeCard(asked, context)).toEqual({ kind: "kept", id: asked.id });
    expect(await findingCards(context)).toMatchObject([{ id: asked.id, used: 74, claimVersion: 1, findingVersion: 1, note: "as of today", who: "tester", filter: "" }]);
    const fresh = await follow(asked.id, context);
    expect(fresh.now).toMatchObject({ same: true, dataChanged: false, codeChanged: false, definitionChanged: false, moves: { changed: [], appeared: [], left: [], around: [], without: 0, unnamed: 0 } });
    expect(fresh.shown.effect).toMatchObject({ value: 15 / 74, n: 74 });

    // An edit of what no finding asks changes no number, and is not blamed for one.
    const [edited, withdrawn, ...rest] = fresh.shown.refs;
    if (edited === undefined || withdrawn === undefined) throw new Error("no refs");
    await change(store, rest.at(-1) ?? "", { privateNotes: "an invented note" });
    expect((await follow(asked.id, context)).now).toMatchObject({ same: true, dataChanged: false, moves: { without: 1 } });

    await change(store, edited, { province: "AF09", provinceAlternatives: [], lng: null, lat: null, place: null, placePrecision: "province" });
    await withdrawIncident(store.write, { ref: withdrawn, expectedVersion: 1 }, { ...by, why: "for a test" });
    const added = await recordIncident(store.write, { id: nextId(), submissionId: nextId(), dataset: "starter", draft: syntheticDraft({ province: "AF06", provinceAlternatives: [] }), formDraftId: null }, by);
    const after = await follow(asked.id, context);
    expect(after.now).toMatchObject({ same: false, dataChanged: true, definitionChanged: false });
    expect(after.now.moves.changed).toEqual([{ ref: edited, then: 1, now: 2 }]);
    expect(after.now.moves.left).toEqual([{ ref: withdrawn, then: 1, now: 2 }]);
    expect(after.now.moves.appeared.map(({ ref, then }) => [ref, then])).toEqual([[added.kind === "recorded" ? added.ref : "", null]]);
    // What was kept stays as it was.
    expect(after.shown.effect).toEqual(fresh.shown.effect);
    expect(after.now.shown.effect).not.toEqual(fresh.shown.effect);
  }, LONG);

  it("keeps a selection without p, with p only after somebody asked for it, and reproduces both", async () => {
    const { store, context } = await claimsWorld();
    const { datasets } = await loadColumns("public", store.read);
    const filter = { ...defaultFilter(datasets), dataset: "starter", to: "2023-12-31" as never };
    const looked = request({ filter });
    expect(await makeCard(looked, context)).toMatchObject({ kind: "kept" });
    expect((await follow(looked.id, context)).result).toMatchObject({ kind: "selection", tested: false, measured: { tests: [] } });
    const tested = request({ filter, tested: true });
    expect(await makeCard(tested, context)).toEqual({ kind: "not-tested" });
    await testSelection({ claim: "C1", filter, who: "tester", context });
    expect(await makeCard(tested, context)).toMatchObject({ kind: "kept" });
    const before = await countTests(store.read, { dataset: "starter", essay: ESSAY });
    expect((await follow(tested.id, context)).now.same).toBe(true);
    // Following a card is no new test.
    expect(await countTests(store.read, { dataset: "starter", essay: ESSAY })).toEqual(before);
  }, LONG);

  it("refuses what it cannot keep", async () => {
    const { store, context } = await claimsWorld();
    const { datasets } = await loadColumns("public", store.read);
    expect(await makeCard(request({ finding: "T99" }), context)).toEqual({ kind: "no-such-finding" });
    expect(await makeCard(request({ claim: "C5" }), context)).toEqual({ kind: "no-such-finding" });
    expect(await makeCard(request({ filter: { ...defaultFilter(datasets), q: "bomb" } }), context)).toEqual({ kind: "search-text" });
    expect(await makeCard(request({ kind: "figure", figure: 99 }), context)).toEqual({ kind: "no-such-figure" });
    expect(await makeCard(request({ dataset: "nowhere" }), context)).toEqual({ kind: "no-such-dataset" });
    expect(await reproduceCard("none", context)).toEqual({ kind: "no-such-card" });
    expect(await findingCards(context)).toEqual([]);
  }, LONG);
});
