import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { claimsOf, findingsOf } from "../../../lib/claims/generated/registry";
import { ESSAY } from "../../../lib/claims/running/primary-run";
import { countTests, listLedger } from "../../../lib/store/ledger";
import { readRevision } from "../../../lib/store/revision";
import * as claims from "../../../app/api/v1/claims/route";
import * as claim from "../../../app/api/v1/claims/[claim]/route";
import * as tests from "../../../app/api/v1/claims/[claim]/tests/route";
import * as findings from "../../../app/api/v1/findings/route";
import * as card from "../../../app/api/v1/findings/[id]/route";
import * as matrix from "../../../app/api/v1/matrix/route";
import { get, json, noParams, send, starterWorld, withClaim, withId } from "./starter-world";

// One database for the file; its tests write the ledger and nothing else. Removed at the end.

let world: Awaited<ReturnType<typeof starterWorld>>;
beforeAll(async () => {
  world = await starterWorld();
  await one("C1");
}, 300_000);
afterAll(() => world.end());

type Test = { p: number; q: number | null; draws: number | null; seed: number | null } | null;
type Measured = { id: string; n: number; effect: { kind: string; value: number; interval: [number, number] | null }; test: Test; verdict: { word: string } | null; tests: unknown[]; variants: unknown[]; records: string[]; scenarios: Record<string, string> };
type Claim = { version: number; frozenAt: string; verdict: { word: string }; lead: Measured | null; findings: Measured[]; records: string[]; closedRecords: number; versions: { version: number }[]; selection: { exploratory: null | { label: string; selected: number; filter: string; findings: Measured[] } }; tests: { primary: number; selection: number } };
type Problem = { type: string; status: number; errors: { field: string; code: string }[] };

const answerOf = (id: string, query = "") => claim.GET(get(`/api/v1/claims/${id}${query}`), withClaim(id));
const one = (id: string, query = "") => json<Claim>(answerOf(id, query));
const post = (id: string, body: unknown, headers?: Record<string, string>) => tests.POST(send("POST", `/api/v1/claims/${id}/tests`, body, headers), withClaim(id));
async function csv(answer: Promise<Response>): Promise<Record<string, string>[]> {
  return parse(await (await answer).text(), { bom: true, columns: true });
}
const counts = () => countTests(world.read, { dataset: "starter", essay: ESSAY });

describe("GET /api/v1/claims", () => {
  it("lists the claims with verdict, lead finding and all that belongs to its p", async () => {
    const answer = await json<{ revision: number; claims: { id: string; version: number; verdict: { word: string }; lead: (Measured & { id: string }) | null }[]; family: { finding: string; p: number | null; q: number | null; test: Test }[]; scenarios: { id: string }[] }>(claims.GET(get("/api/v1/claims"), noParams));
    expect(answer.claims.map(({ id }) => id)).toEqual(claimsOf(ESSAY).map(({ id }) => id));
    expect(answer.scenarios.map(({ id }) => id)).toEqual(["S0", "S1", "S2", "S3"]);
    expect(answer.revision).toBe(await readRevision(world.read));
    for (const { verdict, version } of answer.claims) {
      expect(["supports", "does-not-support", "too-few-records", "cannot-be-tested", "not-judged"]).toContain(verdict.word);
      expect(version).toBe(1);
    }
    expect(answer.claims.filter(({ id }) => ["C3", "C8", "C10", "C13"].includes(id)).map(({ verdict }) => verdict.word)).toEqual(Array(4).fill("cannot-be-tested"));
    expect(answer.family.filter(({ p }) => p !== null).every(({ test, p }) => test?.p === p)).toBe(true);
  });

  it("refuses keys and datasets that it does not know", async () => {
    expect((await claims.GET(get("/api/v1/claims?dataset=nowhere"), noParams)).status).toBe(400);
    expect((await claims.GET(get("/api/v1/claims?kind=attack"), noParams)).status).toBe(400);
  });
});

