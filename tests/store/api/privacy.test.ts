import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { v7 } from "uuid";
import { readIncident } from "../../../lib/store/read-incident";
import { recordIncident } from "../../../lib/store/record-incident";
import { editIncident } from "../../../lib/store/edit-incident";
import type { IncidentDraft } from "../../../lib/codebook/incident";
import Database from "better-sqlite3";
import { claimsOf, findingsOf } from "../../../lib/claims/generated/registry";
import { makeCard } from "../../../lib/claims/running/cards";
import { ESSAY } from "../../../lib/claims/running/primary-run";
import { defaultFilter } from "../../../lib/read/filter";
import { loadColumns } from "../../../lib/read/load";
import { answering } from "../../../app/api/answering";
import * as claimList from "../../../app/api/v1/claims/route";
import * as claimTests from "../../../app/api/v1/claims/[claim]/tests/route";
import * as cards from "../../../app/api/v1/findings/route";
import * as card from "../../../app/api/v1/findings/[id]/route";
import * as matrix from "../../../app/api/v1/matrix/route";
import * as claims from "../../../app/api/v1/claims/[claim]/route";
import * as columns from "../../../app/api/v1/columns/route";
import * as incidents from "../../../app/api/v1/incidents/route";
import * as exportNotes from "../../../app/api/v1/incidents/export-notes/route";
import * as incident from "../../../app/api/v1/incidents/[ref]/route";
import * as summary from "../../../app/api/v1/summary/route";
import { by, syntheticDraft, syntheticSource } from "../synthetic-draft";
import { get, json, noParams, send, starterWorld, withClaim, withId, withRef } from "./starter-world";

// One database for the file, with three invented records whose hidden fields carry a marker. Removed at the end.

const MARKER = "zzmarkerzz";
let world: Awaited<ReturnType<typeof starterWorld>>;
const refs = { public: "", coarse: "", closed: "" };

const marked = (changes: Record<string, unknown>): IncidentDraft => syntheticDraft({ dateStart: "2023-03-14", dateEnd: "2023-03-14", privateNotes: `${MARKER} notes`, ...changes });
const hiddenWhenCoarse = {
  place: `${MARKER} place`, placeLocal: `${MARKER} local`, district: `${MARKER} district`, summary: `${MARKER} summary`, codingNote: `${MARKER} coding`,
  targetDescription: `${MARKER} target`, labelReason: `${MARKER} reason`,
  sources: [syntheticSource({ publisher: `${MARKER} publisher` })],
  attributions: [{ voice: "claimed", actor: "iskp", by: `${MARKER} by`, date: "2023-03-15", note: `${MARKER} note`, sourcePosition: 0 }],
};

async function record(draft: IncidentDraft): Promise<string> {
  const made = await recordIncident(world.write, { id: v7(), submissionId: v7(), dataset: "starter", draft, formDraftId: null }, { ...by, why: null });
  if (made.kind !== "recorded") throw new Error(made.kind);
  // An edit of each hidden field, so that the history holds the marker as well.
  const edited = await editIncident(world.write, { ref: made.ref, expectedVersion: 1, draft: { ...draft, privateNotes: `${MARKER} notes again`, ...(draft.sensitivity === "public" ? {} : { summary: `${MARKER} summary again` }) }, formDraftId: null }, { ...by, why: draft.sensitivity === "public" ? null : `${MARKER} why` });
  if (edited.kind !== "saved") throw new Error(edited.kind);
  return made.ref;
}

beforeAll(async () => {
  world = await starterWorld();
  refs.public = await record(marked({ sources: [syntheticSource({ kind: "confidential", publisher: `${MARKER}`, title: null, url: null, publishedOn: null, language: null })], attributions: [] }));
  refs.coarse = await record(marked({ ...hiddenWhenCoarse, sensitivity: "coarse" }));
  refs.closed = await record(marked({ ...hiddenWhenCoarse, sensitivity: "closed", province: "AF09" }));
});
afterAll(() => world.end());

const list = (query: string) => incidents.GET(get(`/api/v1/incidents${query}`), noParams);
const one = (ref: string) => incident.GET(get(`/api/v1/incidents/${ref}`), withRef(ref));

