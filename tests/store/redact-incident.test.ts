import { readFile, readdir } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { addToBatch } from "../../lib/store/add-to-batch";
import { createBatch, makeBatchLive } from "../../lib/store/batches";
import { readColumns } from "../../lib/store/bulk-columns";
import { editIncident } from "../../lib/store/edit-incident";
import { readFormDraft, saveFormDraft } from "../../lib/store/form-drafts";
import { listChanges, listRedactions } from "../../lib/store/list-changes";
import { keepCard, readCard } from "../../lib/store/finding-cards";
import { addMatrixRow, rateRow } from "../../lib/store/matrix";
import { readIncident, readOriginalRow } from "../../lib/store/read-incident";
import { recordIncident } from "../../lib/store/record-incident";
import { redactIncident } from "../../lib/store/redact-incident";
import { draftOf } from "../../lib/store/stored-incident";
import { by, nextId, syntheticDraft, syntheticSource } from "./synthetic-draft";
import { throwAwayStore } from "./throw-away-store";
import type { ThrowAway } from "./throw-away-store";

const REF = "IA-2022-0001";
const order = { ...by, why: "asked for by the person" };

async function recorded(changes: Parameters<typeof syntheticDraft>[0]): Promise<ThrowAway> {
  const store = await throwAwayStore();
  await recordIncident(store.write, { id: nextId(), submissionId: nextId(), dataset: "synthetic", draft: syntheticDraft(changes), formDraftId: null }, by);
  return store;
}

/** Which of these texts stand anywhere in the bytes of the database, its log and what lies beside it? In any case, because the search folds. */
async function foundInFiles(store: ThrowAway, texts: readonly string[]): Promise<string[]> {
  const names = await readdir(store.folder);
  const contents = await Promise.all(names.map(async (name) => (await readFile(path.join(store.folder, name))).toString("utf8").toLowerCase()));
  return texts.filter((text) => contents.some((content) => content.includes(text.toLowerCase())));
}

