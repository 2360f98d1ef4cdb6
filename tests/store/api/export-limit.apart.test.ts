import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type * as formats from "../../../lib/interchange/exporting/export-formats";
import * as incidents from "../../../app/api/v1/incidents/route";
import { get, json, noParams, starterWorld } from "./starter-world";

// A sheet of a hundred rows in the place of a million: what is refused is the same. One database for the file, removed at the end.
vi.mock("../../../lib/interchange/exporting/export-formats", async (original) => ({ ...(await original<typeof formats>()), MOST_SHEET_ROWS: 100 }));

let world: Awaited<ReturnType<typeof starterWorld>>;
beforeAll(async () => {
  world = await starterWorld();
});
afterAll(() => world.end());

describe("a workbook of more records than a sheet holds", () => {
  it("is refused in words that name what else there is, and everything else is not", async () => {
    const refused = await incidents.GET(get("/api/v1/incidents?format=xlsx"), noParams);
    expect(refused.status).toBe(422);
    expect(await json(refused)).toMatchObject({ type: "/problems/too-many-rows", detail: "These are 126 records; a sheet holds 100 below its header. Ask for csv, geojson or parquet, or narrow the filter." });
    for (const query of ["format=xlsx&kind=attack", "format=csv", "format=parquet"]) expect((await incidents.GET(get(`/api/v1/incidents?${query}`), noParams)).status, query).toBe(200);
  });
});
