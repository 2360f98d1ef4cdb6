import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { v7 } from "uuid";
import { claimsOf } from "../../../lib/claims/generated/registry";
import { makeCard } from "../../../lib/claims/running/cards";
import { ESSAY } from "../../../lib/claims/running/primary-run";
import { filterKeys, optionsOf } from "../../../lib/read/filter-keys";
import { textParts } from "../../../lib/read/encode";
import { summaryDimensions } from "../../../lib/read/summarise";
import { putDataset } from "../../../lib/store/datasets";
import { editIncident } from "../../../lib/store/edit-incident";
import { readColumns } from "../../../lib/store/bulk-columns";
import { readIncident } from "../../../lib/store/read-incident";
import { recordIncident } from "../../../lib/store/record-incident";
import { draftOf } from "../../../lib/store/stored-incident";
import { examples } from "../../../app/api/openapi/examples";
import { ucdpRows, ucdpText } from "../imports/import-world";
import { by, nextId, syntheticDraft } from "../synthetic-draft";
import { syntheticDataset } from "../throw-away-store";
import { describedApi } from "./described-api";
import type { DescribedApi } from "./described-api";
import { starterWorld } from "./starter-world";

// Every operation of the description is asked for what it promises, on one database for the file, and each answer is held against the
// description. The last test asks what was promised and never answered. Records and files are invented.

let world: Awaited<ReturnType<typeof starterWorld>>;
let api: DescribedApi;
beforeAll(async () => {
  world = await starterWorld();
  api = await describedApi();
});
afterAll(() => world.end());

const get = async (address: string, headers: Record<string, string> = {}) => api.call("GET", address, { headers });
const status = async (expected: number, answer: ReturnType<DescribedApi["call"]>) => {
  const given = await answer;
  expect(given.status, given.text.slice(0, 400)).toBe(expected);
  return given;
};
const body = (submissionId: string, changes: Record<string, unknown> = {}) => ({ ...examples.newRecord, submissionId, incident: { ...examples.newRecord.incident, ...changes } });
const post = (submissionId: string, changes: Record<string, unknown> = {}) => api.call("POST", "/api/v1/incidents", { body: body(submissionId, changes) });

describe("records", () => {
  it("are listed, in every tab, order and format", async () => {
    for (const query of ["", "?limit=3&sort=killed&order=desc", "?tab=set-aside&limit=1000", "?tab=all&limit=1000", "?q=kabul&tab=found", "?attribution=any&clash=attacks&province=AF01,unknown&from=2021-09-01"]) await status(200, get(`/api/v1/incidents${query}`));
    for (const format of ["csv", "acled-csv", "geojson", "parquet", "xlsx"]) {
      await status(200, get(`/api/v1/incidents?format=${format}&province=AF01`));
      await status(200, get(`/api/v1/incidents/export-notes?format=${format}`));
    }
    const { value: page } = await get("/api/v1/incidents?limit=50") as { value: { next: string } };
    await status(200, get(`/api/v1/incidents?limit=50&cursor=${page.next}`));
    await post("described-cursor", { dateStart: "2024-01-01" });
    await status(409, get(`/api/v1/incidents?limit=50&cursor=${page.next}`));
  });

  it("are read one by one, all of the starter set, with their history", async () => {
    const { columns } = await readColumns(world.read, ["ref"], "starter");
    for (const ref of columns.ref) await status(200, get(`/api/v1/incidents/${ref}`));
    await status(304, get(`/api/v1/incidents/${columns.ref[0] ?? ""}`, { "if-none-match": '"1"' }));
  });

  it("are added and changed, and every way to fail is told as described", async () => {
    const { value } = await status(201, post("described-1")) as { value: { ref: string } };
    await status(200, post("described-1"));
    await status(201, post("described-2"));
    await status(201, post("described-closed", { sensitivity: "closed" }));
    const { incident: closed } = { incident: (await readColumns(world.read, ["ref", "sensitivity"])).columns };
    const closedRef = closed.ref[closed.sensitivity.indexOf("closed")] ?? "";
    await status(404, get(`/api/v1/incidents/${closedRef}`));
    await status(422, post("described-3", { province: "AF99", killedLow: 9, killedBest: 1 }));
    const at = `/api/v1/incidents/${value.ref}`;
    const change = (headers: Record<string, string>, given: unknown = examples.change) => api.call("PATCH", at, { body: given, headers });
    await status(428, change({}));
    await status(200, change({ "if-match": '"1"' }));
    await status(200, change({ "if-match": '"2"' }));
    await status(412, change({ "if-match": '"1"' }));
    await status(412, change({ "if-match": '"9"' }));
    await status(422, change({ "if-match": '"2"' }, { who: "", changes: { colour: "red" } }));
    await status(404, api.call("PATCH", `/api/v1/incidents/${closedRef}`, { body: examples.change, headers: { "if-match": '"1"' } }));
    await status(200, get(at));
    const changed = await readIncident(world.read, closedRef);
    expect(changed.kind).toBe("found");
  });
});