describe(redactIncident, () => {
  it("leaves no byte of any text field in the files, whatever was edited before", async () => {
    const fields = ["privateNotes", "codingNote", "summary", "place", "placeLocal", "district", "targetDescription", "labelReason"];
    const marked = (stage: string) => Object.fromEntries(fields.map((field) => [field, `${stage}MARK-${field}-text`]));
    const store = await recorded(marked("first"));
    await editIncident(store.write, { ref: REF, expectedVersion: 1, draft: syntheticDraft(marked("second")), formDraftId: null }, { ...by, why: "because of secondMARK-place-text" });
    await saveFormDraft(store.write, { id: "own", handle: "tester", incidentRef: REF, body: JSON.stringify({ values: { ...marked("third"), kind: "attack" } }) }, by.at);
    await saveFormDraft(store.write, { id: "other", handle: "tester", incidentRef: null, body: JSON.stringify({ summary: "as in secondMARK-privateNotes-text, see there" }) }, by.at);
    const markers = ["first", "second", "third"].flatMap((stage) => Object.values(marked(stage)));
    expect(await foundInFiles(store, markers)).toEqual(markers);

    const result = await redactIncident(store.write, { ref: REF, fields }, { ...order, why: "it said secondMARK-place-text" });
    expect(result).toMatchObject({ kind: "redacted", version: 3, cleaned: true });
    expect(await foundInFiles(store, markers)).toEqual([]);

    const read = await readIncident(store.read, REF);
    expect(read).toMatchObject({ kind: "found", incident: { privateNotes: null, place: null, summary: "[redacted]", kind: "attack", redactedFields: fields } });
    expect((await listChanges(store.read, REF)).filter((change) => fields.includes(change.field)).every((change) => change.redacted && change.before === null && change.after === null)).toBe(true);
    expect(await listRedactions(store.read, REF)).toHaveLength(fields.length);
    expect((await listRedactions(store.read, REF))[0]).toMatchObject({ field: "privateNotes", who: "tester", at: by.at, why: "it said [redacted]" });
    expect(await readFormDraft(store.read, "own")).toMatchObject({ draft: { body: expect.stringContaining('"kind":"attack"') as string } });
    expect((await readColumns(store.read, ["searchText"])).columns.searchText[0]).not.toContain("mark");
  });

  it("takes one source out and keeps voices with the others", async () => {
    const store = await recorded({
      sources: [syntheticSource({ publisher: "SOURCEMARK one", url: "https://example.org/SOURCEMARK" }), syntheticSource({ publisher: "Second Invention" })],
      attributions: [
        { voice: "claimed", actor: "iskp", by: "Invented agency", date: null, note: null, sourcePosition: 1 },
        { voice: "blamed", actor: "iskp", by: "Invented office", date: null, note: null, sourcePosition: 0 },
      ],
    });
    expect(await redactIncident(store.write, { ref: REF, fields: ["sources.0"] }, order)).toMatchObject({ kind: "redacted", cleaned: true });
    expect(await foundInFiles(store, ["SOURCEMARK"])).toEqual([]);
    expect(await readIncident(store.read, REF)).toMatchObject({
      incident: { sources: [{ publisher: "Second Invention" }], attributions: [{ sourcePosition: 0 }, { sourcePosition: null }] },
    });
  });

  it("takes one field of a source and leaves the rest of it", async () => {
    const store = await recorded({ sources: [syntheticSource({}), syntheticSource({ url: "https://example.org/SOURCEMARK", title: "Kept title" })] });
    await redactIncident(store.write, { ref: REF, fields: ["sources.1.url", "sources.1.publisher"] }, order);
    expect(await foundInFiles(store, ["SOURCEMARK"])).toEqual([]);
    expect(await readIncident(store.read, REF)).toMatchObject({ incident: { sources: [{}, { url: null, publisher: "[redacted]", title: "Kept title" }] } });
  });

  it("takes the original row of an imported record with it", async () => {
    const store = await throwAwayStore();
    const id = nextId();
    await createBatch(store.write, { id, dataset: "synthetic", title: "Invented import", fileName: null, fileSha256: null }, by);
    const row = { id: nextId(), submissionId: nextId(), externalId: "X-1", originalRow: '{"remarks":"ROWMARK in other words"}', draft: syntheticDraft({ privateNotes: "ROWMARK" }) };
    await addToBatch(store.write, id, [row], by.at);
    await makeBatchLive(store.write, id, { rowsRejected: 0 }, by.at);
    await redactIncident(store.write, { ref: REF, fields: ["privateNotes"] }, order);
    expect(await foundInFiles(store, ["ROWMARK"])).toEqual([]);
    expect(await readOriginalRow(store.read, REF)).toEqual({ kind: "found", text: null });
    expect((await listRedactions(store.read, REF)).map((tombstone) => tombstone.field)).toEqual(["privateNotes", "originalRow"]);
  });

  it("reaches notes and reasons beside the claims, and figures that name the record's province", async () => {
    const store = await recorded({ privateNotes: "CLAIMMARK in so many words", province: "AF09", provinceAlternatives: [] });
    const card = {
      id: nextId(), kind: "finding", dataset: "synthetic", essay: "invented", claim: "C1", finding: "T1", figure: null, filter: "", claimVersion: 1, findingVersion: 1, revision: 1, dataHash: "", used: 1, setAside: 0,
      seed: null, draws: null, codeVersion: "", createdAt: by.at, who: "tester", note: "He said: CLAIMMARK in so many words.", result: JSON.stringify({ figures: [{ attacks: [{ ref: REF, province: "AF09" }, { ref: "IA-1999-0001", province: "AF01" }] }], refs: [REF] }), records: "[]",
    } as const;
    await keepCard(store.write, card);
    const row = nextId();
    await addMatrixRow(store.write, { id: row, essay: "invented", subject: { kind: "note" }, text: { statement: "CLAIMMARK in so many words", source: "Invented", url: null, reliability: null, veracity: null, credibility: "low", relevance: "low", withdrawn: false } }, by);
    await rateRow(store.write, { row, rater: "tester", ratings: [{ scenario: "S0", value: "C", reason: "Because CLAIMMARK in so many words" }] }, by);
    await redactIncident(store.write, { ref: REF, fields: ["privateNotes", "province"] }, order);
    expect(await foundInFiles(store, ["CLAIMMARK", "AF09"])).toEqual([]);
    const kept = await readCard(store.read, card.id);
    expect(kept.kind === "found" && JSON.parse(kept.card.result)).toEqual({ figures: [{ attacks: [{ ref: "IA-1999-0001", province: "AF01" }] }], refs: [REF] });
  });

  it("refuses what a record cannot be without, unknown fields, and an order without reason", async () => {
    const store = await recorded({});
    const before = await readIncident(store.read, REF);
    for (const field of ["kind", "dateStart", "province.0", "sources.9", "sources.0.kind", "nonsense", "constructor", "sources.0.__proto__"]) {
      expect(await redactIncident(store.write, { ref: REF, fields: [field] }, order), field).toEqual({ kind: "refused", problems: [{ field, reason: "not-redactable" }] });
    }
    expect(await redactIncident(store.write, { ref: REF, fields: ["place"] }, by)).toMatchObject({ kind: "refused", problems: [{ field: "why", reason: "required" }] });
    expect(await redactIncident(store.write, { ref: "IA-1999-0001", fields: ["place"] }, order)).toMatchObject({ kind: "no-such-record" });
    const after = await readIncident(store.read, REF);
    if (before.kind !== "found" || after.kind !== "found") throw new Error("not found");
    expect(draftOf(after.incident)).toEqual(draftOf(before.incident));
  });
});
