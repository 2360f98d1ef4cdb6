import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { acceptAnswer, comparisonAnswer, decideAnswer, matchesAnswer, onlyAnswer, undoAnswer } from "../../../app/api/compare/schemas";
import * as compare from "../../../app/api/v1/compare/route";
import * as bulk from "../../../app/api/v1/compare/bulk/route";
import * as undo from "../../../app/api/v1/compare/bulk/[id]/undo/route";
import * as matches from "../../../app/api/v1/compare/matches/route";
import { putDataset } from "../../../lib/store/datasets";
import { matchHistory } from "../../../lib/store/match-decisions";
import { recordIncident } from "../../../lib/store/record-incident";
import { readRevision } from "../../../lib/store/revision";
import { by, nextId, syntheticDraft } from "../synthetic-draft";
import { syntheticDataset } from "../throw-away-store";
import { get, json, noParams, send, starterWorld, withId } from "./starter-world";

// One database for the file: two invented lists beside the starter set. Each test leaves its pairs undecided.

let world: Awaited<ReturnType<typeof starterWorld>>;
const refs: Record<"one" | "two", string[]> = { one: [], two: [] };

beforeAll(async () => {
  world = await starterWorld();
  for (const [position, code] of (["one", "two"] as const).entries()) {
    await putDataset(world.write, { ...syntheticDataset, code, title: `Invented list ${code}`, sortOrder: 8 + position, coverageTo: "2022-12-31" });
    const put = async (changes: Record<string, unknown>) => {
      const draft = syntheticDraft({ provinceAlternatives: [], targetCommunities: [], attributions: [], targetType: "transport", ...changes });
      const made = await recordIncident(world.write, { id: nextId(), submissionId: nextId(), dataset: code, draft, formDraftId: null }, by);
      if (made.kind !== "recorded") throw new Error(made.kind);
      refs[code].push(made.ref);
    };
    // Three that both lists hold, one each of its own, one closed, and one coarse with a place that may not be shown.
    for (const day of ["2022-02-03", "2022-03-03", "2022-04-03"]) await put({ dateStart: day, dateEnd: day, killedBest: code === "one" ? 4 : 5 });
    await put({ dateStart: "2022-06-03", dateEnd: "2022-06-03", province: code === "one" ? "AF11" : "AF32", lng: null, lat: null, placePrecision: "province" });
    await put({ dateStart: "2022-02-03", dateEnd: "2022-02-03", sensitivity: "closed" });
    await put({ dateStart: "2022-09-03", dateEnd: "2022-09-03", sensitivity: "coarse", place: "MARKER-PLACE", summary: "MARKER-SUMMARY" });
  }
}, 120_000);
afterAll(() => world.end());

const compared = async (query: string) => comparisonAnswer.parse(await json(compare.GET(get(`/api/v1/compare?${query}`), noParams)));
const listed = (query: string) => json(matches.GET(get(`/api/v1/compare/matches?${query}`), noParams));
const decide = (body: unknown) => matches.POST(send("POST", "/api/v1/compare/matches", body), noParams);
const accept = (body: unknown) => bulk.POST(send("POST", "/api/v1/compare/bulk", body), noParams);
type Problem = { type: string; status: number; errors?: { field: string; code: string }[] } & Record<string, unknown>;
const pairOf = (position: number) => [refs.one[position] ?? "", refs.two[position] ?? ""];
const saying = (position: number, decision: string) => ({ datasets: "one,two", refs: pairOf(position), decision, who: "tester" });

