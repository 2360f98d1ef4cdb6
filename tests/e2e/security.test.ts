import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { request } from "node:http";
import type { IncomingHttpHeaders } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import Database from "better-sqlite3";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser, noTrouble, visit, watchedPage } from "./support/browser";
import { connectionsIn, recordingConnections } from "./support/connections";
import { draftKept } from "./support/entry";
import { tabInto, typeInto } from "./support/keyboard";
import { pages } from "./support/pages";
import { repeatedColumns } from "./support/repeated-columns";
import { seededServer } from "./support/seeded-server";
import type { TestServer } from "./support/server";

// Leaves nothing behind: the server works on a copy of the seeded database.

let browser: Browser;
let server: TestServer;
const notes = mkdtempSync(path.join(tmpdir(), "incident-atlas-e2e-notes-"));
const connections = path.join(notes, "connections.txt");
beforeAll(async () => {
  [browser, server] = await Promise.all([launchBrowser(), seededServer(recordingConnections(connections))]);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  rmSync(notes, { recursive: true, force: true });
});

type Answer = { status: number; headers: IncomingHttpHeaders; body: string };

/** A request as any program can send it: nothing is added and no header is forbidden. */
async function send(path: string, { method = "GET", headers = {}, body = "" }: { method?: string; headers?: Record<string, string>; body?: string } = {}): Promise<Answer> {
  return await new Promise((resolve, reject) => {
    const sent = request({ host: "127.0.0.1", port: server.port, path, method, headers: { host: `localhost:${server.port}`, ...headers } }, (response) => {
      let text = "";
      response.setEncoding("utf8");
      response.on("data", (chunk: string) => (text += chunk));
      response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }));
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

const policyOf = (nonce: string) =>
  `default-src 'self'; script-src 'self' 'nonce-${nonce}' 'strict-dynamic'; style-src 'self'; style-src-elem 'self' 'nonce-${nonce}'; style-src-attr 'unsafe-inline'; ` +
  "img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; worker-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

function nonceOf({ headers }: Answer): string {
  return /'nonce-([^']+)'/.exec(String(headers["content-security-policy"]))?.[1] ?? "";
}

const answers: readonly { readonly path: string; readonly status: number }[] = [
  ...pages, { path: "/api/health", status: 200 }, { path: "/api/v1/incidents", status: 200 }, { path: "/api/v1/incidents?format=csv", status: 200 }, { path: "/api/v1/incidents?format=xlsx", status: 200 }, { path: "/api/v1/incidents/export-notes", status: 200 }, { path: "/api/v1/columns", status: 200 },
  { path: "/api/v1/summary?by=month", status: 200 }, { path: "/api/v1/summary?by=colour", status: 400 }, { path: "/api/v1/claims/C1", status: 200 }, { path: "/api/v1/nothing", status: 404 },
];

