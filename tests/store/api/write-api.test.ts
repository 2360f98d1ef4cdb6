import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { countIncidents, readRevision } from "../../../lib/store/revision";
import * as incidents from "../../../app/api/v1/incidents/route";
import * as incident from "../../../app/api/v1/incidents/[ref]/route";
import * as summary from "../../../app/api/v1/summary/route";
import { get, json, noParams, send, starterWorld, withRef } from "./starter-world";

// One database for the file; its tests add invented records to it. Removed at the end.

let world: Awaited<ReturnType<typeof starterWorld>>;
beforeAll(async () => {
  world = await starterWorld();
});
afterAll(() => world.end());

type Problem = { type: string; status: number; errors: { field: string; code: string; detail: string }[]; warnings?: unknown[]; version?: number; changesBetween?: { field: string; before: unknown; after: unknown; who: string }[] };
type Saved = { ref: string; version: number; revision: number; repeated?: boolean; incident: Record<string, unknown> | null; warnings: { code: string; ref?: string; score?: number }[] };

const invented = {
  kind: "attack", dateStart: "2024-02-03", province: "AF06", placePrecision: "province", targetType: "education", assessedActor: "iskp", assessedConfidence: "low", killedBest: 0,
  summary: "An invented event for the tests.", sources: [{ publisher: "Invented Gazette", url: "https://example.org/invented" }],
};
const body = (submissionId: string, changes: Record<string, unknown> = {}) => ({ submissionId, who: "tester", incident: { ...invented, ...changes } });
const post = (given: unknown, headers?: Record<string, string>) => incidents.POST(send("POST", "/api/v1/incidents", given, headers), noParams);
const patch = (ref: string, given: unknown, headers: Record<string, string> = {}) => incident.PATCH(send("PATCH", `/api/v1/incidents/${ref}`, given, headers), withRef(ref));
const totalNow = async () => (await json<{ total: number }>(summary.GET(get("/api/v1/summary?by=kind"), noParams))).total;

describe("POST /api/v1/incidents", () => {
  it("saves a record, says where it is, and counts it at once", async () => {
    const before = await totalNow();
    const answer = await post(body("post-1"));
    expect(answer.status).toBe(201);
    const saved = await json<Saved>(answer);
    expect(answer.headers.get("location")).toBe(`/api/v1/incidents/${saved.ref}`);
    expect(answer.headers.get("etag")).toBe('"1"');
    expect(saved).toMatchObject({ version: 1, repeated: false, incident: { status: "in-review", province: "AF06" } });
    expect(await totalNow()).toBe(before + 1);
    const shown = await json<{ history: { field: string; who: string }[] }>(incident.GET(get(`/api/v1/incidents/${saved.ref}`), withRef(saved.ref)));
    expect(shown.history.find(({ field }) => field === "province")).toMatchObject({ who: "tester", kind: "created", before: null, after: "AF06" });
  });

  it("makes one record of a submission that is sent again, also when both are under way at once", async () => {
    const before = await countIncidents(world.read);
    const answers = await Promise.all([post(body("twice")), post(body("twice")), post(body("twice"))]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 201]);
    const refs = await Promise.all(answers.map(async (answer) => (await json<Saved>(answer)).ref));
    expect(new Set(refs).size).toBe(1);
    expect((await post(body("twice", { summary: "Other words" }))).status).toBe(200);
    expect(await countIncidents(world.read)).toBe(before + 1);
  });

  it("names every error at once and saves nothing", async () => {
    const before = await readRevision(world.read);
    const answer = await post({ submissionId: "", who: "", extra: 1, dataset: "nowhere", incident: { ...invented, dateStart: "2999-01-01", killedLow: 9, killedBest: 2, province: "AF99", wings: true } });
    expect(answer.status).toBe(422);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    const problem = await json<Problem>(answer);
    const named = problem.errors.map(({ field, code }) => `${field} ${code}`);
    for (const expected of [
      "extra unknown-field", "who not-a-handle", "submissionId malformed", "dataset no-such-dataset", "incident.dateStart date-after-today",
      "incident.province unknown-province", "incident.wings unknown-field",
    ]) expect(named).toContain(expected);
    expect(named.some((one) => one.endsWith("low-above-best"))).toBe(true);
    for (const { detail } of problem.errors) expect(detail).toMatch(/[.!?]$/);
    expect(await readRevision(world.read)).toBe(before);
  });

  it("warns of records that may tell of the same event, and saves all the same", async () => {
    const first = await json<Saved>(post(body("near-1", { dateStart: "2024-05-05", place: "Testville" })));
    const answer = await post(body("near-2", { dateStart: "2024-05-05", place: "Testville" }));
    expect(answer.status).toBe(201);
    expect((await json<Saved>(answer)).warnings).toContainEqual(expect.objectContaining({ code: "near-duplicate", ref: first.ref }));
  });

  it("refuses what is not JSON, is too large, or says that it is something else", async () => {
    expect((await post("{", {})).status).toBe(400);
    expect((await post("[1]", {})).status).toBe(400);
    expect((await post(body("typed"), { "content-type": "text/plain" })).status).toBe(415);
    expect((await post(body("large", { summary: "x".repeat(1_100_000) }))).status).toBe(413);
    expect((await post("null")).status).toBe(400);
    expect((await incidents.POST(send("POST", "/api/v1/incidents?dry=1", body("query")), noParams)).status).toBe(400);
  });

  it("survives hostile bodies", async () => {
    for (const given of ['{"__proto__":{"submissionId":"x"}}', '{"submissionId":{"a":1},"who":[],"why":7,"incident":[]}', '{"incident":{"sources":{"0":1},"attributions":"x","killedBest":1e400}}', JSON.stringify(body("nul", { summary: "a\u0000b" }))]) {
      const answer = await post(given);
      expect(answer.status).toBe(422);
      const text = await answer.text();
      expect(text).not.toMatch(/ at .*\.ts|SELECT|prisma|node_modules/i);
    }
  });
});

