import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser, noTrouble, visit, watchedPage } from "./support/browser";
import { accessibilityFaults } from "./support/faults";
import { seededServer } from "./support/seeded-server";
import type { TestServer } from "./support/server";

// Leaves nothing behind: the server works on a copy of the seeded database.

/** The first page that asks starts the primary analysis; on a busy machine it takes its time. */
const ANALYSIS_MS = 240_000;

let browser: Browser;
let server: TestServer;
beforeAll(async () => {
  [browser, server] = await Promise.all([launchBrowser(), seededServer()]);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

async function onPage(address: string, work: (page: Page) => Promise<void>, options: BrowserContextOptions = {}): Promise<void> {
  const { page, context, trouble } = await watchedPage(browser, server.url, options);
  try {
    expect(await visit(page, `${server.url}${address}`)).toBe(200);
    await work(page);
    expect(trouble).toEqual(noTrouble);
  } finally {
    await context.close();
  }
}

type ClaimAnswer = { claim: { id: string }; verdict: { word: string } };
async function claim(id: string): Promise<ClaimAnswer> {
  const response = await fetch(`${server.url}/api/v1/claims/${id}`);
  expect(response.status).toBe(200);
  return (await response.json()) as ClaimAnswer;
}

/** Signs the dialog that asks for a handle; it appears once a context. */
async function sign(page: Page, handle: string): Promise<void> {
  const dialog = page.getByRole("dialog").filter({ has: page.getByRole("textbox", { name: /handle/iu }) });
  await dialog.getByRole("textbox", { name: /handle/iu }).fill(handle);
  await dialog.getByRole("button", { name: /sign/iu }).click();
}

/** Of the card that a test keeps. */
let cardAddress = "/findings";

/** How many tests the page says there were, of all claims. */
const testsSoFar = async (page: Page) => Number(/(\d+) in all/u.exec(await page.getByText(/\d+ in all, in \d+ run/u).innerText())?.[1]);

describe("the hypothesis", () => {
  it("says on its first screen how many primary tests are answered, and gives every claim its row", async () => {
    await onPage("/hypothesis", async (page) => {
      const family = page.getByRole("heading", { name: /of the 9 primary tests/u });
      await family.waitFor({ timeout: ANALYSIS_MS });
      expect((await family.boundingBox())?.y).toBeLessThan(900);
      expect(await page.locator("li[id^=C]").count()).toBe(15);
      // What no record can settle carries no number that pretends: no interval, no p, no n.
      for (const id of ["C3", "C8", "C10", "C13"]) {
        const row = await page.locator(`#${id}`).innerText();
        expect(row).toContain("Cannot be tested with incident records");
        expect(row).not.toMatch(/interval|n = |p \d|%/u);
      }
    });
  }, ANALYSIS_MS + 60_000);

  it("shows a claim whole, and its page agrees with the API", async () => {
    const answer = await claim("C1");
    await onPage("/hypothesis/C1", async (page) => {
      const lead = page.locator("#T1");
      const text = await lead.innerText();
      expect(text).toContain("15 of 74");
      if (answer.verdict.word === "does-not-support") expect(text).toMatch(/Does not support · (undecided|points the other way)/u);
      for (const part of ["Predicted", "Set aside", "Null", "Interval covers", "What chance could have done", "What nobody recorded", "What would change this", "74 records stand behind this number", "Primary analysis"]) expect(text).toContain(part);
      for (const scenario of ["S0", "S1", "S2", "S3"]) expect(text).toContain(scenario);
      await lead.getByRole("link", { name: "Open these 74 in the table" }).click();
      await page.waitForURL(/\/incidents/u);
      await page.getByText(/74 of 152/u).first().waitFor();
    });
  });

  it("is complete without scripts", async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    try {
      const page = await context.newPage();
      expect((await page.goto(`${server.url}/hypothesis/C2`))?.status()).toBe(200);
      const text = (await page.locator("main").innerText()).toLowerCase();
      for (const part of ["This does not separate the scenarios", "rank correlation", "Primary analysis", "records stand behind this number", "no record of any kind", "Named in the essay"]) expect(text).toContain(part.toLowerCase());
      // Each drawing has its numbers below it as a table.
      expect(await page.locator("#C2-T3-1-table table").isVisible()).toBe(true);
    } finally {
      await context.close();
    }
  });

  it("counts a test of a selection, and not a look at one", async () => {
    await onPage("/hypothesis/C1", async (page) => {
      const before = await testsSoFar(page);
      await page.goto(`${server.url}/hypothesis/C1?target=taliban-forces`);
      const own = page.getByRole("heading", { name: "Your selection, exploratory" });
      await own.waitFor();
      expect(await testsSoFar(page)).toBe(before);
      const selection = page.locator("section", { has: own });
      expect(await selection.innerText()).not.toMatch(/\bp [<\d]/u);
      await selection.getByRole("button", { name: "Test this selection" }).click();
      await sign(page, "synthetic-tester");
      await selection.getByText(/written into the ledger:/u).waitFor({ timeout: 120_000 });
      await page.reload();
      expect(await testsSoFar(page)).toBeGreaterThan(before);
    });
  });

  it("keeps a verdict as a card that reproduces it to the last digit", async () => {
    await onPage("/hypothesis/C6", async (page) => {
      await page.getByRole("button", { name: /^Keep this verdict as a card/u }).first().click();
      await page.getByRole("button", { name: "Keep", exact: true }).click();
      await sign(page, "synthetic-keeper");
      await page.getByRole("link", { name: "Open the card" }).click();
      await page.getByRole("heading", { name: "Computed now, it is the same to the last digit" }).waitFor();
      cardAddress = new URL(page.url()).pathname;
      await page.getByRole("button", { name: "Cite", exact: true }).click();
      // Copied, or shown where this browser does not let a page copy: either way it holds all that a citation needs.
      const byHand = page.getByRole("dialog").getByRole("textbox");
      await page.getByText("Citation copied").or(byHand).first().waitFor();
      if (await byHand.isVisible()) {
        const citation = await byHand.inputValue();
        for (const part of [cardAddress, "revision", "C6 version", "Starter set", "kept 20", "synthetic-keeper"]) expect(citation).toContain(part);
      }
      for (const fact of ["Filter", "Version", "Revision", "Data hash", "n used", "Set aside", "Seed", "Code", "synthetic-keeper"]) expect(await page.locator("main").innerText()).toContain(fact);
      await page.goto(`${server.url}/findings`);
      expect(await page.locator("main ol > li").count()).toBe(1);
    });
  });

  it("marks what somebody rates who read everything before signing", async () => {
    await onPage("/hypothesis/matrix?view=all", async (page) => {
      expect(await page.locator("[data-cell]", { hasText: "editors" }).count()).toBeGreaterThan(4);
      await expect.poll(() => page.evaluate(() => document.cookie)).toContain("matrixSeen");
      await page.goto(`${server.url}/hypothesis/matrix`);
      await page.locator('[data-cell="0-0"]').focus();
      await page.keyboard.press("Enter");
      const dialog = page.getByRole("dialog");
      await dialog.getByRole("radio", { name: "N", exact: true }).first().check({ force: true });
      await dialog.getByRole("textbox", { name: "Reason" }).first().fill("synthetic reason");
      await dialog.getByRole("button", { name: "Save 1 rating" }).click();
      await sign(page, "synthetic-reader");
      await page.getByText("What you rate from now on is marked as given after seeing.").waitFor();
      expect(await page.evaluate(() => document.cookie)).not.toContain("matrixSeen");
    });
  });

  it("hides a row of the matrix until it is rated whole, by keyboard", async () => {
    await onPage("/hypothesis/matrix", async (page) => {
      expect(await page.locator("main").innerText()).toMatch(/To rate first \(\d+\)/u);
      const first = page.locator('[data-cell="0-0"]');
      await first.focus();
      await page.keyboard.press("ArrowRight");
      expect(await page.evaluate(() => document.activeElement?.getAttribute("data-cell"))).toBe("0-1");
      await page.keyboard.press("Enter");
      const dialog = page.getByRole("dialog");
      await dialog.waitFor();
      for (let scenario = 0; scenario < 4; scenario += 1) {
        await dialog.getByRole("radio", { name: "N", exact: true }).nth(scenario).check({ force: true });
        await dialog.getByRole("textbox", { name: "Reason" }).nth(scenario).fill("synthetic reason");
      }
      await dialog.getByRole("button", { name: "Save 4 ratings" }).click();
      await sign(page, "synthetic-rater");
      // The row opens with the editors' four cells beside the rater's own; the others stay closed.
      await page.locator("[data-cell]", { hasText: "editors" }).first().waitFor({ state: "attached" });
      await page.reload();
      expect(await page.locator("[data-cell]", { hasText: "editors" }).count()).toBe(4);
    });
  });

  it("prints as A4 pages with every claim on them, nothing cut off", async () => {
    await onPage("/hypothesis/report", async (page) => {
      await page.setViewportSize({ width: 688, height: 1000 });
      await page.emulateMedia({ media: "print" });
      const cut = await page.evaluate(() => [...document.querySelectorAll("main p, main td, main th, main dd, main li, main h2, main h3")]
        .filter((element) => element.getBoundingClientRect().width > 0 && element.getBoundingClientRect().right > document.documentElement.clientWidth + 6).map((element) => element.textContent?.slice(0, 60)));
      expect(cut).toEqual([]);
      const shown = await page.locator("main").innerText();
      for (let id = 1; id <= 15; id += 1) expect(shown).toContain(`C${id} `);
      expect(shown).toContain("Not a sample.");
      const pdf = (await page.pdf({ format: "A4", printBackground: true, preferCSSPageSize: true })).toString("latin1");
      const boxes = new Set(pdf.match(/\/MediaBox\s*\[[^\]]*\]/gu));
      expect([...boxes]).toHaveLength(1);
      const [width = 0, height = 0] = ([...boxes][0] ?? "").match(/[\d.]+/gu)?.slice(2).map(Number) ?? [];
      expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
      expect(pdf.match(/\/Type\s*\/Page[^s]/gu)?.length).toBeGreaterThan(10);
    });
  });

  it("has nothing for axe to find once every number is there", async () => {
    for (const address of ["/hypothesis", "/hypothesis/C2", "/hypothesis/C10", "/hypothesis/C9?target=taliban-forces", "/hypothesis/matrix?view=all", "/findings", cardAddress]) {
      await onPage(address, async (page) => expect(await accessibilityFaults(page), address).toEqual([]));
    }
  });
});