describe("headers", () => {
  it("are exactly those of the design on every page, error and answer, with a fresh nonce that the page uses", async () => {
    const nonces = new Set<string>();
    for (const { path, status } of answers) {
      const answer = await send(path);
      const { headers, body } = answer;
      expect(`${path} ${answer.status}`).toBe(`${path} ${status}`);
      const nonce = nonceOf(answer);
      expect(Buffer.from(nonce, "base64").length, path).toBeGreaterThanOrEqual(16);
      nonces.add(nonce);
      expect(headers, path).toMatchObject({
        "content-security-policy": policyOf(nonce), "x-content-type-options": "nosniff", "referrer-policy": "no-referrer",
        "cross-origin-opener-policy": "same-origin", "cross-origin-resource-policy": "same-origin",
      });
      expect(Object.keys(headers).filter((name) => name === "x-powered-by" || name === "server" || name.startsWith("access-control-")), path).toEqual([]);
      if (!String(headers["content-type"]).startsWith("text/html")) continue;
      // Compared as yes or no: a page is too long for a failure to quote. No page may be an empty frame that scripts fill.
      expect(`${path} ${body.includes('<html id="__next_error__">')}`).toBe(`${path} false`);
      expect(`${path} ${body.includes(`<meta property="csp-nonce" nonce="${nonce}"/>`)}`).toBe(`${path} true`);
      if (status === 404) expect(`${path} ${body.includes("There is no such page</h1>")}`).toBe(`${path} true`);
      for (const [script] of body.matchAll(/<(?:script|style)\b[^>]*>/g)) expect(script, path).toContain(`nonce="${nonce}"`);
      // Without `unsafe-inline` a handler in the markup would be dead.
      expect(/<[a-z][^<>]*\son[a-z]+="[^"<>]*"/.exec(body)?.[0], path).toBeUndefined();
    }
    expect(nonces.size).toBe(answers.length);
  });

  it("stand on built files as well", async () => {
    const { body } = await send("/");
    const file = /\/_next\/static\/[^"]+\.js/.exec(body)?.[0] ?? "";
    const { status, headers } = await send(file);
    expect(status).toBe(200);
    expect(headers).toMatchObject({ "x-content-type-options": "nosniff", "referrer-policy": "no-referrer", "cross-origin-resource-policy": "same-origin" });
  });
});

describe("who may talk to the server", () => {
  it("another name, another port and no name at all are misdirected: 421 without a word of the records", async () => {
    for (const host of ["evil.example", `evil.example:${server.port}`, "localhost", `localhost:${server.port + 1}`, `localhost.evil.example:${server.port}`, `127.0.0.1.nip.io:${server.port}`, `user@localhost:${server.port}`]) {
      for (const path of ["/", "/api/v1/incidents", "/incidents/IA-2021-0005", "/no-such-page"]) {
        const { status, body } = await send(path, { headers: { host } });
        expect(`${host} ${path} ${status}`).toBe(`${host} ${path} 421`);
        expect(body).not.toMatch(/Kabul|IA-20/);
      }
    }
    for (const host of [`localhost:${server.port}`, `127.0.0.1:${server.port}`, `[::1]:${server.port}`, `LOCALHOST:${server.port}`]) expect(`${host} ${(await send("/api/health", { headers: { host } })).status}`).toBe(`${host} 200`);
    // A name that only a header of a proxy carries changes nothing.
    expect((await send("/api/health", { headers: { host: "evil.example", "x-forwarded-host": `localhost:${server.port}` } })).status).toBe(421);
  });

  it("writes from another site are refused, and so is what a form could send", async () => {
    const body = "{}";
    const json = { "content-type": "application/json" };
    const own = `http://localhost:${server.port}`;
    const post = async (headers: Record<string, string>) => (await send("/api/v1/incidents", { method: "POST", headers, body })).status;
    expect(await post({ ...json, origin: "http://evil.example" })).toBe(403);
    expect(await post({ ...json, origin: "null" })).toBe(403);
    expect(await post({ ...json, origin: "http://localhost:1" })).toBe(403);
    expect(await post({ ...json, "sec-fetch-site": "cross-site" })).toBe(403);
    expect(await post({ ...json, "sec-fetch-site": "same-site" })).toBe(403);
    expect(await post({ ...json, origin: own, "sec-fetch-site": "cross-site" })).toBe(403);
    for (const type of ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "text/plain; application/json"]) expect(`${type} ${await post({ "content-type": type })}`).toBe(`${type} 415`);
    expect(await post({})).toBe(415);
    // Our own page and a program get as far as the record, which is not one.
    expect(await post({ ...json, origin: own, "sec-fetch-site": "same-origin" })).toBe(422);
    expect(await post(json)).toBe(422);
    // Pages' own writes are server actions and drafts: the same door.
    for (const path of ["/incidents/new", "/incidents/drafts/0190a0a0-0000-7000-8000-000000000000"]) {
      for (const method of ["POST", "PUT"]) expect(`${method} ${path} ${(await send(path, { method, headers: { ...json, origin: "http://evil.example" }, body })).status}`).toBe(`${method} ${path} 403`);
    }
    const preflight = await send("/api/v1/incidents", { method: "OPTIONS", headers: { origin: "http://evil.example", "access-control-request-method": "POST" } });
    expect(Object.keys(preflight.headers).filter((name) => name.startsWith("access-control-"))).toEqual([]);
  });

  it("a page of another site cannot write: the browser itself sends what a real attack would", async () => {
    const before = (await send("/api/health")).body;
    const context = await browser.newContext();
    const page = await context.newPage();
    try {
      // The same server by its other name is another origin.
      await page.goto(`http://127.0.0.1:${server.port}/methods`);
      const statuses = await page.evaluate(async (target) => {
        const form = new URLSearchParams({ summary: "x" });
        await fetch(target, { method: "POST", mode: "no-cors", body: "{}" }).catch(() => undefined);
        await fetch(target, { method: "POST", mode: "no-cors", body: form }).catch(() => undefined);
        return await fetch(target).then((answer) => answer.status, () => "unreadable");
      }, `http://localhost:${server.port}/api/v1/incidents`);
      expect(statuses).toBe("unreadable");
    } finally {
      await context.close();
    }
    expect((await send("/api/health")).body).toBe(before);
  });
});

