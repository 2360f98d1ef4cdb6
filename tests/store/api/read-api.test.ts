import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { decodeColumns, decodeSearchText } from "../../../lib/read/decode";
import { summaryDimensions } from "../../../lib/read/summarise";
import * as anything from "../../../app/api/[...path]/route";
import * as health from "../../../app/api/health/route";
import * as claims from "../../../app/api/v1/claims/[claim]/route";
import * as columns from "../../../app/api/v1/columns/route";
import * as incidents from "../../../app/api/v1/incidents/route";
import * as incident from "../../../app/api/v1/incidents/[ref]/route";
import * as revision from "../../../app/api/v1/revision/route";
import * as summary from "../../../app/api/v1/summary/route";
import { get, json, noParams, starterWorld, withClaim, withRef } from "./starter-world";

// One database for the file; nothing here writes. Removed at the end.

let world: Awaited<ReturnType<typeof starterWorld>>;
beforeAll(async () => {
  world = await starterWorld();
});
afterAll(() => world.end());

type Item = Record<string, unknown> & { ref: string; state: string };
type List = { revision: number; total: number; counted: number; setAside: number; listed: number; items: Item[]; next: string | null };
type Row = { key: string | null; label: string; attacks: number; operations: number; clashes: number; other: number; killedBest: number; killedKnown: number };
type Summary = { revision: number; total: number; counted: number; setAside: number; rows: Row[] };
type Problem = { type: string; title: string; status: number; detail: string; errors: { field: string; code: string; detail: string }[] };

const list = (query: string) => json<List>(incidents.GET(get(`/api/v1/incidents${query}`), noParams));
const summaryOf = (query: string) => json<Summary>(summary.GET(get(`/api/v1/summary?${query}`), noParams));
const sum = (rows: Row[], of: (row: Row) => number) => rows.reduce((total, row) => total + of(row), 0);

async function csv(answer: Promise<Response> | Response): Promise<Record<string, string>[]> {
  // Decoded as a file is read: `text()` would drop the byte order mark.
  return parse(new TextDecoder("utf-8", { ignoreBOM: true }).decode(await (await answer).arrayBuffer()), { bom: true, columns: true });
}

