import { describe, expect, it } from "vitest";
import { editIncident } from "../../lib/store/edit-incident";
import { listChanges, listPublicChanges, listRecentChanges } from "../../lib/store/list-changes";
import { readIncident } from "../../lib/store/read-incident";
import { recordIncident } from "../../lib/store/record-incident";
import { restoreIncident } from "../../lib/store/restore-incident";
import { readRevision } from "../../lib/store/revision";
import { draftOf } from "../../lib/store/stored-incident";
import { withdrawIncident } from "../../lib/store/withdraw-incident";
import { by, nextId, syntheticDraft, syntheticSource } from "./synthetic-draft";
import { throwAwayStore } from "./throw-away-store";
import type { ThrowAway } from "./throw-away-store";

const REF = "IA-2022-0001";
const second = { who: "second tester", at: "2030-01-03T00:00:00.000Z", why: "seen again" };

async function withOneRecord(draft = syntheticDraft()): Promise<ThrowAway> {
  const store = await throwAwayStore();
  await recordIncident(store.write, { id: nextId(), submissionId: nextId(), dataset: "synthetic", draft, formDraftId: null }, by);
  return store;
}

async function stored(store: ThrowAway) {
  const read = await readIncident(store.read, REF);
  if (read.kind !== "found") throw new Error("not found");
  return read.incident;
}

describe(editIncident, () => {
  it("saves what differs, with its history, as the next version", async () => {
    const store = await withOneRecord();
    const draft = syntheticDraft({ killedBest: 3, sources: [syntheticSource({ publisher: "Third Invention" })], attributions: [], targetCommunities: ["sufi", "salafi"] });
    const result = await editIncident(store.write, { ref: REF, expectedVersion: 1, draft, formDraftId: null }, second);
    expect(result).toMatchObject({ kind: "saved", ref: REF, version: 2 });
    expect(draftOf(await stored(store))).toEqual(draft);
    const changes = (await listChanges(store.read, REF)).filter((change) => change.version === 2);
    expect(changes.map((change) => change.field).toSorted()).toEqual(["attributions", "killedBest", "sources", "targetCommunities"]);
    expect(changes.find((change) => change.field === "killedBest")).toMatchObject({ kind: "corrected", before: 0, after: 3, ...second });
    expect(changes.find((change) => change.field === "targetCommunities")).toMatchObject({ before: ["sufi"], after: ["sufi", "salafi"] });
  });

  it("does nothing when nothing differs", async () => {
    const store = await withOneRecord();
    const before = await readRevision(store.read);
    expect(await editIncident(store.write, { ref: REF, expectedVersion: 1, draft: syntheticDraft(), formDraftId: null }, second)).toEqual({ kind: "unchanged", ref: REF, version: 1 });
    expect(await readRevision(store.read)).toBe(before);
  });

  it("shows the second of two editors what came between, and saves nothing of theirs", async () => {
    const store = await withOneRecord();
    await editIncident(store.write, { ref: REF, expectedVersion: 1, draft: syntheticDraft({ killedBest: 3 }), formDraftId: null }, second);
    const late = await editIncident(store.write, { ref: REF, expectedVersion: 1, draft: syntheticDraft({ killedBest: 5, place: "Elsewhere" }), formDraftId: null }, by);
    expect(late).toMatchObject({
      kind: "conflict",
      current: { version: 2, killedBest: 3, place: "Testville" },
      changesBetween: [{ field: "killedBest", before: 0, after: 3, who: "second tester", version: 2 }],
    });
    expect(late.kind === "conflict" && late.changesBetween).toHaveLength(1);
    expect(await stored(store)).toMatchObject({ version: 2, killedBest: 3 });
  });

  it("lets one of two simultaneous editors through", async () => {
    const store = await withOneRecord();
    const results = await Promise.all([3, 4].map((killedBest) => editIncident(store.write, { ref: REF, expectedVersion: 1, draft: syntheticDraft({ killedBest }), formDraftId: null }, by)));
    expect(results.map((result) => result.kind)).toEqual(["saved", "conflict"]);
  });

  it("answers a save sent twice without a second version", async () => {
    const store = await withOneRecord();
    const edit = { ref: REF, expectedVersion: 1, draft: syntheticDraft({ killedBest: 3 }), formDraftId: null };
    await editIncident(store.write, edit, by);
    expect(await editIncident(store.write, edit, by)).toEqual({ kind: "unchanged", ref: REF, version: 2 });
  });

  it("answers an unknown ref and a link to itself with a reason", async () => {
    const store = await withOneRecord();
    expect(await editIncident(store.write, { ref: "IA-1999-0001", expectedVersion: 1, draft: syntheticDraft(), formDraftId: null }, by)).toEqual({ kind: "no-such-record", ref: "IA-1999-0001" });
    expect(await editIncident(store.write, { ref: REF, expectedVersion: 1, draft: syntheticDraft({ duplicateOf: REF }), formDraftId: null }, by)).toEqual({
      kind: "refused", problems: [{ field: "duplicateOf", reason: "no-such-record" }],
    });
  });
});

