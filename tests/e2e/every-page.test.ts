import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser, noTrouble, visit, watchedPage } from "./support/browser";
import { accessibilityFaults } from "./support/faults";
import { pages } from "./support/pages";
import { seededServer } from "./support/seeded-server";
import type { TestServer } from "./support/server";

// Leaves nothing behind: the server works on a copy of the seeded database. One visit of each page shows all that is asked of every page.

let browser: Browser;
let server: TestServer;
beforeAll(async () => {
  [browser, server] = await Promise.all([launchBrowser(), seededServer()]);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

describe("every page", () => {
  it("keeps to the policy, asks no other host, sends nobody away with a referrer, and leaves axe nothing to find, wide and narrow, light and dark", async () => {
    const { page, context, trouble } = await watchedPage(browser, server.url);
    const found: string[] = [];
    for (const { path: address, status, isLong = false } of pages) {
      expect(`${address} ${await visit(page, `${server.url}${address}`)}`).toBe(`${address} ${status}`);
      const links = await page.locator("a[href^='http']").evaluateAll((all, own) => all.filter((link) => !(link as HTMLAnchorElement).href.startsWith(own)).map((link) => `${link.getAttribute("rel")} ${link.getAttribute("href")?.slice(0, 60)}`), server.url);
      found.push(...links.filter((link) => !link.startsWith("noreferrer noopener ")).map((link) => `${address}: ${link}`));
      found.push(...(await accessibilityFaults(page, { isLong })).map((fault) => `${address} at ${fault}`));
      expect(trouble, address).toEqual(noTrouble);
    }
    await context.close();
    expect(found).toEqual([]);
  }, 600_000);
});