describe("GET /api/v1/claims/[claim]", () => {
  it("answers the findings in full precision with variants, scenarios and records", async () => {
    const answer = await one("C1");
    expect(answer.lead).toMatchObject({ id: "T1", n: 74 });
    expect(answer.lead?.effect.value).toBe(15 / 74);
    expect(answer.lead?.variants.length).toBeGreaterThan(5);
    expect(Object.keys(answer.lead?.scenarios ?? {})).toEqual(["S0", "S1", "S2", "S3"]);
    expect(answer.records).toHaveLength(74);
    expect(answer.selection.exploratory).toBeNull();
    expect(answer.frozenAt).toMatch(/^\d{4}-/);
    for (const finding of [answer.lead, ...answer.findings]) if (finding?.test) expect(Object.keys(finding.test)).toEqual(["null", "p", "q", "draws", "seed"]);
  });

  it("answers C1 and C2 with a table of their own, from the recorded run", async () => {
    type Own = { finding: Record<string, unknown>; selection: { total: number; kept: number; setAside: { count: number }[] } };
    const share = (await one("C1")) as unknown as Own;
    expect(share.finding).toMatchObject({ id: "T1", inside: 15, n: 74, provincesForHalf: { fewest: 2, provinces: ["AF01", "AF06"] }, modes: [{ mode: "claimed", attacks: 64, share: { x: 11 } }, { mode: "assessed", attacks: 74 }, { mode: "any", attacks: 95, share: { x: 17 } }] });
    expect(share.selection).toMatchObject({ total: 152, kept: 147 });
    const together = (await one("C2")) as unknown as Own;
    expect(together.finding).toMatchObject({ id: "T3", attacks: 74, operations: 45, provincesWithRecords: 18, provinces: 34, withRecords: { kind: "found", n: 18 }, all: { kind: "found", n: 34 } });
    expect(((await one("C5")) as unknown as Partial<Own>).finding).toBeUndefined();
    expect((await csv(answerOf("C1", "?format=csv"))).find(({ key }) => key === "AF01")).toMatchObject({ row: "province", count: "29", of: "74", rank: "1" });
  });

  it("computes a selection at once, without p, and writes nothing", async () => {
    const before = await counts();
    const answer = await one("C1", "?province=AF01,AF06&to=2022-12-31");
    const { exploratory } = answer.selection;
    expect(exploratory).toMatchObject({ label: "your selection, exploratory", filter: "to=2022-12-31&province=AF01,AF06" });
    expect(exploratory?.findings.length).toBeGreaterThan(0);
    expect(exploratory?.findings.every((finding) => finding.tests.length === 0 && finding.verdict === undefined && finding.test === undefined)).toBe(true);
    // The recorded verdict stands beside it, untouched.
    expect(answer.lead?.n).toBe(74);
    const [first] = exploratory?.findings ?? [];
    expect(first?.n).toBeLessThan(74);
    expect(await counts()).toEqual(before);
  });

  it("does not repeat what was searched for", async () => {
    const text = await (await answerOf("C1", "?q=Somebody%20Synthetic")).text();
    expect(text).not.toContain("Somebody");
  });

  it("answers a version by its number, and knows no other", async () => {
    expect((await one("C1", "?version=1")).version).toBe(1);
    const missing = await answerOf("C1", "?version=9");
    expect(missing.status).toBe(404);
    expect(await json<Problem>(missing)).toMatchObject({ type: "/problems/no-such-version" });
    expect((await answerOf("C1", "?version=0")).status).toBe(400);
    expect((await answerOf("C1", "?colour=red")).status).toBe(400);
    expect((await answerOf("C99")).status).toBe(404);
  });

  it("writes any claim's findings as CSV", async () => {
    const withFinding = findingsOf(ESSAY).find(({ claims: own }) => own.some((id) => id !== "C1" && id !== "C2"));
    const id = withFinding?.claims.find((own) => own !== "C1" && own !== "C2") ?? "";
    const rows = await csv(answerOf(id, "?format=csv"));
    expect(rows.filter(({ row }) => row === "primary").length).toBeGreaterThan(0);
    expect(rows[0]?.["computedFrom"]).toContain(id);
  });
});