describe("counts, columns and changes", () => {
  it("are answered as described", async () => {
    for (const by of summaryDimensions) await status(200, get(`/api/v1/summary?by=${by}&dataset=starter`));
    const { headers } = await status(200, get("/api/v1/columns"));
    await status(304, get("/api/v1/columns", { "if-none-match": headers.get("etag") ?? "" }));
    for (const text of textParts) await status(200, get(`/api/v1/columns?text=${text}`));
    await status(200, get("/api/v1/revision"));
    await status(200, get("/api/health"));
    await status(200, get("/api/v1/openapi.json"));
  });

  it("of all kinds of changes each is as described", async () => {
    const { value: added } = await post("described-changes", { dateStart: "2024-03-01" }) as { value: { ref: string } };
    const edit = async (fields: object) => {
      const found = await readIncident(world.read, added.ref);
      if (found.kind !== "found") throw new Error(found.kind);
      await editIncident(world.write, { ref: added.ref, expectedVersion: found.incident.version, draft: { ...draftOf(found.incident), ...fields }, formDraftId: null }, by);
    };
    for (const fields of [{ privateNotes: "Only here" }, { sensitivity: "coarse" }]) await edit(fields);
    const { value } = await status(200, get("/api/v1/changes?since=0&limit=500")) as { value: { events: { kind: string }[] } };
    expect(new Set(value.events.map(({ kind }) => kind))).toEqual(new Set(["dataset", "batch", "record"]));
    await edit({ sensitivity: "closed" });
    const { value: after } = await status(200, get("/api/v1/changes?since=0&limit=500")) as { value: { events: { kind: string }[] } };
    expect(after.events.some(({ kind }) => kind === "closed")).toBe(true);
  });
});

describe("claims and findings", () => {
  it("are answered as described, every claim, as JSON and as a table, with and without a filter", async () => {
    await status(200, get("/api/v1/claims"));
    for (const { id } of claimsOf(ESSAY)) {
      await status(200, get(`/api/v1/claims/${id}?version=1`));
      await status(200, get(`/api/v1/claims/${id}?province=AF01,AF06&to=2022-12-31`));
    }
    for (const id of ["C1", "C2", "C4"]) await status(200, get(`/api/v1/claims/${id}?format=csv`));
    await status(404, get("/api/v1/claims/C1?version=9"));
  }, 300_000);

  it("are tested, kept and weighed as described", async () => {
    await status(200, api.call("POST", "/api/v1/claims/C2/tests", { body: examples.testBody }));
    await status(422, api.call("POST", "/api/v1/claims/C2/tests", { body: { who: "tester", filter: { colour: "red" } } }));
    await status(422, api.call("POST", "/api/v1/claims/C2/tests", { body: { who: "tester", filter: { q: "somebody" } } }));
    await status(200, get("/api/v1/claims/C2/tests?limit=1"));
    await status(200, get("/api/v1/claims/C2/tests"));
    const id = v7();
    const kept = await makeCard({ id, kind: "finding", dataset: "starter", claim: "C1", finding: "T1", figure: null, filter: null, tested: false, who: "tester", note: null });
    expect(kept).toMatchObject({ kind: "kept" });
    await status(200, get("/api/v1/findings"));
    await status(200, get(`/api/v1/findings/${id}`));
    for (const query of ["", "?rater=mina", "?format=csv"]) await status(200, get(`/api/v1/matrix${query}`));
  }, 300_000);
});

