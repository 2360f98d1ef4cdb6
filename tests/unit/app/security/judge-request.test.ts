import { describe, expect, it } from "vitest";
import type { RequestFacts } from "../../../../app/security/judge-request";
import { judgeRequest } from "../../../../app/security/judge-request";

const servedAs = { port: "3000", names: ["atlas.example"] };
const read: RequestFacts = { method: "GET", path: "/", host: "localhost:3000", origin: null, secFetchSite: null, contentType: null };
const write: RequestFacts = { ...read, method: "POST", path: "/api/v1/incidents", contentType: "application/json" };

const statusOf = (facts: RequestFacts) => judgeRequest(facts, servedAs)?.status ?? "passed";

describe(judgeRequest, () => {
  it.each(["localhost:3000", "LOCALHOST:3000", "127.0.0.1:3000", "[::1]:3000", "atlas.example:3000"])("answers host %s", (host) => {
    expect(statusOf({ ...read, host })).toBe("passed");
  });

  it.each([null, "", "localhost", "localhost:3001", "evil.example:3000", "localhost.evil.example:3000", "127.0.0.1.evil.example:3000", "evil.example:3000@localhost:3000", "atlas.example"])("sends host %s away", (host) => {
    expect(statusOf({ ...read, host })).toBe(421);
  });

  it("knows that browsers leave port 80 out", () => {
    expect(judgeRequest({ ...read, host: "localhost" }, { port: "80", names: [] })).toBeNull();
  });

  it("lets other sites link here", () => {
    expect(statusOf({ ...read, origin: "https://evil.example", secFetchSite: "cross-site" })).toBe("passed");
  });

  it("takes writes from its own pages and from programs", () => {
    expect(statusOf({ ...write, origin: "http://localhost:3000", secFetchSite: "same-origin" })).toBe("passed");
    expect(statusOf({ ...write, secFetchSite: "none" })).toBe("passed");
    expect(statusOf(write)).toBe("passed");
    expect(statusOf({ ...write, contentType: "application/json; charset=utf-8" })).toBe("passed");
  });

  it.each(["https://evil.example", "null", "http://localhost:3001", "http://127.0.0.1:3000", "http://localhost:3000.evil.example", "ftp://localhost:3000"])("refuses a write from origin %s", (origin) => {
    expect(statusOf({ ...write, origin })).toBe(403);
  });

  it("takes a plain form of its own, whose origin browsers hide under no-referrer, and no other page's", () => {
    const form: RequestFacts = { ...write, path: "/incidents/new", contentType: "multipart/form-data; boundary=x", origin: "null" };
    expect(statusOf({ ...form, secFetchSite: "same-origin" })).toBe("passed");
    for (const secFetchSite of ["cross-site", "same-site", "none", null]) expect(statusOf({ ...form, secFetchSite })).toBe(403);
  });

  it.each(["cross-site", "same-site"])("refuses a write that says it comes %s", (secFetchSite) => {
    expect(statusOf({ ...write, secFetchSite })).toBe(403);
  });

  it.each([null, "text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "application/jsonp"])("refuses a write to the API with content type %s", (contentType) => {
    expect(statusOf({ ...write, contentType })).toBe(415);
  });

  it.each(["PUT", "PATCH", "DELETE", "post"])("holds for %s", (method) => {
    expect(statusOf({ ...write, method, contentType: "text/plain" })).toBe(415);
    expect(statusOf({ ...write, method, origin: "https://evil.example" })).toBe(403);
  });

  it("holds server actions to the same origin, whatever they carry", () => {
    const action: RequestFacts = { ...write, path: "/incidents/new", contentType: "multipart/form-data; boundary=x" };
    expect(statusOf({ ...action, origin: "http://localhost:3000" })).toBe("passed");
    expect(statusOf({ ...action, origin: "https://evil.example" })).toBe(403);
    expect(statusOf({ ...action, secFetchSite: "cross-site" })).toBe(403);
  });

  it("takes the own origin behind TLS", () => {
    expect(statusOf({ ...write, host: "atlas.example:3000", origin: "https://atlas.example:3000" })).toBe("passed");
  });
});