describe("a cursor after a write", () => {
  it("is refused: pages of two revisions would miss or repeat records", async () => {
    const { next } = await json<{ next: string }>(incidents.GET(get("/api/v1/incidents?limit=10"), noParams));
    expect((await incidents.GET(get(`/api/v1/incidents?limit=10&cursor=${next}`), noParams)).status).toBe(200);
    await post(body("after-cursor", { dateStart: "2024-10-01" }));
    const answer = await incidents.GET(get(`/api/v1/incidents?limit=10&cursor=${next}`), noParams);
    expect(answer.status).toBe(409);
    expect(await json<Problem>(answer)).toMatchObject({ type: "/problems/cursor-outdated" });
  });
});

describe("PATCH /api/v1/incidents/[ref]", () => {
  it("changes one field on the version named, and says which version it made", async () => {
    const { ref } = await json<Saved>(post(body("patch-1", { dateStart: "2024-06-01" })));
    const answer = await patch(ref, { who: "tester", why: "Second source", changes: { killedBest: 3 } }, { "if-match": '"1"' });
    expect(answer.status).toBe(200);
    expect(answer.headers.get("etag")).toBe('"2"');
    expect(await json<Saved>(answer)).toMatchObject({ ref, version: 2, incident: { killedBest: 3, targetType: "education" } });
    const shown = await json<{ history: Record<string, unknown>[] }>(incident.GET(get(`/api/v1/incidents/${ref}`), withRef(ref)));
    expect(shown.history.at(-1)).toMatchObject({ version: 2, kind: "corrected", field: "killedBest", before: 0, after: 3, who: "tester", why: "Second source" });
  });

  it("asks for a version, and on another one tells what came between", async () => {
    const { ref } = await json<Saved>(post(body("patch-2", { dateStart: "2024-07-01" })));
    expect((await patch(ref, { who: "tester", changes: { killedBest: 1 } })).status).toBe(428);
    expect((await patch(ref, { who: "tester", changes: { killedBest: 1 } }, { "if-match": "*" })).status).toBe(428);
    expect((await patch(ref, { who: "first", changes: { killedBest: 1, privateNotes: "PRIVATE-MARKER" } }, { "if-match": '"1"' })).status).toBe(200);
    const answer = await patch(ref, { who: "second", changes: { killedBest: 2 } }, { "if-match": '"1"' });
    expect(answer.status).toBe(412);
    expect(answer.headers.get("etag")).toBe('"2"');
    const problem = await json<Problem>(answer);
    expect(problem).toMatchObject({ type: "/problems/version-conflict", version: 2 });
    expect(problem.changesBetween).toContainEqual(expect.objectContaining({ field: "killedBest", before: 0, after: 1, who: "first" }));
    expect(problem.changesBetween).toContainEqual(expect.objectContaining({ field: "private", before: null, after: null }));
    expect(JSON.stringify(problem)).not.toContain("PRIVATE-MARKER");
    for (const tag of ['"7"', "1", 'W/"2"', "x"]) expect((await patch(ref, { who: "second", changes: { killedBest: 2 } }, { "if-match": tag })).status).toBe(412);
  });

  it("lets one of two through that change the same version at once", async () => {
    const { ref } = await json<Saved>(post(body("patch-3", { dateStart: "2024-08-01" })));
    const answers = await Promise.all([5, 6].map((killedBest) => patch(ref, { who: "tester", changes: { killedBest } }, { "if-match": '"1"' })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  it("checks the whole record, knows no other fields, and takes nothing out without a reason", async () => {
    const { ref } = await json<Saved>(post(body("patch-4", { dateStart: "2024-09-01" })));
    const errorsOf = async (changes: unknown) => (await json<Problem>(patch(ref, { who: "tester", changes }, { "if-match": '"1"' }))).errors.map(({ field, code }) => `${field} ${code}`);
    expect(await errorsOf({ killedLow: 5 })).toContainEqual(expect.stringMatching(/low-above-best$/));
    expect(await errorsOf({ ref: "IA-2000-0001" })).toEqual(["changes.ref unknown-field"]);
    expect(await errorsOf({ status: "retracted" })).toEqual(["why missing"]);
    expect(await errorsOf(undefined)).toEqual(["changes missing"]);
    expect((await patch("IA-1999-0001", { who: "tester", changes: {} }, { "if-match": '"1"' })).status).toBe(404);
  });
});