describe("imports", () => {
  const hand = (text: string, name: string, headers: Record<string, string> = {}) => api.call("POST", `/api/v1/imports?name=${encodeURIComponent(name)}`, { body: text, headers: { "content-type": "text/csv", ...headers } });
  type Status = { import: { id: string; state: string } };
  async function when(id: string, states: readonly string[]): Promise<void> {
    for (;;) {
      const { value } = await get(`/api/v1/imports/${id}`) as { value: Status };
      if (states.includes(value.import.state)) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  const at = (id: string, rest = "") => `/api/v1/imports/${id}${rest}`;
  async function looked(text: string, name: string): Promise<string> {
    const { value } = await status(201, hand(text, name)) as { value: Status };
    await when(value.import.id, ["waiting", "refused"]);
    return value.import.id;
  }

  it("go through all their states as described", async () => {
    const id = await looked(ucdpText(ucdpRows(30, (index) => (index === 3 ? { date_start: "2022-02-31" } : index === 5 ? { low: "9" } : {}))), "GEDEvent_v99_1.csv");
    for (const query of ["", "?severity=error&limit=1", "?format=csv"]) await status(200, get(at(id, `/problems${query}`)));
    const confirm = (given: unknown) => api.call("POST", at(id, "/confirm"), { body: given });
    await status(400, confirm({ who: "tester", colour: "red" }));
    await status(409, confirm({ who: "tester" }));
    await status(202, confirm({ who: "tester", skipInvalid: true }));
    await when(id, ["live"]);
    await status(409, confirm({ who: "tester", skipInvalid: true }));
    await status(409, api.call("PATCH", at(id), { body: { choices: {} } }));
    await status(409, api.call("DELETE", at(id)));
    await status(409, get(at(id, "/problems")));
    await status(200, get("/api/v1/imports"));

    const { columns } = await readColumns(world.read, ["ref"], "ucdp-ged-99-1");
    const found = await readIncident(world.read, columns.ref[0] ?? "");
    if (found.kind !== "found") throw new Error(found.kind);
    await editIncident(world.write, { ref: found.incident.ref, expectedVersion: 1, draft: { ...draftOf(found.incident), codingNote: "By hand." }, formDraftId: null }, by);
    await status(200, get("/api/v1/incidents?dataset=ucdp-ged-99-1&tab=all"));
    const undo = (given: unknown) => api.call("POST", at(id, "/undo"), { body: given });
    await status(400, undo({ who: "tester", edited: "perhaps" }));
    await status(409, undo({ who: "tester" }));
    await status(200, undo({ who: "tester", edited: "keep" }));
    await status(409, undo({ who: "tester" }));
    await status(200, get("/api/v1/imports"));
    await status(200, get("/api/v1/changes?since=0&limit=500"));
  });

  it("are read again as a person says, and let go of", async () => {
    const id = await looked("day;what;where\n03/04/2022;Invented event;AF01\n", "mine.csv");
    const mapping = {
      name: "Mine", dataset: "mine", idColumn: null, countryColumn: null, constants: { kind: "attack", datePrecision: "day" },
      columns: [{ column: "day", field: "dateStart", dates: "day-first" }, { column: "what", field: "summary" }, { column: "where", field: "province" }],
    };
    await status(202, api.call("PATCH", at(id), { body: { choices: { mapping } } }));
    await when(id, ["waiting", "refused"]);
    await status(202, api.call("DELETE", at(id)));
    await status(200, get(at(id)));
  });

  it("have mappings that are kept, listed and forgotten as described", async () => {
    const address = "/api/v1/imports/mappings";
    await status(201, api.call("POST", address, { body: examples.mapping }));
    await status(400, api.call("POST", address, { body: { who: "tester", mapping: { name: "" } } }));
    await status(200, get(address));
    const named = `${address}?name=${encodeURIComponent(examples.mapping.mapping.name)}`;
    await status(200, api.call("DELETE", named));
    await status(404, api.call("DELETE", named));
  });

  it("are refused at the door as described", async () => {
    await status(421, hand("a", "a.csv", { host: "evil.example" }));
    await status(403, hand("a", "a.csv", { origin: "https://evil.example" }));
    await status(415, hand("a", "a.csv", { "content-type": "text/plain" }));
    await status(413, hand("a", "a.csv", { "content-length": "600000000" }));
    await status(400, api.call("POST", "/api/v1/imports?name=a.csv", { headers: { "content-type": "text/csv" } }));
  });
});

describe("two datasets side by side", () => {
  const refs: Record<string, string[]> = { one: [], two: [] };
  beforeAll(async () => {
    for (const [position, code] of ["one", "two"].entries()) {
      await putDataset(world.write, { ...syntheticDataset, code, title: `Invented list ${code}`, sortOrder: 8 + position, coverageTo: "2022-12-31" });
      for (const day of ["2022-02-03", "2022-03-03"]) {
        const made = await recordIncident(world.write, { id: nextId(), submissionId: nextId(), dataset: code, draft: syntheticDraft({ dateStart: day, dateEnd: day, attributions: [] }), formDraftId: null }, by);
        if (made.kind === "recorded") refs[code]?.push(made.ref);
      }
    }
  });
  const compare = "/api/v1/compare";
  const say = (pair: readonly (string | undefined)[], changes: object = {}) => api.call("POST", `${compare}/matches`, { body: { datasets: "one,two", refs: pair, decision: "matched", who: "tester", ...changes } });

  it("are compared and listed as described", async () => {
    for (const query of ["", "&province=AF01", "&from=2024-01-01", "&format=csv&by=month", "&format=csv&by=province"]) await status(200, get(`${compare}?datasets=one,two${query}`));
    for (const state of ["pending", "matched", "rejected", "only-first", "only-second"]) await status(200, get(`${compare}/matches?datasets=one,two&state=${state}`));
    await status(400, get(`${compare}?datasets=one,one`));
  });

  it("are matched, accepted and taken back as described", async () => {
    const [one, two] = [refs["one"] ?? [], refs["two"] ?? []];
    await status(200, say([one[0], two[0]]));
    await status(409, say([one[1], two[0]]));
    await status(404, say(["IA-1999-0001", two[0]]));
    await status(422, say([one[0]], { who: "" }));
    await status(200, say([one[0], two[0]], { decision: "reopened" }));
    const accept = (given: object) => api.call("POST", `${compare}/bulk`, { body: { datasets: "one,two", minScore: 0.5, who: "tester", ...given } });
    await status(422, accept({ filter: { colour: "red" } }));
    const { value: look } = await status(200, accept({})) as { value: { pairs: number } };
    expect(look.pairs).toBeGreaterThan(0);
    await status(409, accept({ expected: look.pairs + 1 }));
    const { value: done } = await status(200, accept({ expected: look.pairs })) as { value: { bulkId: string } };
    const undo = (id: string, given: unknown) => api.call("POST", `${compare}/bulk/${id}/undo`, { body: given });
    await status(422, undo(done.bulkId, { datasets: "one", who: "tester" }));
    await status(200, undo(done.bulkId, { datasets: "one,two", who: "tester" }));
    await status(404, undo("none", { datasets: "one,two", who: "tester" }));
  });
});

describe("what any operation may refuse", () => {
  const addressOf = (address: string) => address.replace("{ref}", "IA-1999-0001").replace("{claim}", "C99").replace("{id}", "00000000");

  it("is a key that it does not know, and never one that it describes", async () => {
    for (const { id, method, address, parameters, answers } of api.operations) {
      const body = method === "GET" || method === "DELETE" ? {} : { body: {} };
      const known = addressOf(address).replace("C99", "C1");
      if (answers["400"] !== undefined && api.promised().includes(`${id} 400 /problems/invalid-query`)) {
        const refused = await api.call(method, `${known}?zz=1`, body);
        expect(refused.value, id).toMatchObject({ errors: expect.arrayContaining([expect.objectContaining({ field: "zz", code: "unknown-key" })]) as unknown });
      }
      for (const { name, schema } of parameters.filter((parameter) => parameter.in === "query")) {
        const first = (schema["enum"] as string[] | undefined)?.[0] ?? ((schema["items"] as { enum?: string[] } | undefined)?.enum?.[0]) ?? "zz";
        const answer = method === "GET" ? await api.call(method, `${known}?${name}=${first}${name === "by" ? "" : "&by=kind"}&zz=1`) : await api.call(method, `${known}?${name}=zz&zy=1`, body);
        if (answer.status === 400) expect(answer.text, `${id} ${name}`).not.toContain(`no key “${name}”`);
      }
    }
    for (const key of filterKeys) {
      const value = optionsOf(key)[0] ?? (key === "dataset" ? "starter" : key === "q" ? "kabul" : "2022-01-01");
      await status(200, get(`/api/v1/summary?by=kind&${key}=${value}`));
    }
  });

  it("is a thing that is not there, and a body that it cannot read", async () => {
    for (const { method, address, body } of api.operations) {
      const headers = { "if-match": '"1"' };
      const [given, missing] = [body?.["application/json"] === undefined ? {} : { body: body["application/json"].example ?? {} }, addressOf(address)];
      // Datasets are asked for before the step; those of the example are not here.
      if (address.includes("{") && !address.startsWith("/api/v1/compare")) await status(404, api.call(method, missing, { ...given, headers }));
      if (body === null || address === "/api/v1/imports") continue;
      const there = missing.replace("C99", "C2");
      await status(415, api.call(method, there, { body: "{}", headers: { ...headers, "content-type": "text/plain" } }));
      await status(400, api.call(method, there, { body: "[1]", headers }));
      await status(413, api.call(method, there, { body: JSON.stringify({ who: "x".repeat(1_100_000) }), headers }));
    }
  });
});

describe("the description", () => {
  it("shows bodies and answers that are as it says", () => {
    let shown = 0;
    for (const { id, method, address, body, answers } of api.operations) {
      const place = `/paths/${address.replaceAll("/", "~1")}/${method.toLowerCase()}`;
      const all = [...Object.entries(body ?? {}).map(([type, content]) => [`requestBody/content/${type.replace("/", "~1")}`, content.example] as const), ...Object.entries(answers).flatMap(([status, { content }]) => Object.entries(content ?? {}).map(([type, one]) => [`responses/${status}/content/${type.replace("/", "~1")}`, one.example] as const))];
      for (const [where, example] of all.filter(([, one]) => one !== undefined)) {
        expect(api.faults(`${place}/${where}/schema`, example), `${id} ${where}`).toEqual([]);
        shown += 1;
      }
    }
    expect(shown).toBeGreaterThan(10);
  });

  it("would be found wrong: the validator sees what it looks for", () => {
    const record = "/components/schemas/RecordWithHistory";
    const good = examples.answers.record;
    expect(api.faults(record, good)).toEqual([]);
    expect(api.faults(record, { ...good, incident: { ...good.incident, privateNotes: "leaked" } })).not.toEqual([]);
    expect(api.faults(record, { ...good, incident: { ...good.incident, kind: "school" } })).not.toEqual([]);
    expect(api.faults(record, { incident: good.incident })).not.toEqual([]);
  });

  // Needs a full disk, a held lock, a million records, a stopped analysis, or a fault of ours; other tests make those.
  const notHere = /\/problems\/(internal|busy|unavailable|disk-full|too-many-records|too-many-rows|too-many-to-match|not-computed)$/;
  // The door before all addresses but the one that takes files; tests/unit/security asks it.
  const atTheDoor = /(?<!handInFile) (403|421|415) about:blank$/;

  it("promises nothing that was not answered above", () => {
    const never = api.promised().filter((one) => !api.seen.has(one) && !notHere.test(one) && !atTheDoor.test(one));
    expect(never).toEqual([]);
  });

  it("has no operation that was not exercised with success", () => {
    const exercised = new Set([...api.seen].filter((one) => / (200|201|202) /.test(one)).map((one) => one.split(" ")[0]));
    expect(api.operations.map(({ id }) => id).filter((id) => !exercised.has(id))).toEqual([]);
  });
});
