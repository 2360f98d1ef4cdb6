import { describe, expect, it } from "vitest";
import { clientOf } from "../../lib/store/connect";
import { listChanges } from "../../lib/store/list-changes";
import { readIncident } from "../../lib/store/read-incident";
import { recordIncident } from "../../lib/store/record-incident";
import { countIncidents, readRevision } from "../../lib/store/revision";
import { draftOf } from "../../lib/store/stored-incident";
import { readFormDraft, saveFormDraft } from "../../lib/store/form-drafts";
import { by, nextId, syntheticDraft } from "./synthetic-draft";
import { throwAwayStore } from "./throw-away-store";

// Each test has a database of its own and leaves nothing behind.

const input = (draft = syntheticDraft()) => ({ id: nextId(), submissionId: nextId(), dataset: "synthetic", draft, formDraftId: null });

describe(recordIncident, () => {
  it("gives back exactly the draft it was given", async () => {
    const store = await throwAwayStore();
    const draft = syntheticDraft();
    const result = await recordIncident(store.write, input(draft), by);
    expect(result).toMatchObject({ kind: "recorded", ref: "IA-2022-0001", version: 1, repeated: false });
    const read = await readIncident(store.read, "IA-2022-0001");
    if (read.kind !== "found") throw new Error("not found");
    expect(draftOf(read.incident)).toEqual(draft);
    expect(read.incident).toMatchObject({ dataset: "synthetic", claimStatus: "claimed", batch: null, createdAt: by.at, redactedFields: [] });
  });

  it("writes incident, history and one revision together", async () => {
    const store = await throwAwayStore();
    const before = await readRevision(store.read);
    await recordIncident(store.write, input(), by);
    expect(await readRevision(store.read)).toBe(before + 1);
    const changes = await listChanges(store.read, "IA-2022-0001");
    expect(changes.find((change) => change.field === "summary")).toMatchObject({
      kind: "created", before: null, after: "An invented event for the tests.", who: "tester", at: by.at, revision: before + 1, version: 1,
    });
    expect(changes.find((change) => change.field === "killedBest")).toMatchObject({ after: 0 });
    expect(changes.some((change) => change.field === "privateNotes")).toBe(false);
  });

  it("numbers refs within the year of the event", async () => {
    const store = await throwAwayStore();
    const refs = [];
    for (const dateStart of ["2022-02-03", "2023-05-06", "2022-07-08"]) {
      refs.push(await recordIncident(store.write, input(syntheticDraft({ dateStart, dateEnd: dateStart })), by));
    }
    expect(refs.map((result) => (result.kind === "recorded" ? result.ref : result.kind))).toEqual(["IA-2022-0001", "IA-2023-0001", "IA-2022-0002"]);
  });

  it("answers a submission sent again with the record it made", async () => {
    const store = await throwAwayStore();
    const once = input();
    const answers = await Promise.all([1, 2, 3].map(() => recordIncident(store.write, { ...once, id: nextId() }, by)));
    expect(answers.map((answer) => answer.kind === "recorded" && answer.repeated)).toEqual([false, true, true]);
    expect(new Set(answers.map((answer) => answer.kind === "recorded" && answer.ref)).size).toBe(1);
    expect(await countIncidents(store.read)).toBe(1);
  });

  it("drops the form draft in the same transaction, and only when saved", async () => {
    const store = await throwAwayStore();
    await saveFormDraft(store.write, { id: "draft-1", handle: "tester", incidentRef: null, body: "{}" }, by.at);
    await recordIncident(store.write, { ...input(), dataset: "nowhere", formDraftId: "draft-1" }, by);
    expect(await readFormDraft(store.read, "draft-1")).toMatchObject({ kind: "found" });
    await recordIncident(store.write, { ...input(), formDraftId: "draft-1" }, by);
    expect(await readFormDraft(store.read, "draft-1")).toEqual({ kind: "no-such-draft" });
  });

  it.each([
    ["NUL in text", { draft: { ...syntheticDraft(), summary: "a\u0000b" } }, { field: "summary", reason: "nul-in-text" }],
    ["half a surrogate pair", { draft: { ...syntheticDraft(), place: "\ud800" } }, { field: "place", reason: "broken-text" }],
    ["a number of 2^31", { draft: { ...syntheticDraft(), killedBest: 2 ** 31 } }, { field: "killedBest", reason: "number-out-of-range" }],
    ["a relation to nothing", { draft: syntheticDraft({ relations: [{ type: "twin-of", ref: "IA-1999-0001", note: null, sourcePosition: null }] }) }, { field: "relations.0.ref", reason: "no-such-record" }],
    ["a duplicate of nothing", { draft: syntheticDraft({ duplicateOf: "IA-1999-0001" }) }, { field: "duplicateOf", reason: "no-such-record" }],
    ["a voice in no source", { draft: syntheticDraft({ sources: [] }) }, { field: "attributions.0.sourcePosition", reason: "no-such-source" }],
    ["an unknown dataset", { dataset: "nowhere" }, { field: "dataset", reason: "no-such-dataset" }],
  ])("refuses %s and saves nothing", async (_, changes, problem) => {
    const store = await throwAwayStore();
    const before = await readRevision(store.read);
    const result = await recordIncident(store.write, { ...input(), ...changes }, by);
    expect(result).toEqual({ kind: "refused", problems: [problem] });
    expect(await countIncidents(store.read)).toBe(0);
    expect(await readRevision(store.read)).toBe(before);
  });

  it("saves nothing when something breaks on the way", async () => {
    const store = await throwAwayStore();
    const first = input();
    await recordIncident(store.write, first, by);
    const before = await readRevision(store.read);
    // The same id under another submission: the database itself refuses the row after the revision was raised.
    await expect(recordIncident(store.write, { ...input(), id: first.id }, by)).rejects.toThrow();
    expect(await readRevision(store.read)).toBe(before);
    expect(await clientOf(store.read).change.count({ where: { revision: { gt: before } } })).toBe(0);
    expect(await recordIncident(store.write, input(), by)).toMatchObject({ kind: "recorded", ref: "IA-2022-0002" });
  });
});
