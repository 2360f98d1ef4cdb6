import { readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { openApiDocument } from "../../app/api/openapi/document";

// Every address of the API is described, and nothing is described that is not there: found in the folders and asked of the routes.

type Route = Readonly<Record<string, unknown>>;
const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;

/** Folders with a route.ts, but for the one that answers every other address. */
const files = readdirSync("app/api", { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name === "route.ts" && !entry.parentPath.includes("[..."))
  .map((entry) => path.posix.join(entry.parentPath, entry.name));

const addressOf = (file: string) => `/${path.posix.dirname(file).slice("app/".length).replaceAll(/\[(\w+)\]/g, "{$1}")}`;
const request = (method: string) => new Request("http://localhost:3000/", { method, headers: { host: "localhost:3000" } });
const ask = async (handler: unknown, method: string) => (handler as (request: Request, context: unknown) => Promise<Response> | Response)(request(method), undefined);

/** What a route answers, as it says itself; a method that it exports without naming it must refuse. */
async function methodsOf(file: string): Promise<string[]> {
  const route = (await import(path.resolve(file))) as Route;
  const allow = (await ask(route["OPTIONS"], "OPTIONS")).headers.get("allow") ?? "";
  const named = allow.split(", ").filter((method) => METHODS.some((one) => one === method));
  for (const method of METHODS) {
    if (named.includes(method)) expect(route[method], `${file} says ${method} and has none`).toBeTypeOf("function");
    else if (route[method] !== undefined) expect((await ask(route[method], method)).status, `${file} has ${method} and does not say so`).toBe(405);
  }
  return named;
}

describe("the description of the API", () => {
  it("holds every method of every route, and no other", async () => {
    const there = (await Promise.all(files.map(async (file) => (await methodsOf(file)).map((method) => `${method} ${addressOf(file)}`)))).flat();
    const { paths } = await openApiDocument();
    const described = Object.entries(paths).flatMap(([address, methods]) => Object.keys(methods).map((method) => `${method.toUpperCase()} ${address}`));
    expect(described.toSorted()).toEqual(there.toSorted());
    expect(files.length).toBeGreaterThan(15);
  }, 120_000);

  it("names each part of an address as a parameter, each operation once, and leads only to what it holds", async () => {
    const document = await openApiDocument();
    const ids: string[] = [];
    for (const [address, methods] of Object.entries(document.paths)) {
      for (const operation of Object.values(methods)) {
        ids.push(String(operation["operationId"]));
        const inPath = ((operation["parameters"] ?? []) as { in?: string; name?: string; required?: boolean }[]).filter((parameter) => parameter.in === "path");
        expect(inPath.map(({ name }) => `{${name ?? ""}}`), address).toEqual(address.match(/\{\w+\}/g) ?? []);
        for (const { required } of inPath) expect(required).toBe(true);
      }
    }
    expect(new Set(ids).size).toBe(ids.length);
    const text = JSON.stringify(document);
    for (const [, target = ""] of text.matchAll(/"\$ref":"#\/([^"]+)"/g)) {
      expect(target.split("/").reduce<unknown>((value, key) => (value as Route | undefined)?.[key], document), target).toBeDefined();
    }
  });

  it("uses none of the words that say more than records can", async () => {
    expect(JSON.stringify(await openApiDocument())).not.toMatch(/\b(prov(e|es|ed|en|ing)|confirm(s|ed)|significan(t|ce|tly)|show(s|n|ed)? that)\b/i);
  });

  it("describes every value: no field of a record is left as *anything*", async () => {
    const { schemas } = (await openApiDocument()).components;
    for (const name of ["Record", "RecordInput", "Source", "Attribution", "Relation"]) {
      for (const [field, schema] of Object.entries((schemas[name]?.["properties"] ?? {}) as Record<string, object>)) expect(Object.keys(schema).length, `${name}.${field}`).toBeGreaterThan(0);
    }
    expect(schemas["Record"]?.["additionalProperties"]).toBe(false);
    expect(Object.keys((schemas["Record"]?.["properties"] ?? {}))).not.toContain("privateNotes");
    expect(schemas["Record"]?.["properties"]).toMatchObject({ dateStart: { type: ["string", "null"], format: "date" } });
  });
});
