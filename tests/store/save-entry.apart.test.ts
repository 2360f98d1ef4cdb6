import { v7 } from "uuid";
import { describe, expect, it, vi } from "vitest";
import type { FormContent, SaveAnswer, SaveIntent } from "@/components/forms/form-values";
import { saveEntry } from "@/app/incidents/form/save-entry";
import { contentOfEdit, keptDraft } from "@/app/incidents/form/start-form";
import { formValuesOf } from "../../lib/entry/form-text";
import { readFormDraft, saveFormDraft } from "../../lib/store/form-drafts";
import { readIncident } from "../../lib/store/read-incident";
import { countIncidents } from "../../lib/store/revision";
import type { ThrowAway } from "./throw-away-store";
import { throwAwayStore } from "./throw-away-store";
import { syntheticDraft } from "./synthetic-draft";

// The words are not what is tested here: each stands for itself.
vi.mock("next-intl/server", () => ({ getTranslations: () => Promise.resolve(Object.assign((key: string) => key, { has: () => true })) }));

const NOW_MS = Date.parse("2032-05-06T07:08:09.000Z");

function content(change: Partial<FormContent["values"]> = {}): FormContent {
  return { values: { ...formValuesOf(syntheticDraft()), ...change }, dataset: "synthetic", why: "", differentFrom: [], base: null };
}

const save = (store: ThrowAway, given: FormContent, id = v7(), intent: SaveIntent = "save") => saveEntry(store, { ...given, id, intent }, "coder 1", NOW_MS);

function saved(answer: SaveAnswer): { ref: string; version: number; address: string } {
  if (answer.kind !== "saved") throw new Error(`not saved: ${JSON.stringify(answer)}`);
  return answer;
}

describe(saveEntry, () => {
  it("makes one record of an entry that is sent twice at once and once more", async () => {
    const store = await throwAwayStore();
    const id = v7();
    const answers = await Promise.all([save(store, content(), id), save(store, content(), id)]);
    const again = await save(store, content(), id);
    expect(new Set([...answers, again].map((answer) => saved(answer).ref)).size).toBe(1);
    expect(await countIncidents(store.read)).toBe(1);
  });

  it("says so when a saved entry comes again with other content, and keeps that as the draft of an edit", async () => {
    const store = await throwAwayStore();
    const id = v7();
    const { ref } = saved(await save(store, content(), id));
    const answer = await save(store, content({ killedBest: "9", killedHigh: "9" }), id);
    if (answer.kind !== "saved-before") throw new Error(answer.kind);
    expect(answer.ref).toBe(ref);
    const draft = await keptDraft(store.read, new URL(answer.address, "http://localhost").searchParams.get("draft") ?? "");
    expect(draft).toMatchObject({ ref, content: { values: { killedBest: "9" }, base: { ref, version: 1 } } });
  });

  it("drops the draft with the save, and marks a saved draft as one", async () => {
    const store = await throwAwayStore();
    const id = v7();
    await saveFormDraft(store.write, { id, handle: "coder 1", incidentRef: null, body: "{}" }, "2032-05-06T07:00:00.000Z");
    const { ref } = saved(await save(store, content(), id, "draft"));
    expect((await readFormDraft(store.read, id)).kind).toBe("no-such-draft");
    expect(await readIncident(store.read, ref)).toMatchObject({ incident: { status: "draft" } });
  });

  it("offers a saved draft for review with the next plain save", async () => {
    const store = await throwAwayStore();
    const { ref } = saved(await save(store, content(), v7(), "draft"));
    const stored = await readIncident(store.read, ref);
    if (stored.kind !== "found") throw new Error(stored.kind);
    expect(saved(await save(store, contentOfEdit(stored.incident))).version).toBe(2);
    expect(await readIncident(store.read, ref)).toMatchObject({ incident: { status: "in-review", version: 2 } });
  });

  it("asks about a record that may tell of the same event, once, and the analyst decides", async () => {
    const store = await throwAwayStore();
    const { ref } = saved(await save(store, content()));
    const answer = await save(store, content());
    if (answer.kind !== "duplicates") throw new Error(answer.kind);
    expect(answer.duplicates.map((duplicate) => duplicate.ref)).toEqual([ref]);
    expect(await countIncidents(store.read)).toBe(1);
    expect(saved(await save(store, { ...content(), differentFrom: [ref] })).ref).not.toBe(ref);
  });

  it("does not ask about a record to which the entry is already linked", async () => {
    const store = await throwAwayStore();
    const { ref } = saved(await save(store, content()));
    const linked = content({ relations: [{ type: "possible-duplicate", ref, note: "", sourcePosition: "" }] });
    expect((await save(store, linked)).kind).toBe("saved");
  });

  it("shows the second of two editors what came between, and saves on top of it when both are brought together", async () => {
    const store = await throwAwayStore();
    const { ref } = saved(await save(store, content()));
    const stored = await readIncident(store.read, ref);
    if (stored.kind !== "found") throw new Error(stored.kind);
    const begun = contentOfEdit(stored.incident);
    const edited = (change: Partial<FormContent["values"]>, why: string): FormContent => ({ ...begun, why, values: { ...begun.values, ...change } });
    saved(await save(store, edited({ place: "Synthetic Town" }, "first")));
    const crossed = await save(store, edited({ district: "Synthetic district" }, "second"));
    if (crossed.kind !== "conflict") throw new Error(crossed.kind);
    expect(crossed).toMatchObject({ version: 2, theirs: { place: "Synthetic Town" }, changes: [{ field: "place", who: "coder 1", why: "first", version: 2 }] });
    const together: FormContent = { ...begun, base: { ref, version: 2, values: crossed.theirs }, values: { ...crossed.theirs, district: "Synthetic district" } };
    expect(saved(await save(store, together)).version).toBe(3);
    expect(await readIncident(store.read, ref)).toMatchObject({ incident: { place: "Synthetic Town", district: "Synthetic district" } });
  });

  it("names every problem at once and saves nothing", async () => {
    const store = await throwAwayStore();
    const answer = await save(store, content({ killedBest: "12a", summary: "", dateStart: "2032-02-30", duplicateOf: "IA-1999-0001" }));
    if (answer.kind !== "rejected") throw new Error(answer.kind);
    const errors = answer.problems.filter(({ severity }) => severity === "error").map(({ field, code }) => `${field} ${code}`);
    expect(errors).toEqual(expect.arrayContaining(["killedBest not-a-number", "summary required", "dateStart not-a-day", "duplicateOf no-such-record"]));
    expect(await countIncidents(store.read)).toBe(0);
  });

  it("asks who signs only when everything else is right, and saves nothing until then", async () => {
    const store = await throwAwayStore();
    const unsigned = (given: FormContent) => saveEntry(store, { ...given, id: v7(), intent: "save" }, null, NOW_MS);
    expect((await unsigned(content({ summary: "", killedLow: "9", killedBest: "5" }))).kind).toBe("rejected");
    expect((await unsigned(content())).kind).toBe("needs-handle");
    expect(await countIncidents(store.read)).toBe(0);
  });
});
