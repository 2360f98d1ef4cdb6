import { readFileSync } from "node:fs";
import path from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser, noTrouble, visit, watchedPage } from "./support/browser";
import { smallTexts } from "./support/measure";
import { pages } from "./support/pages";
import { root } from "./support/product";
import { seededServer } from "./support/seeded-server";
import type { TestServer } from "./support/server";

// Leaves nothing behind: the server works on a copy of the seeded database.

const axe = readFileSync(path.join(root, "node_modules/axe-core/axe.min.js"), "utf8");

let browser: Browser;
let server: TestServer;
beforeAll(async () => {
  [browser, server] = await Promise.all([launchBrowser(), seededServer()]);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

type AxeWindow = Window & { axe: { run(options: object): Promise<{ violations: { id: string; help: string; nodes: { html: string; failureSummary?: string }[] }[] }> } };

const sizes = [{ width: 1440, height: 900 }, { width: 390, height: 844 }] as const;
const schemes = ["light", "dark"] as const;

describe("axe", () => {
  // One context a scheme: a page that is open while the scheme changes keeps some link colours in this browser.
  it.each(schemes)("finds nothing on any page, %s, wide and narrow", async (colorScheme) => {
    const { page, context, trouble } = await watchedPage(browser, server.url, { colorScheme });
    const found: string[] = [];
    for (const { path: address, status } of pages) {
      await page.setViewportSize(sizes[0]);
      expect(`${address} ${await visit(page, `${server.url}${address}`)}`).toBe(`${address} ${status}`);
      // Through the debugger's door, which the page's policy does not guard.
      await page.evaluate(axe);
      for (const size of sizes) {
        await page.setViewportSize(size);
        const where = `${address} at ${size.width}`;
        // Maps and charts follow a new width a moment later.
        await page.waitForFunction((width) => document.documentElement.scrollWidth <= width, size.width, { timeout: 3_000 }).catch(() => undefined);
        // What is not colour does not depend on the theme.
        const options = { resultTypes: ["violations"], ...(colorScheme === "dark" ? { runOnly: ["color-contrast"] } : {}) };
        const violations = await page.evaluate(async (axeOptions) => (await (window as unknown as AxeWindow).axe.run(axeOptions)).violations, options);
        found.push(...violations.map(({ id, help, nodes }) => `${where}: ${id}, ${help}: ${nodes.slice(0, 3).map((node) => `${node.html.slice(0, 160)} [${(node.failureSummary ?? "").replace(/\s+/g, " ").slice(0, 200)}]`).join(" | ")}${nodes.length > 3 ? ` and ${nodes.length - 3} more` : ""}`));
        found.push(...(await page.evaluate(smallTexts, 11)).map((text) => `${where}: small text ${text}`));
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        if (wide > size.width) found.push(`${where}: ${wide} px wide`);
      }
    }
    await context.close();
    expect(found).toEqual([]);
    expect(trouble).toEqual(noTrouble);
  }, 600_000);
});
