import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { createConnection } from "node:net";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser, noTrouble, visit, watchedPage } from "./support/browser";
import { productEnvironment, root } from "./support/product";
import { startServer } from "./support/server";

// Leaves nothing behind: databases lie in temporary folders, servers and the browser are ended.

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** What a start says and how it ends, for settings that it must refuse. */
function refusedStart(settings: Readonly<Record<string, string>>): { code: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["scripts/start.mjs"], { cwd: root, env: productEnvironment(settings), encoding: "utf8", timeout: 30_000 });
  return { code: status, said: `${stdout}${stderr}` };
}

describe("npm start", () => {
  it("takes an empty machine to the overview of the starter set, and later starts leave the rows alone", async () => {
    const server = await startServer();
    try {
      console.log(`first start on an empty database: ${(server.startedInMs() / 1000).toFixed(1)} s to the first answer`);
      expect(server.log()).toMatch(/migrating the database/);
      expect(server.log()).toMatch(/loading the starter set/);
      const { page, context, trouble } = await watchedPage(browser, server.url);
      await visit(page, server.url);
      await page.getByTestId("filter-sentence").filter({ hasText: "126 of 152 records" }).waitFor();
      expect(trouble).toEqual(noTrouble);
      await context.close();

      // In order: the command passes the signal on, waits, and takes the server with it.
      expect(await server.terminate("SIGTERM")).toBe(0);
      expect(server.isRunning(), "a process outlived the command").toBe(false);
      const socket = createConnection({ port: server.port, host: "127.0.0.1" });
      const [error] = (await once(socket, "error")) as [NodeJS.ErrnoException];
      expect(error.code).toBe("ECONNREFUSED");

      const before = server.log().length;
      await server.restart();
      const said = server.log().slice(before);
      console.log(`second start: ${(server.startedInMs() / 1000).toFixed(1)} s to the first answer`);
      // Five seconds are asked for; a busy machine gets more before this fails.
      expect(server.startedInMs()).toBeLessThan(30_000);
      expect(said).not.toMatch(/installing|generating|migrating|loading|building/);
      expect(await (await fetch(`${server.url}/api/health`)).json()).toMatchObject({ status: "ok", incidents: 152 });

      expect(await server.terminate("SIGINT")).toBe(0);
      expect(server.isRunning()).toBe(false);
    } finally {
      await server.stop();
    }
  });

  it("ATLAS_STARTER=none begins with no records, and the page says so", async () => {
    const server = await startServer({ settings: { ATLAS_STARTER: "none" } });
    try {
      expect(await (await fetch(`${server.url}/api/health`)).json()).toMatchObject({ status: "ok", incidents: 0 });
      const { page, context, trouble } = await watchedPage(browser, server.url);
      expect(await visit(page, server.url)).toBe(200);
      const words = await page.locator("main").innerText();
      expect(words).toMatch(/0 of 0 records|no records yet/i);
      expect(words).not.toMatch(/NaN|undefined|Infinity|null/);
      for (const path of ["/incidents", "/hypothesis", "/data", "/incidents/new", "/provinces/AF01"]) expect(`${path} ${await visit(page, `${server.url}${path}`)}`).toBe(`${path} 200`);
      expect(trouble).toEqual(noTrouble);
      await context.close();
    } finally {
      await server.stop();
    }
  });

  it("names every wrong setting in one message and starts nothing", () => {
    const { code, said } = refusedStart({ PORT: "eighty", HOST: "0.0.0.0", ALLOWED_HOSTS: "http://a/", DATABASE_URL: "postgres://x", ATLAS_STARTER: "all", PUBLIC_URL: "ftp://x", MAP_TILE_URL: "https://tiles/{z}" });
    expect(code).toBe(1);
    for (const name of ["PORT", "HOST", "ALLOWED_HOSTS", "DATABASE_URL", "ATLAS_STARTER", "PUBLIC_URL", "MAP_TILE_URL"]) expect(said).toContain(`${name}=`);
    expect(said).toContain("Nothing was started");
    expect(said).not.toMatch(/\n\s+at /);
  });

  it("refuses an address that others can reach, and says why", () => {
    const { code, said } = refusedStart({ HOST: "0.0.0.0" });
    expect(code).toBe(1);
    expect(said).toMatch(/HOST=0\.0\.0\.0 is refused: without accounts/);
  });
});
