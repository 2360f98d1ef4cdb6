import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { GET as listImports, POST as upload } from "@/app/api/v1/imports/route";
import { DELETE as stop, GET as readImport, PATCH as choose } from "@/app/api/v1/imports/[id]/route";
import { POST as confirm } from "@/app/api/v1/imports/[id]/confirm/route";
import { DELETE as dropMapping, GET as listMappings, POST as keepMapping } from "@/app/api/v1/imports/mappings/route";
import { GET as readProblems } from "@/app/api/v1/imports/[id]/problems/route";
import { POST as undo } from "@/app/api/v1/imports/[id]/undo/route";
import { readColumns } from "../../../lib/store/bulk-columns";
import { editIncident } from "../../../lib/store/edit-incident";
import { readIncident } from "../../../lib/store/read-incident";
import { readRevision } from "../../../lib/store/revision";
import { draftOf } from "../../../lib/store/stored-incident";
import { ucdpRows, ucdpText } from "../imports/import-world";
import { by } from "../synthetic-draft";
import { get, json, send, starterWorld, withId } from "./starter-world";

let world: Awaited<ReturnType<typeof starterWorld>>;
beforeAll(async () => {
  world = await starterWorld();
});
afterAll(() => world.end());

type Status = { import: { id: string; state: string; report: Record<string, unknown> | null; problem: { kind: string } | null; progress: unknown } };

const file = (text: string, name: string, headers: Record<string, string> = {}) =>
  upload(new Request(`http://localhost:3000/api/v1/imports?name=${encodeURIComponent(name)}`, { method: "POST", body: text, headers: { host: "localhost:3000", "content-type": "text/csv", ...headers } }), undefined);
const at = (id: string, rest = "") => `/api/v1/imports/${id}${rest}`;
const status = async (id: string): Promise<Status["import"]> => (await json<Status>(readImport(get(at(id)), withId(id)))).import;