describe("GET /api/v1/compare", () => {
  it("answers counts of both, never a sum, and the window that both cover", async () => {
    const answer = await compared("datasets=one,two");
    expect(answer.window).toMatchObject({ from: "2021-08-15", to: "2022-12-31" });
    expect(answer.sides?.map(({ counted, total, closed, matchable }) => [counted, total, closed, matchable])).toEqual([[5, 5, 1, 5], [5, 5, 1, 5]]);
    expect(answer.byProvince.filter(({ counts: [a, b] }) => a + b > 0)).toEqual([{ province: "AF01", counts: [4, 4] }, { province: "AF11", counts: [1, 0] }, { province: "AF32", counts: [0, 1] }]);
    expect(answer.overlap).toMatchObject({ matched: 0, n: [5, 5], estimate: { kind: "unfinished" } });
    expect(answer.assumptions).toHaveLength(4);
  });

  it("mirrors when the datasets are named the other way round", async () => {
    const [there, back] = [await compared("datasets=one,two"), await compared("datasets=two,one")];
    expect(back.pairs).toEqual(there.pairs);
    expect(back.byMonth).toEqual(there.byMonth.map(({ month, counts: [a, b] }) => ({ month, counts: [b, a] })));
  });

  it("answers a filter, and says when no day is covered by both", async () => {
    expect((await compared("datasets=one,two&province=AF11")).sides?.map(({ counted }) => counted)).toEqual([1, 0]);
    expect(await compared("datasets=one,two&from=2024-01-01")).toMatchObject({ sides: null, overlap: null, window: { from: null, to: null } });
  });

  it("refuses what it does not know, and one dataset by itself", async () => {
    for (const [query, field] of [["datasets=one,nowhere", "datasets"], ["datasets=one,one", "datasets"], ["datasets=one", "datasets"], ["", "datasets"], ["datasets=one,two&dataset=one", "dataset"], ["datasets=one,two&colour=red", "colour"]] as const) {
      const answer = await compare.GET(get(`/api/v1/compare?${query}`), noParams);
      expect(answer.status, query).toBe(400);
      expect((await json<Problem>(answer)).errors?.map((error) => error.field), query).toContain(field);
    }
  });

  it("gives the counts as CSV, a column a dataset", async () => {
    const answer = await compare.GET(get("/api/v1/compare?datasets=one,two&format=csv&by=province"), noParams);
    expect(answer.headers.get("content-disposition")).toContain("incident-atlas-compare-province.csv");
    const [notes, table] = [/^"?# /, (await answer.text()).replace(/^\uFEFF/, "").split("\r\n")] as const;
    expect(table.filter((line) => notes.test(line)).join(" ")).toContain("must not be added up");
    const rows = parse<Record<string, string>>(table.filter((line) => !notes.test(line)).join("\n"), { columns: true });
    expect(rows).toHaveLength(35);
    expect(rows.find(({ code }) => code === "AF01")).toEqual({ code: "AF01", province: "Kabul", one: "4", two: "4" });
  });
});

describe("POST /api/v1/compare/matches", () => {
  it("keeps what a person says, counts it, and can be taken back", async () => {
    const revision = await readRevision(world.read);
    const said = decideAnswer.parse(await json(decide(saying(0, "matched"))));
    expect(said).toMatchObject({ decision: "matched", who: "tester", refs: pairOf(0) });
    expect(said.score).toBeGreaterThan(0.8);
    const { items } = matchesAnswer.parse(await listed("datasets=one,two&state=matched"));
    expect(items).toMatchObject([{ refs: pairOf(0), decided: { who: "tester" }, parts: { date: 1 } }]);
    expect((await compared("datasets=one,two")).overlap).toMatchObject({ matched: 1 });
    // Named the other way round it is the same pair.
    expect(matchesAnswer.parse(await listed("datasets=two,one&state=matched")).items[0]?.refs).toEqual(pairOf(0).toReversed());
    decideAnswer.parse(await json(decide({ ...saying(0, "reopened"), datasets: "two,one", refs: pairOf(0).toReversed() })));
    expect((await compared("datasets=one,two")).overlap?.matched).toBe(0);
    expect((await matchHistory(world.read, [refs.one[0] ?? "", refs.two[0] ?? ""])).map(({ decision }) => decision)).toEqual(["matched", "reopened"]);
    expect(await readRevision(world.read)).toBe(revision);
  });

  it("answers 409 where a record is matched already, and takes a pair that is no candidate", async () => {
    expect((await decide({ ...saying(0, "matched"), refs: [refs.one[3], refs.two[0]] })).status).toBe(200);
    const conflict = await decide(saying(0, "matched"));
    expect(conflict.status).toBe(409);
    expect(await json<Problem>(conflict)).toMatchObject({ type: "/problems/already-matched", conflicts: [{ ref: refs.two[0], with: refs.one[3] }] });
    expect(matchesAnswer.parse(await listed("datasets=one,two&state=matched")).items[0]?.score).toBeNull();
    await decide({ ...saying(0, "reopened"), refs: [refs.one[3], refs.two[0]] });
  });

  it("finds no closed record, none of another dataset, and none that there is not", async () => {
    for (const pair of [[refs.one[4], refs.two[4]], [refs.two[0], refs.one[0]], ["IA-1999-0001", refs.two[0]]]) {
      expect((await decide({ datasets: "one,two", refs: pair, decision: "matched", who: "tester" })).status).toBe(404);
    }
  });

  it("names every field that it cannot take", async () => {
    const answer = await decide({ datasets: "one,nowhere", refs: ["x"], decision: "perhaps", colour: "red" });
    expect(answer.status).toBe(422);
    expect((await json<Problem>(answer)).errors?.map(({ field }) => field.split(".")[0]).toSorted()).toEqual(expect.arrayContaining(["colour", "datasets", "decision", "refs", "who"]));
  });
});

describe("POST /api/v1/compare/bulk", () => {
  it("looks first, accepts just so many, and undoes them", async () => {
    const request = { datasets: "one,two", minScore: 0.85, who: "tester" };
    const look = acceptAnswer.parse(await json(accept(request)));
    expect(look).toEqual({ bulkId: null, pairs: 3, left: 0 });
    expect((await compared("datasets=one,two")).overlap?.matched).toBe(0);
    const moved = await accept({ ...request, expected: 2 });
    expect(moved.status).toBe(409);
    expect(await json<Problem>(moved)).toMatchObject({ type: "/problems/pairs-changed", pairs: 3 });

    const done = acceptAnswer.parse(await json(accept({ ...request, expected: 3 })));
    expect(done.pairs).toBe(3);
    const { overlap } = await compared("datasets=one,two");
    expect(overlap?.matched).toBe(3);
    const only = onlyAnswer.parse(await listed("datasets=one,two&state=only-first&limit=1"));
    expect(only).toMatchObject({ total: 2, nextOffset: 1 });

    const steps = undo.POST(send("POST", `/api/v1/compare/bulk/${done.bulkId}/undo`, { datasets: "one,two", who: "tester" }), withId(done.bulkId ?? ""));
    expect(undoAnswer.parse(await json(steps)).reopened).toBe(3);
    expect((await compared("datasets=one,two")).overlap?.matched).toBe(0);
    expect((await undo.POST(send("POST", "/api/v1/compare/bulk/none/undo", { datasets: "one,two", who: "tester" }), withId("none"))).status).toBe(404);
  });

  it("refuses a filter that it does not know", async () => {
    const answer = await accept({ datasets: "one,two", minScore: 0.8, who: "tester", filter: { dataset: "one", colour: "red" } });
    expect((await json<Problem>(answer)).errors?.map(({ field }) => field).toSorted()).toEqual(["filter.colour", "filter.dataset"]);
  });
});

describe("what may be shown", () => {
  it("is all that any answer holds: no closed record, no place or day of a coarse one", async () => {
    const texts = [];
    for (const query of ["datasets=one,two", "datasets=one,two&format=csv", "datasets=one,two&format=csv&by=month"]) texts.push(await (await compare.GET(get(`/api/v1/compare?${query}`), noParams)).text());
    for (const state of ["pending", "blocked", "matched", "rejected", "only-first", "only-second"]) texts.push(await (await matches.GET(get(`/api/v1/compare/matches?datasets=one,two&state=${state}`), noParams)).text());
    const all = texts.join(" ");
    for (const hidden of ["MARKER", refs.one[4], refs.two[4]]) expect(all).not.toContain(hidden);
    // The coarse records of one month are a pair by their month and province.
    expect(all).toContain(refs.one[5]);
  });
});