describe("in the browser", () => {
  it("combobox, date picker, dialogs, palette, map popup and downloads keep to the policy", async () => {
    const { page, context, trouble } = await watchedPage(browser, server.url, { acceptDownloads: true });
    await visit(page, `${server.url}/incidents/new`);
    await typeInto(page, "province", "Kan");
    await page.getByRole("option").first().waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Choose from a calendar" }).first().click();
    await page.getByRole("grid").waitFor();
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("Enter");
    await page.locator('[data-path="lat"]').scrollIntoViewIfNeeded();
    await page.getByRole("button", { name: "Discard draft" }).click();
    await page.getByRole("dialog").or(page.getByRole("alertdialog")).first().waitFor();
    await page.keyboard.press("Escape");
    await tabInto(page, "summary");
    await draftKept(page);

    await visit(page, `${server.url}/?points=on`);
    await page.keyboard.press("ControlOrMeta+k");
    await page.getByRole("dialog").waitFor();
    await page.keyboard.type("Kabul");
    await page.getByRole("menuitem").first().waitFor();
    // The first Escape empties the field.
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "hidden" });
    await page.keyboard.press("?");
    await page.getByRole("dialog").waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "hidden" });
    await page.getByRole("button", { name: /^Period/ }).click();
    await page.getByRole("dialog").waitFor();
    await page.keyboard.press("Escape");
    await visit(page, `${server.url}/?points=on&province=AF06&target=worship-place`);
    await page.locator("#map .leaflet-marker-icon[title]").first().waitFor();
    for (let step = 0; step < 12 && (await page.locator(".leaflet-popup").count()) === 0; step += 1) {
      await page.locator("#map .leaflet-marker-icon[title]").first().click({ force: true });
      await page.waitForFunction(() => document.querySelector(".leaflet-popup") !== null || document.querySelector(".leaflet-zoom-anim") === null);
    }
    for (const kind of [/PNG/, /SVG/, /CSV/]) {
      await page.locator("#provinces").getByRole("button", { name: /download/i }).click();
      const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("menuitem", { name: kind }).click()]);
      const file = await download.path();
      expect(readFileSync(file).length).toBeGreaterThan(200);
    }
    expect(trouble).toEqual(noTrouble);
    await context.close();
  });

  const TIMES = 400;
  it("the worker of large datasets starts and answers under the policy", async () => {
    const { page, context, trouble } = await watchedPage(browser, server.url);
    // Many synthetic rows in place of the server's: its own, each repeated.
    const bytes = Buffer.from(await (await fetch(`${server.url}/api/v1/columns`)).arrayBuffer());
    await page.route("**/api/v1/columns*", (route) => route.fulfill({ status: 200, contentType: "application/octet-stream", body: repeatedColumns(bytes, TIMES) }));
    await visit(page, server.url);
    const workers = page.workers().length > 0 ? page.workers() : [await page.waitForEvent("worker")];
    expect(workers.every((worker) => worker.url().startsWith(server.url))).toBe(true);
    const { counted } = JSON.parse((await send("/api/v1/summary?by=kind&province=AF06")).body) as { counted: number };
    await page.locator("#provinces").getByText("Nangarhar", { exact: true }).first().click();
    await page.getByTestId("filter-sentence").filter({ hasText: `${(counted * TIMES).toLocaleString("en")} of ${(152 * TIMES).toLocaleString("en")}` }).waitFor();
    expect(trouble).toEqual(noTrouble);
    await context.close();
  });
});