describe("GET /api/v1/incidents", () => {
  it("answers the default filter of the starter set: 126 of 152, 26 set aside", async () => {
    const answer = await list("?limit=1000");
    expect(answer).toMatchObject({ total: 152, counted: 126, setAside: 26, listed: 126, next: null });
    expect(answer.items).toHaveLength(126);
    expect(answer.items.filter((item) => item["kind"] === "attack")).toHaveLength(74);
    const operations = answer.items.filter((item) => item["kind"] === "operation");
    expect(operations).toHaveLength(52);
    expect(operations.filter((item) => item["announcedAgainst"] === "iskp")).toHaveLength(45);
    expect(answer.items.every((item) => item.state === "counted")).toBe(true);
  });

  it("counts 95 attacks with attribution=any", async () => {
    const answer = await list("?attribution=any&limit=1000");
    expect(answer.items.filter((item) => item["kind"] === "attack")).toHaveLength(95);
  });

  it("lists what is set aside, each with its reason", async () => {
    const answer = await list("?tab=set-aside&limit=1000");
    expect(answer.listed).toBe(26);
    expect(answer.items.filter((item) => item.state === "attribution")).toHaveLength(21);
    expect(answer.items.filter((item) => item.state === "unit")).toHaveLength(5);
    expect((await list("?tab=all&limit=1000")).items).toHaveLength(152);
  });

  it("goes from page to page without missing or repeating a record, in the order asked", async () => {
    const refs: string[] = [];
    let query = "?sort=killed&order=desc&limit=50";
    for (let page = 0; page < 4; page += 1) {
      const answer = await list(query);
      refs.push(...answer.items.map(({ ref }) => ref));
      if (answer.next === null) break;
      query = `?sort=killed&order=desc&limit=50&cursor=${answer.next}`;
    }
    expect(refs).toHaveLength(126);
    expect(new Set(refs).size).toBe(126);
    const whole = await list("?sort=killed&order=desc&limit=1000");
    expect(refs).toEqual(whole.items.map(({ ref }) => ref));
  });

  it("refuses a cursor of another question, and one that it did not write", async () => {
    const { next } = await list("?limit=50");
    const other = await incidents.GET(get(`/api/v1/incidents?limit=50&kind=attack&cursor=${next ?? ""}`), noParams);
    expect(other.status).toBe(400);
    expect((await incidents.GET(get("/api/v1/incidents?cursor=abc"), noParams)).status).toBe(400);
  });

  it("finds every record that holds the words, counted or not, with what the palette shows of it", async () => {
    const found = await list("?q=jalalabad&tab=found&limit=8");
    expect(found.items.length).toBeGreaterThan(0);
    expect(found.items.length).toBeLessThanOrEqual(8);
    for (const item of found.items) expect(Object.keys(item)).toEqual(expect.arrayContaining(["ref", "kind", "dateStart", "place", "province", "targetType"]));
    const all = await list("?q=jalalabad&tab=found&limit=1000");
    const counted = await list("?q=jalalabad&limit=1000");
    expect(all.listed).toBeGreaterThan(counted.listed);
    expect(all.items.map(({ ref }) => ref)).toEqual(expect.arrayContaining(counted.items.map(({ ref }) => ref)));
  });

  it("names every unknown key and value and gives no wider answer", async () => {
    const answer = await incidents.GET(get("/api/v1/incidents?targt=education&kind=attack,strike&limit=0&sort=colour&q=Somebody%20Synthetic"), noParams);
    expect(answer.status).toBe(400);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    const body = await json<Problem>(answer);
    expect(body.errors.map(({ field, code }) => `${field} ${code}`).sort()).toEqual(["kind unknown-value", "limit unknown-value", "sort unknown-value", "targt unknown-key"]);
    expect(body).toMatchObject({ type: "/problems/invalid-query", status: 400 });
    expect(JSON.stringify(body)).not.toContain("Somebody");
  });

  it("writes CSV that reads back to the rows shown, and says n of N and the filter but never the words", async () => {
    const answer = await incidents.GET(get("/api/v1/incidents?format=csv&kind=attack&q=mosque"), noParams);
    const shown = await list("?kind=attack&q=mosque&limit=1000");
    expect(answer.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(answer.headers.get("content-disposition")).toBe(`attachment; filename="incident-atlas_${shown.counted}-of-152_r${shown.revision}.csv"`);
    const rows = await csv(answer);
    expect(rows.map((row) => row["ref"])).toEqual(shown.items.map(({ ref }) => ref));
    expect(rows[0]?.["exportedAs"]).toBe(`${shown.counted} of 152 records; filter: kind=attack&words searched for, not named; revision ${shown.revision}; codebook ${rows[0]?.["exportedAs"]?.split("codebook ")[1] ?? ""}`);
    expect(rows[0]?.["exportedAs"]).not.toContain("mosque");
    expect(await csv(incidents.GET(get("/api/v1/incidents?format=csv"), noParams))).toHaveLength(126);
    expect(await csv(incidents.GET(get("/api/v1/incidents?format=csv&tab=all"), noParams))).toHaveLength(152);
  });

  it("writes GeoJSON of the same records, and files of chosen ones alone", async () => {
    const answer = await incidents.GET(get("/api/v1/incidents?format=geojson"), noParams);
    expect(answer.headers.get("content-type")).toBe("application/geo+json");
    const body = await json<{ type: string; export: { shown: number; total: number }; features: { geometry: null | { type: string } }[] }>(answer);
    expect(body).toMatchObject({ type: "FeatureCollection", export: { shown: 126, total: 152 } });
    expect(body.features).toHaveLength(126);

    const [first, second] = (await list("?limit=2")).items;
    const chosen = await csv(incidents.GET(get(`/api/v1/incidents?format=csv&refs=${first?.ref ?? ""},${second?.ref ?? ""}`), noParams));
    expect(chosen.map((row) => row["ref"])).toEqual([first?.ref, second?.ref]);
    expect(chosen[0]?.["exportedAs"]).toContain("2 of 152 records; filter: chosen by hand");
    expect((await incidents.GET(get("/api/v1/incidents?format=csv&limit=5"), noParams)).status).toBe(400);
  });

  it("answers other methods with what it takes", async () => {
    const answer = await incidents.DELETE();
    expect(answer.status).toBe(405);
    expect(answer.headers.get("allow")).toBe("GET, HEAD, POST, OPTIONS");
    expect(await json<Problem>(answer)).toMatchObject({ type: "/problems/method-not-allowed" });
  });
});

describe("GET /api/v1/incidents/[ref]", () => {
  it("answers one record with its version as tag, and nothing when the reader holds it", async () => {
    const [first] = (await list("?limit=1")).items;
    const ref = first?.ref ?? "";
    const answer = await incident.GET(get(`/api/v1/incidents/${ref}`), withRef(ref));
    expect(answer.headers.get("etag")).toBe('"1"');
    const body = await json<{ incident: Record<string, unknown>; history: unknown[] }>(answer);
    expect(body.incident).toMatchObject({ ref, version: 1, dataset: "starter", withheld: [] });
    // An imported record has no changes of its own: its batch is the change record.
    expect(body.history).toEqual([]);
    expect(Object.keys(body.incident)).not.toContain("privateNotes");
    expect((await incident.GET(get(`/api/v1/incidents/${ref}`, { "if-none-match": '"1"' }), withRef(ref))).status).toBe(304);
  });

  it("answers 404 for what is no record", async () => {
    const answer = await incident.GET(get("/api/v1/incidents/IA-1999-0001"), withRef("IA-1999-0001"));
    expect(answer.status).toBe(404);
    expect(await json<Problem>(answer)).toMatchObject({ type: "/problems/no-such-record", detail: "There is no record IA-1999-0001." });
  });
});

describe("GET /api/v1/summary", () => {
  it.each(summaryDimensions)("by=%s adds up to the counted records", async (by) => {
    const answer = await summaryOf(`by=${by}`);
    expect(answer).toMatchObject({ total: 152, counted: 126, setAside: 26 });
    expect(sum(answer.rows, (row) => row.attacks + row.operations + row.clashes + row.other)).toBe(126);
    expect(sum(answer.rows, (row) => row.attacks)).toBe(74);
    expect(sum(answer.rows, (row) => row.operations)).toBe(52);
    expect(answer.rows.at(-1)?.key).toBeNull();
    expect(Object.keys(answer.rows[0] ?? {})).toEqual(["key", "label", "attacks", "operations", "clashes", "other", "killedBest", "killedKnown"]);
  });

  it("counts 95 attacks with attribution=any, and 45 operations announced against ISKP", async () => {
    expect(sum((await summaryOf("by=kind&attribution=any")).rows, (row) => row.attacks)).toBe(95);
    expect(sum((await summaryOf("by=kind&announced=iskp")).rows, (row) => row.operations)).toBe(45);
  });

  it("needs to be told by what, and refuses what it does not know", async () => {
    for (const query of ["", "?by=weather", "?by=kind&by=month", "?by=kind&limit=5"]) expect((await summary.GET(get(`/api/v1/summary${query}`), noParams)).status).toBe(400);
    const body = await json<Problem>(summary.GET(get("/api/v1/summary?by=kind&province=AF99"), noParams));
    expect(body.errors).toEqual([{ field: "province", code: "unknown-value", detail: "“AF99” is no value of “province”." }]);
  });
});

describe("GET /api/v1/columns", () => {
  it("answers the public columns, and 304 at the same revision", async () => {
    const answer = await columns.GET(get("/api/v1/columns"), noParams);
    const decoded = decodeColumns(await answer.arrayBuffer());
    expect(decoded).toMatchObject({ kind: "columns", columns: { count: 152, view: "public" } });
    expect(answer.headers.get("cache-control")).toBe("private, no-cache");
    const etag = answer.headers.get("etag") ?? "";
    expect((await columns.GET(get("/api/v1/columns", { "if-none-match": etag }), noParams)).status).toBe(304);
  });

  it("answers them without the text that a search looks in, and that text alone, each known by an ETag of its own", async () => {
    const [without, only] = [await columns.GET(get("/api/v1/columns?text=without"), noParams), await columns.GET(get("/api/v1/columns?text=only"), noParams)];
    const whole = decodeColumns(await (await columns.GET(get("/api/v1/columns"), noParams)).arrayBuffer());
    if (whole.kind !== "columns") throw new Error(whole.reason);
    const bytes = await without.arrayBuffer();
    expect(Number(without.headers.get("content-length"))).toBe(bytes.byteLength);
    expect(decodeColumns(bytes)).toEqual({ kind: "columns", hasText: false, columns: { ...whole.columns, text: [] } });
    expect(decodeSearchText(await only.arrayBuffer())).toEqual({ kind: "text", found: { revision: whole.columns.revision, count: 152, text: whole.columns.text } });
    const tags = [without, only].map(({ headers }) => headers.get("etag") ?? "");
    expect(new Set(tags).size).toBe(2);
    expect((await columns.GET(get("/api/v1/columns?text=only", { "if-none-match": tags[1] ?? "" }), noParams)).status).toBe(304);
    expect((await columns.GET(get("/api/v1/columns?text=only", { "if-none-match": tags[0] ?? "" }), noParams)).status).toBe(200);
    expect((await columns.GET(get("/api/v1/columns?text=some"), noParams)).status).toBe(400);
  });
});

describe("GET /api/v1/claims/[claim]", () => {
  type ClaimAnswer = { verdict: { word: string; qualifier?: string }; finding: Record<string, unknown>; records: string[]; closedRecords: number; selection: Record<string, unknown> };
  const claim = (id: string, query = "") => claims.GET(get(`/api/v1/claims/${id}${query}`), withClaim(id));

  it("answers C1: 15 of 74, undecided for known gaps, the records as refs", async () => {
    const answer = await json<ClaimAnswer>(claim("C1"));
    expect(answer.finding).toMatchObject({ n: 74, inside: 15 });
    expect(answer.verdict).toMatchObject({ word: "does-not-support", qualifier: "undecided", because: { kind: "known-gaps" } });
    expect(answer.records).toHaveLength(74);
    expect(answer.closedRecords).toBe(0);
    expect(answer.selection).toMatchObject({ total: 152 });
  });

  it("answers C2 with the counts of both classes and the verdict of its lead finding", async () => {
    const answer = await json<ClaimAnswer & { lead: { id: string; test: { p: number; draws: number; seed: number } | null } }>(claim("C2"));
    expect(answer.finding).toMatchObject({ attacks: 74, operations: 45, provinces: 34 });
    expect(answer.lead.id).toBe("T3");
    expect(answer.lead.test).toMatchObject({ draws: expect.any(Number) as number, seed: expect.any(Number) as number });
    expect(["supports", "does-not-support", "too-few-records"]).toContain(answer.verdict.word);
  });

  it("writes the numbers of both as CSV", async () => {
    const c1 = await csv(claim("C1", "?format=csv"));
    const provinces = c1.filter(({ row }) => row === "province");
    expect(provinces.reduce((total, { count }) => total + Number(count), 0)).toBe(74);
    expect(c1.filter(({ row }) => row === "mode").map(({ key, count, of }) => `${key} ${count} ${of}`)).toEqual(["claimed 11 64", "assessed 15 74", "any 17 95"]);
    const c2 = await csv(claim("C2", "?format=csv"));
    expect(c2.filter(({ row }) => row === "province")).toHaveLength(34);
    expect(c2.filter(({ row }) => row === "correlation")).toHaveLength(2);
  });

  it("says of those that no record can settle that they cannot be tested, and knows no others", async () => {
    for (const id of ["C3", "C8", "C10", "C13"]) expect((await json<ClaimAnswer>(claim(id))).verdict).toEqual({ word: "cannot-be-tested", because: { kind: "not-in-records" } });
    expect((await claim("C16")).status).toBe(404);
    expect((await claim("C13", "?format=csv")).status).toBe(400);
    expect((await claim("C1", "?kind=strike")).status).toBe(400);
  });
});

describe("health, revision and everything else", () => {
  it("says that it is up, and at which revision", async () => {
    const { revision: now } = await json<{ revision: number }>(revision.GET(get("/api/v1/revision"), noParams));
    expect(await json(health.GET(get("/api/health"), noParams))).toEqual({ status: "ok", revision: now, incidents: 152 });
  });

  it("answers addresses that do not exist with a problem", async () => {
    const answer = await anything.GET();
    expect(answer.status).toBe(404);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
  });
});