describe("POST /api/v1/claims/[claim]/tests", () => {
  it("tests a selection, with draws and seed, no q, no verdict, and a row in the ledger for each finding", async () => {
    const before = await counts();
    const answer = await post("C1", { who: "tester", filter: { to: "2023-12-31" } });
    expect(answer.status).toBe(200);
    const body = await json<{ label: string; filter: string; seed: number; draws: number; findings: (Measured & { ledgerId: number })[] }>(answer);
    expect(body).toMatchObject({ label: "your selection, exploratory", filter: "to=2023-12-31" });
    expect(body.seed).toBeGreaterThan(0);
    const after = await counts();
    expect(after.selection).toBe(before.selection + body.findings.length);
    expect(after.primary).toBe(before.primary);
    const [entry] = await listLedger(world.read, { dataset: "starter", essay: ESSAY, kind: "selection" }, { limit: 1, before: null });
    expect(entry).toMatchObject({ who: "tester", filter: "to=2023-12-31", state: "done", seed: body.seed, claim: "C1" });
    expect(entry?.result).toMatchObject({ q: null, verdict: null });
    const listed = await json<{ entries: { id: number }[]; tests: { selection: number } }>(tests.GET(get("/api/v1/claims/C1/tests"), withClaim("C1")));
    expect(listed.entries.map(({ id }) => id)).toEqual(expect.arrayContaining(body.findings.map(({ ledgerId }) => ledgerId)));
  });

  it("gives the same p for the same selection", async () => {
    const ps = await Promise.all([0, 1].map(async () => (await (await post("C1", { who: "tester", filter: { province: "AF01,AF06,AF19" } })).text()).replaceAll(/"ledgerId":\d+/g, "")));
    expect(ps[0]).toBe(ps[1]);
  });

  it("names every error at once and writes nothing", async () => {
    const before = await counts();
    const answer = await post("C1", { who: "", extra: 1, filter: { province: "AF99", colour: "red", q: "Somebody Synthetic\u0000" } });
    expect(answer.status).toBe(422);
    const problem = await json<Problem>(answer);
    expect(problem.errors.map(({ field, code }) => `${field} ${code}`)).toEqual(expect.arrayContaining(["extra unknown-field", "who not-a-handle", "filter.province unknown-value", "filter.colour unknown-key"]));
    expect(JSON.stringify(problem)).not.toContain("Somebody");
    expect((await post("C1", { who: "tester" })).status).toBe(422);
    expect((await post("C1", { who: "tester", filter: [] })).status).toBe(422);
    expect((await post("C1", { who: "tester", filter: { province: 3 } })).status).toBe(422);
    expect((await post("C1", "{")).status).toBe(400);
    expect((await post("C1", { who: "tester", filter: {} }, { "content-type": "text/plain" })).status).toBe(415);
    expect((await post("C99", { who: "tester", filter: {} })).status).toBe(404);
    expect(await counts()).toEqual(before);
  });

  it("refuses a search text, and claims without a test", async () => {
    for (const [id, filter] of [["C1", { q: "bomb" }], ["C13", {}]] as const) {
      const answer = await post(id, { who: "tester", filter });
      expect(answer.status).toBe(422);
      expect(await json<Problem>(answer)).toMatchObject({ type: "/problems/not-testable" });
    }
  });
});

describe("GET /api/v1/findings and /matrix", () => {
  it("knows no card that there is not", async () => {
    expect(await json(findings.GET(get("/api/v1/findings"), noParams))).toEqual({ cards: [] });
    expect((await card.GET(get("/api/v1/findings/none"), withId("none"))).status).toBe(404);
  });

  it("answers the matrix with the editors' cells and reasons, and as a rater may see it", async () => {
    const all = await json<{ view: string; raters: string[]; rows: { key: string; hidden: boolean; cells: { rater: string; reason: string; value: string }[]; standing: string }[]; scores: { allRated: { kind: string; leaders: string[] }[] } }>(matrix.GET(get("/api/v1/matrix"), noParams));
    expect(all).toMatchObject({ view: "everything", raters: ["editors"] });
    expect(all.rows.every(({ cells }) => cells.length === 4 && cells.every(({ reason }) => reason.length > 10))).toBe(true);
    expect(all.scores.allRated[0]?.kind).toBe("found");
    const rater = await json<{ view: string; hiddenRows: number; rows: { hidden: boolean; cells: unknown[]; finding: unknown; standing: unknown }[] }>(matrix.GET(get("/api/v1/matrix?rater=newcomer"), noParams));
    expect(rater).toMatchObject({ view: "as-rater", hiddenRows: all.rows.length });
    expect(rater.rows.every(({ hidden, cells, finding, standing }) => hidden && cells.length === 0 && finding === null && standing === null)).toBe(true);
    expect((await matrix.GET(get("/api/v1/matrix?rater=%3Cscript%3E"), noParams)).status).toBe(400);
    const rows = await csv(matrix.GET(get("/api/v1/matrix?format=csv"), noParams));
    expect(rows).toHaveLength(all.rows.length * 4);
  });

  it("answers other methods with what it takes", async () => {
    for (const route of [claims, findings, matrix]) expect((await route.DELETE()).headers.get("allow")).toBe("GET, HEAD, OPTIONS");
    expect((await tests.DELETE()).headers.get("allow")).toBe("GET, HEAD, POST, OPTIONS");
  });
});