describe("withdrawing and restoring", () => {
  it("are changes with a reason, and go back to the status before", async () => {
    const store = await withOneRecord(syntheticDraft({ status: "verified" }));
    expect(await withdrawIncident(store.write, { ref: REF, expectedVersion: 1 }, { ...by, why: " " })).toEqual({ kind: "refused", problems: [{ field: "why", reason: "required" }] });
    expect(await withdrawIncident(store.write, { ref: REF, expectedVersion: 1 }, second)).toMatchObject({ kind: "withdrawn", version: 2 });
    expect(await withdrawIncident(store.write, { ref: REF, expectedVersion: 1 }, second)).toEqual({ kind: "unchanged", ref: REF, version: 2 });
    expect(await stored(store)).toMatchObject({ status: "retracted", version: 2 });
    expect(await restoreIncident(store.write, { ref: REF, expectedVersion: 1 }, second)).toMatchObject({ kind: "conflict" });
    expect(await restoreIncident(store.write, { ref: REF, expectedVersion: 2 }, second)).toMatchObject({ kind: "restored", status: "verified", version: 3 });
    expect((await listChanges(store.read, REF)).slice(-2)).toMatchObject([
      { kind: "withdrawn", field: "status", before: "verified", after: "retracted", why: "seen again" },
      { kind: "restored", field: "status", before: "retracted", after: "verified" },
    ]);
  });
});

describe(listPublicChanges, () => {
  const edited = (changes: Parameters<typeof syntheticDraft>[0]) => syntheticDraft({ ...changes, privateNotes: "second MARKER", dateStart: "2022-02-01", datePrecision: "range", place: "Second place" });

  it("says of a private field only that one changed", async () => {
    const store = await withOneRecord(syntheticDraft({ privateNotes: "first MARKER", sources: [syntheticSource({}), syntheticSource({ kind: "confidential", publisher: "MARKER handle" })] }));
    await editIncident(store.write, { ref: REF, expectedVersion: 1, draft: edited({}), formDraftId: null }, second);
    const history = await listPublicChanges(store.read, REF);
    expect(JSON.stringify(history)).not.toContain("MARKER");
    expect(history.filter((change) => change.field === "private")).toHaveLength(2);
    expect(history.find((change) => change.field === "place" && change.version === 2)).toMatchObject({ before: "Testville", after: "Second place", why: "seen again" });
    expect(JSON.stringify(await listChanges(store.read, REF))).toContain("first MARKER");
  });

  it("keeps place and day of a coarse record to itself, and everything of a closed one", async () => {
    const store = await withOneRecord(syntheticDraft({ sensitivity: "coarse" }));
    await editIncident(store.write, { ref: REF, expectedVersion: 1, draft: edited({ sensitivity: "coarse" }), formDraftId: null }, second);
    const text = JSON.stringify(await listPublicChanges(store.read, REF));
    for (const hidden of ["Testville", "Second place", "2022-02-03", "2022-02-01", "invented event", "Invented agency", "69.17"]) expect(text).not.toContain(hidden);
    await editIncident(store.write, { ref: REF, expectedVersion: 2, draft: edited({ sensitivity: "closed" }), formDraftId: null }, second);
    expect(await listPublicChanges(store.read, REF)).toEqual([]);
  });
});

describe(listRecentChanges, () => {
  it("lists what came after a revision, with the ref", async () => {
    const store = await withOneRecord();
    const before = await readRevision(store.read);
    await editIncident(store.write, { ref: REF, expectedVersion: 1, draft: syntheticDraft({ killedBest: 3 }), formDraftId: null }, second);
    expect(await listRecentChanges(store.read, { afterRevision: before, limit: 10 })).toMatchObject([{ ref: REF, field: "killedBest" }]);
  });
});