describe("what the API tells", () => {
  it("never holds a private field, a withheld one or a closed record, in any answer", async () => {
    const answers = await Promise.all([
      list("?limit=1000"), list("?tab=all&limit=1000"), list("?tab=all&format=csv"), list("?tab=all&format=geojson"), list(`?q=${MARKER}&tab=all&limit=1000`), list(`?q=${MARKER}&format=csv`),
      list(`?q=${MARKER}&unknown=1`), list(`?${MARKER}=1`).then((answer) => new Response(String(answer.status))),
      one(refs.public), one(refs.coarse), one(refs.closed),
      ...["province", "month", "target", "actor", "kind"].map((by) => summary.GET(get(`/api/v1/summary?by=${by}`), noParams)),
      columns.GET(get("/api/v1/columns"), noParams),
      list("?tab=all&format=acled-csv"), exportNotes.GET(get(`/api/v1/incidents/export-notes?tab=all&q=${MARKER}`), noParams),
      ...["C1", "C2"].map((id) => claims.GET(get(`/api/v1/claims/${id}?format=csv`), withClaim(id))),
      incident.PATCH(send("PATCH", `/api/v1/incidents/${refs.coarse}`, { who: "tester", changes: { killedBest: 1 } }, { "if-match": '"1"' }), withRef(refs.coarse)),
      incident.PATCH(send("PATCH", `/api/v1/incidents/${refs.coarse}`, { who: "tester", changes: { killedLow: 5, killedBest: 1 } }, { "if-match": '"2"' }), withRef(refs.coarse)),
      incident.PATCH(send("PATCH", `/api/v1/incidents/${refs.closed}`, { who: "tester", changes: { killedBest: 1 } }, { "if-match": '"2"' }), withRef(refs.closed)),
    ]);
    for (const [index, answer] of answers.entries()) {
      const text = Buffer.from(await answer.arrayBuffer()).toString("latin1");
      expect(text.toLowerCase(), `answer ${index}`).not.toContain(MARKER);
      if (index !== 10 && index !== answers.length - 1) expect(text, `answer ${index}`).not.toContain(refs.closed);
    }
  });

  it("keeps all of it out of claims, tests, ledger, cards and matrix, and out of the rows that they are stored in", async () => {
    const { datasets } = await loadColumns("public");
    const filter = { ...defaultFilter(datasets), from: "2023-01-01" as never };
    const kept = findingsOf(ESSAY).flatMap(({ id, claims: own }) => [null, filter].map((one) => ({ id: v7(), kind: "finding" as const, dataset: "starter", claim: own[0] ?? "", finding: id, figure: null, filter: one, tested: false, who: "tester", note: null })));
    for (const request of kept) expect(await makeCard(request)).toMatchObject({ kind: "kept" });
    const tested = await claimTests.POST(send("POST", "/api/v1/claims/C2/tests", { who: "tester", filter: { from: "2023-01-01" } }), withClaim("C2"));
    expect(tested.status).toBe(200);
    // A change after the cards were made: they name what moved, and must not name the closed one.
    for (const [ref, draft] of [[refs.closed, marked({ ...hiddenWhenCoarse, sensitivity: "closed", province: "AF06" })], [refs.coarse, marked({ ...hiddenWhenCoarse, sensitivity: "coarse", province: "AF06" })]] as const) {
      const current = await readIncident(world.read, ref);
      const edited = await editIncident(world.write, { ref, expectedVersion: current.kind === "found" ? current.incident.version : 0, draft, formDraftId: null }, { ...by, why: `${MARKER} why` });
      expect(edited.kind).toBe("saved");
    }
    const answers = [
      tested, await claimList.GET(get("/api/v1/claims"), noParams), await cards.GET(get("/api/v1/findings"), noParams), await matrix.GET(get("/api/v1/matrix"), noParams),
      await claimTests.GET(get("/api/v1/claims/C2/tests"), withClaim("C2")),
    ];
    for (const { id } of claimsOf(ESSAY)) answers.push(await claims.GET(get(`/api/v1/claims/${id}`), withClaim(id)), await claims.GET(get(`/api/v1/claims/${id}?from=2023-01-01&community=sufi&q=${MARKER}`), withClaim(id)));
    for (const { id } of kept) answers.push(await card.GET(get(`/api/v1/findings/${id}`), withId(id)));
    for (const [index, answer] of answers.entries()) {
      expect(answer.status, `answer ${index}`).toBe(200);
      const text = await answer.text();
      expect(text.toLowerCase(), `answer ${index}`).not.toContain(MARKER);
      expect(text, `answer ${index}`).not.toContain(refs.closed);
      // The day of a reduced record is withheld.
      expect([...text.matchAll(/\{[^{}]*\}/g)].filter(([part]) => part.includes(`"${refs.coarse}"`) && part.includes('"day"')), `answer ${index}`).toEqual([]);
    }
    const db = new Database(world.read.file, { readonly: true });
    const stored = ["Registration", "PrimaryRun", "LedgerEntry", "FindingCard", "MatrixRow", "MatrixRowVersion", "MatrixRating"].map((table) => JSON.stringify(db.prepare(`SELECT * FROM "${table}"`).all()));
    db.close();
    for (const rows of stored) {
      expect(rows.length).toBeGreaterThan(2);
      expect(rows.toLowerCase()).not.toContain(MARKER);
    }
  }, 600_000);

  it("answers 404 for a closed record and says that it is closed", async () => {
    const answer = await one(refs.closed);
    expect(answer.status).toBe(404);
    expect(await json(answer)).toMatchObject({ type: "/problems/closed-record" });
  });

  it("shows of a coarse record its month and what is withheld", async () => {
    const { incident: shown, history } = await json<{ incident: Record<string, unknown>; history: { field: string; after: unknown }[] }>(one(refs.coarse));
    expect(shown).toMatchObject({ dateStart: "2023-03-01", dateEnd: "2023-03-31", datePrecision: "month", place: null, lng: null, summary: null, sources: null, targetType: "unknown" });
    expect(shown["withheld"]).toEqual(expect.arrayContaining(["place", "summary", "sources"]));
    expect(history.filter(({ field }) => field === "private").length).toBeGreaterThan(0);
  });

  it("never finds a withheld text by searching for it", async () => {
    const found = await json<{ items: { ref: string }[] }>(list(`?q=${MARKER}&tab=found&limit=1000`));
    expect(found.items).toEqual([]);
    const unsure = await json<{ items: { ref: string; state: string }[] }>(list(`?q=${MARKER}&tab=set-aside&limit=1000`));
    expect(unsure.items.find(({ ref }) => ref === refs.coarse)).toMatchObject({ state: "withheld" });
  });

  it("warns of a coarse record without saying how alike, and of a closed one not at all", async () => {
    const draft = marked({ ...hiddenWhenCoarse });
    const answer = await incidents.POST(send("POST", "/api/v1/incidents", { submissionId: "alike", who: "tester", incident: { ...draft, sensitivity: "coarse" } }), noParams);
    expect(answer.status).toBe(201);
    const text = await answer.text();
    expect(text).not.toContain(MARKER);
    expect(text).not.toContain(refs.closed);
    const { warnings } = JSON.parse(text) as { warnings: { code: string; ref?: string; score?: number }[] };
    expect(warnings.find(({ ref }) => ref === refs.coarse)).toEqual({ field: "incident", code: "near-duplicate", detail: `The record ${refs.coarse} may tell of the same event.`, ref: refs.coarse });
  });

  it("tells and logs nothing of a failure but a number and where it happened", async () => {
    const said = vi.spyOn(console, "error").mockImplementation(() => undefined);
    const answer = await answering(() => {
      throw Object.assign(new Error(`SELECT ${MARKER} FROM "Incident"`), { code: "P2010" });
    })(get("/api/v1/summary?q=name"), noParams);
    expect(answer.status).toBe(500);
    const text = await answer.text();
    expect(text).toMatch(/urn:uuid:/);
    expect(text).not.toContain(MARKER);
    const logged = said.mock.calls.flat().join("\n");
    expect(logged).not.toContain(MARKER);
    expect(logged).not.toContain("q=name");
    expect(logged).toContain("P2010");
    said.mockRestore();
  });
});
