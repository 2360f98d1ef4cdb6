import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { curlOf, shellWord } from "@/app/api-docs/curl";
import { isAlike, schemaWords } from "@/app/api-docs/schema-words";
import { operations } from "@/app/api/openapi/operations";
import { problemCodes } from "@/app/api/problem-codes";

const catalogue = (name: string) => JSON.parse(readFileSync(`app/messages/en/${name}.json`, "utf8")) as Record<string, Record<string, string>>;
const operation = (id: string) => {
  const found = operations.find((one) => one.id === id);
  if (found === undefined) throw new Error(id);
  return found;
};

describe("the examples of requests", () => {
  it("are one word a part, whatever is in it", () => {
    expect(shellWord("it's")).toBe("'it'\\''s'");
    expect(shellWord("$(rm) `x` \"y\"")).toBe("'$(rm) `x` \"y\"'");
  });

  it("name this server, fill in what is needed and carry the example as the body", () => {
    expect(curlOf(operation("summarise"), "http://localhost:3000")).toBe("curl 'http://localhost:3000/api/v1/summary?by=province'");
    expect(curlOf(operation("followChanges"), "http://h:1")).toBe("curl 'http://h:1/api/v1/changes?since=0'");
    const change = curlOf(operation("changeRecord"), "http://h:1");
    expect(change).toContain("-X PATCH 'http://h:1/api/v1/incidents/IA-2022-0022'");
    expect(change).toContain(`-H 'If-Match: "1"'`);
    expect(change).toContain('"killedBest": 3');
    expect(curlOf(operation("handInFile"), "http://h:1")).toContain("--data-binary @FILE.csv");
    for (const one of operations) expect(curlOf(one, "http://h:1"), one.id).not.toMatch(/[{]\w+[}](?!')/);
  });
});

describe("schemas in words", () => {
  it.each([
    [{ type: "string", format: "date" }, "calendar day"],
    [{ type: ["string", "null"], maxLength: 2000 }, "text, up to 2,000 characters or null"],
    [{ type: "integer", minimum: 1, maximum: 1000, default: 100 }, "whole number, 1 to 1,000, usually 100"],
    [{ type: "array", items: { $ref: "#/components/schemas/Source" } }, "list of Source"],
    [{ anyOf: [{ $ref: "#/components/schemas/Dataset" }, { type: "null" }] }, "Dataset or null"],
    [{}, "any value"],
  ])("%j is %s", (schema, words) => expect(schemaWords(schema).words).toBe(words));

  it("list the codes that may stand there, and no null among them", () => {
    expect(schemaWords({ type: ["string", "null"], enum: ["a", "b", null] })).toEqual({ words: "one of these or null", codes: ["a", "b"], refs: [] });
  });

  it("take a member for the same whether it may be null or not, and no other", () => {
    expect(isAlike({ type: "string", enum: ["a"] }, { type: ["string", "null"], enum: ["a", null] })).toBe(true);
    expect(isAlike({ anyOf: [{ type: "array", items: { $ref: "x" } }, { type: "null" }] }, { type: "array", items: { $ref: "x" } })).toBe(true);
    expect(isAlike({ type: "string" }, { type: "integer" })).toBe(false);
    expect(isAlike({ type: "string", maxLength: 3 }, { type: "string" })).toBe(false);
  });
});

describe("every problem", () => {
  it("has a title, and a sentence on the page of the API, and no other has", () => {
    expect(Object.keys(catalogue("api-docs")["problems"] ?? {}).toSorted()).toEqual(problemCodes.toSorted());
    expect(Object.keys(catalogue("api")["title"] ?? {}).toSorted()).toEqual(problemCodes.toSorted());
  });
});