describe("private words", () => {
  const marker = "synthetic-private-marker-7c1e";
  it("leave the record only on its own page and form", async () => {
    const ref = "IA-2021-0005";
    const { page, context, trouble } = await watchedPage(browser, server.url);
    await context.addCookies([{ name: "probe", value: "1", url: server.url }]);
    await visit(page, `${server.url}/incidents/${ref}/edit`);
    await page.locator('[data-path="privateNotes"]').evaluate((element) => {
      for (let around: Element | null = element; around !== null; around = around.parentElement) if (around instanceof HTMLDetailsElement) around.open = true;
    });
    await typeInto(page, "privateNotes", marker);
    await page.keyboard.press("ControlOrMeta+Enter");
    await page.getByRole("dialog").waitFor();
    await page.keyboard.type("synthetic coder");
    await page.keyboard.press("Enter");
    await page.waitForURL((url) => url.pathname === `/incidents/${ref}`);
    const elsewhere = answers.filter(({ path }) => !path.startsWith(`/incidents/${ref}`)).map(({ path }) => path);
    for (const path of [...elsewhere, `/?q=${marker.slice(10)}`, `/incidents?q=private-marker`, `/api/v1/incidents/${ref}`, `/api/v1/incidents?q=private-marker`, "/api/v1/incidents?format=geojson", `/api/v1/incidents?format=csv`, "/api/v1/revision"]) {
      const { body } = await send(path);
      expect(body.includes(marker), path).toBe(false);
    }
    expect((await send("/api/v1/summary?by=kind&q=private-marker")).body).toContain('"counted":0');
    expect(server.log()).not.toContain(marker);
    expect(trouble).toEqual(noTrouble);
    await context.close();
  });
});

describe("when the database cannot be read", () => {
  it("the error page says so without a trace, stays within the policy, and leads back when it can", async () => {
    const { page, context, trouble } = await watchedPage(browser, server.url);
    const database = new Database(server.database);
    database.exec('ALTER TABLE "Incident" RENAME TO "IncidentAway"');
    try {
      expect(await visit(page, `${server.url}/incidents/IA-2021-0005`)).toBe(500);
      const words = await page.locator("body").innerText();
      expect(words).not.toMatch(/\bat \S+:\d+:\d+|SQLITE|Prisma|node_modules|no such table/i);
      expect(await page.content()).not.toMatch(/no such table|IncidentAway|node_modules/);
      const answer = await send("/api/v1/incidents/IA-2021-0005");
      expect(answer.status).toBeGreaterThanOrEqual(500);
      expect(answer.headers["content-type"]).toContain("application/problem+json");
      expect(answer.body).not.toMatch(/no such table|IncidentAway|node_modules|SQLITE/);
      database.exec('ALTER TABLE "IncidentAway" RENAME TO "Incident"');
      await page.getByRole("main").getByRole("button").first().click();
      await page.getByRole("heading", { level: 1 }).filter({ hasText: /2021/ }).or(page.getByText("IA-2021-0005").first()).first().waitFor();
      expect({ ...trouble, pageErrors: [] }).toEqual(noTrouble);
    } finally {
      if (database.prepare("SELECT 1 FROM sqlite_master WHERE name = 'IncidentAway'").get() !== undefined) database.exec('ALTER TABLE "IncidentAway" RENAME TO "Incident"');
      database.close();
      await context.close();
    }
  });
});

describe("the server itself", () => {
  it("has called nobody while all this went on", () => {
    expect(connectionsIn(connections)).toEqual([]);
  });
});