async function when(id: string, states: readonly string[]): Promise<Status["import"]> {
  for (;;) {
    const now = await status(id);
    if (states.includes(now.state)) return now;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function looked(text: string, name: string): Promise<string> {
  const answer = await file(text, name);
  expect(answer.status).toBe(201);
  const { import: made } = await json<Status>(answer);
  expect(answer.headers.get("location")).toBe(at(made.id));
  await when(made.id, ["waiting", "refused"]);
  return made.id;
}

describe("an import through the API", () => {
  it("is looked through, shows nothing before it is confirmed, goes live, is found again, and is undone", async () => {
    const text = ucdpText([...ucdpRows(60), ...ucdpRows(2, (index) => ({ id: `8${index}`, country: "Pakistan" }))]);
    const before = await readRevision(world.read);
    const id = await looked(text, "GEDEvent_v99_1.csv");
    expect(await status(id)).toMatchObject({ state: "waiting", fileName: "GEDEvent_v99_1.csv", report: { added: 60, outOfScope: 2, refused: 0, dataset: { code: "ucdp-ged-99-1", isNew: true }, recognition: { format: "ucdp-ged", version: "99.1" } } });
    expect(await readRevision(world.read)).toBe(before);

    expect((await confirm(send("POST", at(id, "/confirm"), {}), withId(id))).status).toBe(400);
    expect((await confirm(send("POST", at(id, "/confirm"), { who: "tester" }), withId(id))).status).toBe(202);
    expect((await confirm(send("POST", at(id, "/confirm"), { who: "tester" }), withId(id))).status).toBe(409);
    await when(id, ["live"]);
    expect((await readColumns(world.read, ["ref"], "ucdp-ged-99-1")).count).toBe(60);
    expect(await readRevision(world.read)).toBe(before + 1);
    // The file is not kept.
    expect(existsSync(path.join(path.dirname(world.read.file), "imports", id))).toBe(false);
    const list = await json<{ files: { id: string }[]; batches: { id: string; state: string }[] }>(listImports(new Request("http://localhost:3000/api/v1/imports", { headers: { host: "localhost:3000" } }), undefined));
    expect(list.files[0]?.id).toBe(id);
    expect(list.batches.find((batch) => batch.id === id)).toMatchObject({ state: "live" });

    const { columns } = await readColumns(world.read, ["ref"], "ucdp-ged-99-1");
    const read = await readIncident(world.read, columns.ref[0] ?? "");
    if (read.kind !== "found") throw new Error("not found");
    await editIncident(world.write, { ref: read.incident.ref, expectedVersion: 1, draft: { ...draftOf(read.incident), codingNote: "By hand." }, formDraftId: null }, by);
    const asked = await undo(send("POST", at(id, "/undo"), { who: "tester" }), withId(id));
    expect(asked.status).toBe(409);
    expect(await json(asked)).toMatchObject({ edited: { total: 1, rows: [{ ref: read.incident.ref, by: ["tester"] }] } });
    expect(await json(undo(send("POST", at(id, "/undo"), { who: "tester", edited: "keep" }), withId(id)))).toMatchObject({ undone: { rows: 59, kept: 1 } });
    expect((await readColumns(world.read, ["ref"], "ucdp-ged-99-1")).columns.ref).toEqual([read.incident.ref]);
    expect((await undo(send("POST", at("00000000", "/undo"), { who: "tester" }), withId("00000000"))).status).toBe(404);
  });

  it("tells refused rows with row, column, value and reason, as a page and as CSV, and takes the others when told to", async () => {
    const text = ucdpText(ucdpRows(30, (index) => (index % 10 === 3 ? { date_start: "2022-02-31" } : index === 5 ? { low: "9" } : {})));
    const id = await looked(text, "GEDEvent_v99_2.csv");
    expect(await status(id)).toMatchObject({ report: { refused: 3, warnings: 1, added: 27 } });
    const page = await json<{ problems: { row: number; code: string }[]; next: number | null }>(readProblems(get(at(id, "/problems?severity=error&limit=2")), withId(id)));
    expect(page).toMatchObject({ problems: [{ row: 4, column: "date_start", value: "2022-02-31", code: "date-not-read" }, { row: 14 }], next: 2 });
    expect(await json(readProblems(get(at(id, "/problems?column=low")), withId(id)))).toMatchObject({ problems: [{ row: 6, severity: "warning" }], next: null });
    const csv = await (await readProblems(get(at(id, "/problems?severity=error&format=csv")), withId(id))).text();
    expect(csv.split("\r\n")).toHaveLength(5);
    expect((await readProblems(get(at(id, "/problems?colour=red")), withId(id))).status).toBe(400);
    const refused = await confirm(send("POST", at(id, "/confirm"), { who: "tester" }), withId(id));
    expect(refused.status).toBe(409);
    expect(await json(refused)).toMatchObject({ refused: 3 });
    expect((await confirm(send("POST", at(id, "/confirm"), { who: "tester", skipInvalid: true }), withId(id))).status).toBe(202);
    expect((await when(id, ["live", "failed"])).report).toMatchObject({ added: 27, refused: 3 });
  });

  it("is read again as a person says, and let go of", async () => {
    const id = await looked("day;what;where\n03/04/2022;Invented event;AF01\n", "mine.csv");
    expect(await status(id)).toMatchObject({ state: "refused", problem: { kind: "needs-a-mapping" } });
    const mapping = {
      name: "Mine", dataset: "mine", idColumn: null, countryColumn: null, constants: { kind: "attack", datePrecision: "day" },
      columns: [{ column: "day", field: "dateStart", dates: "day-first" }, { column: "what", field: "summary" }, { column: "where", field: "province" }],
    };
    expect((await choose(send("PATCH", at(id), { choices: { colour: "red" } }), withId(id))).status).toBe(400);
    expect((await choose(send("PATCH", at(id), { choices: { mapping } }), withId(id))).status).toBe(202);
    expect((await when(id, ["waiting", "refused"])).report).toMatchObject({ added: 1, first: "2022-04-03", dataset: { code: "mine" } });
    expect((await stop(send("PATCH", at(id), {}), withId(id))).status).toBe(202);
    expect(await status(id)).toMatchObject({ state: "cancelled" });
    expect((await confirm(send("POST", at(id, "/confirm"), { who: "tester" }), withId(id))).status).toBe(409);
    expect(readdirSync(path.join(path.dirname(world.read.file), "imports"))).not.toContain(id);
  });
});

describe("mappings", () => {
  const mapping = { name: "Mine by name", dataset: "mine", idColumn: null, countryColumn: null, constants: { kind: "attack" }, columns: [{ column: "day", field: "dateStart", dates: "day-first" }] };
  const address = "/api/v1/imports/mappings";

  it("are kept by name, listed, replaced and forgotten", async () => {
    expect((await keepMapping(send("POST", address, { mapping }), undefined)).status).toBe(400);
    const wrong = await keepMapping(send("POST", address, { who: "tester", mapping: { ...mapping, columns: [{ column: "day", field: "ref" }] } }), undefined);
    expect(wrong.status).toBe(400);
    expect(await json(wrong)).toMatchObject({ errors: [{ field: "mapping.columns.0.field" }] });
    expect((await keepMapping(send("POST", address, { who: "tester", mapping }), undefined)).status).toBe(201);
    expect((await keepMapping(send("POST", address, { who: "other", mapping: { ...mapping, dataset: "mine-2" } }), undefined)).status).toBe(201);
    expect(await json(listMappings(get(address), undefined))).toMatchObject({ mappings: [{ name: "Mine by name", who: "other", mapping: { dataset: "mine-2" } }] });
    const forget = () => dropMapping(send("DELETE", `${address}?name=Mine%20by%20name`, {}), undefined);
    expect((await forget()).status).toBe(200);
    expect((await forget()).status).toBe(404);
    expect(await json(listMappings(get(address), undefined))).toEqual({ mappings: [] });
  });
});

describe("what follows an import", () => {
  it("can leave out the report, tells refused rows in words, and keeps the near duplicates that the look found", async () => {
    const { columns } = await readColumns(world.read, ["dateStart", "lng", "lat", "place", "killedBest", "kind", "datePrecision"], "starter");
    const one = columns.kind.findIndex((kind, index) => kind === "attack" && columns.lng[index] !== null && columns.datePrecision[index] === "day");
    const like = { date_start: String(columns.dateStart[one]), date_end: String(columns.dateStart[one]), longitude: String(columns.lng[one]), latitude: String(columns.lat[one]), adm_1: "", where_coordinates: String(columns.place[one] ?? ""), best: String(columns.killedBest[one] ?? 0), low: "0", high: "900" };
    const id = await looked(ucdpText(ucdpRows(3, (index) => (index === 0 ? like : index === 1 ? { date_start: "2022-02-31" } : {}))), "GEDEvent_v99_7.csv");
    const found = ((await status(id)).report?.["nearDuplicates"] as { found: number }).found;
    expect(found).toBeGreaterThan(0);
    expect((await json<Status>(readImport(get(at(id, "?report=no")), withId(id)))).import).toMatchObject({ state: "waiting", report: null });
    const csv = await (await readProblems(get(at(id, "/problems?severity=error&format=csv")), withId(id))).text();
    expect(csv).toContain('date-not-read,"This is no day of the calendar');
    await confirm(send("POST", at(id, "/confirm"), { who: "tester", skipInvalid: true }), withId(id));
    expect((await when(id, ["live", "failed"])).report).toMatchObject({ added: 2, nearDuplicates: { found } });
  });
});

describe("the address that takes files", () => {
  it("judges host, origin and type itself, and sets the headers that other addresses get from the proxy", async () => {
    expect((await file("a", "a.csv", { host: "evil.example" })).status).toBe(421);
    expect((await file("a", "a.csv", { origin: "https://evil.example" })).status).toBe(403);
    expect((await file("a", "a.csv", { "sec-fetch-site": "cross-site" })).status).toBe(403);
    for (const type of ["text/plain", "multipart/form-data; boundary=x", "application/x-www-form-urlencoded"]) expect((await file("a", "a.csv", { "content-type": type })).status, type).toBe(415);
    expect((await file("a", "")).status).toBe(400);
    expect((await file("a", "a.csv", { "content-length": "600000000" })).status).toBe(413);
    const answer = await file("a,b\n1,2\n", "a.csv");
    expect(answer.status).toBe(201);
    expect(answer.headers.get("content-security-policy")).toContain("default-src 'self'");
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
    await when((await json<Status>(answer)).import.id, ["waiting", "refused"]);
  });
});
