import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser, noTrouble, visit, watchedPage } from "./support/browser";
import { smallBodyTexts, smallTargets, smallTexts } from "./support/measure";
import { seededServer } from "./support/seeded-server";
import type { TestServer } from "./support/server";

// Leaves nothing behind: the server works on a copy of the seeded database.

let browser: Browser;
let server: TestServer;
beforeAll(async () => {
  [browser, server] = await Promise.all([launchBrowser(), seededServer()]);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

type Summary = { total: number; counted: number; setAside: number; rows: { key: string | null; label: string; attacks: number; operations: number; killedBest: number }[] };

async function summary(by: string, query: string): Promise<Summary> {
  const response = await fetch(`${server.url}/api/v1/summary?by=${by}${query === "" ? "" : `&${query}`}`);
  expect(response.status).toBe(200);
  return (await response.json()) as Summary;
}

async function onPage(path: string, work: (page: Page) => Promise<void>, options: BrowserContextOptions = {}): Promise<void> {
  const { page, context, trouble } = await watchedPage(browser, server.url, options);
  try {
    expect(await visit(page, `${server.url}${path}`)).toBe(200);
    await work(page);
    expect(trouble).toEqual(noTrouble);
  } finally {
    await context.close();
  }
}

/** What a figure's table twin holds: for each row's label its cells by the column's head. */
async function tableOf(page: Page, figure: string): Promise<Record<string, Record<string, string>>> {
  return await page.locator(`#${figure}-table table`).evaluate((table) => {
    const cellsOf = (row: Element) => [...row.children].map((cell) => cell.textContent?.trim() ?? "");
    const [, ...heads] = cellsOf(table.querySelector("thead tr") ?? table);
    return Object.fromEntries([...table.querySelectorAll("tbody tr")].map((row) => {
      const [label = "", ...cells] = cellsOf(row);
      return [label, Object.fromEntries(heads.map((head, column) => [head, cells[column] ?? ""]))];
    }));
  });
}

/** Attacks and operations counted of every row with any, by label. */
async function countsIn(page: Page, figure: string): Promise<Record<string, [number, number]>> {
  const entries = Object.entries(await tableOf(page, figure)).map(([label, cells]): [string, [number, number]] => [label, [Number(cells["Attacks, counted"]), Number(cells["Operations, counted"])]]);
  return Object.fromEntries(entries.filter(([label, [attacks, operations]]) => attacks + operations > 0 && label !== "Total"));
}

function countsOf(rows: Summary["rows"], unknown: string): Record<string, [number, number]> {
  return Object.fromEntries(rows.filter((row) => row.attacks + row.operations > 0).map((row) => [row.key === null ? unknown : row.label, [row.attacks, row.operations]]));
}

async function sentence(page: Page): Promise<string> {
  return (await page.getByTestId("filter-sentence").innerText()).replace(/\s+/g, " ").trim();
}

/** All figures of the overview as numbers, and its sentence. */
async function everything(page: Page) {
  const figures = { provinces: await countsIn(page, "provinces"), targets: await countsIn(page, "targets"), actors: await countsIn(page, "actors") };
  return { ...figures, map: await tableOf(page, "map"), months: await tableOf(page, "months"), sentence: await sentence(page) };
}

/** The provinces that the map draws in each fill: `path`s of Leaflet in the order of the rows. */
async function fills(page: Page): Promise<Record<string, number>> {
  return await page.locator("#map .leaflet-overlay-pane path").evaluateAll((paths) => {
    const count: Record<string, number> = {};
    for (const path of paths) {
      const fill = path.getAttribute("fill") ?? "";
      count[fill] = (count[fill] ?? 0) + 1;
    }
    return count;
  });
}

describe("overview", () => {
  it("begins with the default filter and agrees with the API in every figure", async () => {
    await onPage("/", async (page) => {
      const [byTarget, byProvince, byActor] = await Promise.all([summary("target", ""), summary("province", ""), summary("actor", "")]);
      expect([byTarget.total, byTarget.counted, byTarget.setAside]).toEqual([152, 126, 26]);
      const seen = await everything(page);
      expect(seen.sentence).toMatch(/^126 of 152 records: 74 ISKP attacks and 52 operations \(45 against ISKP\)/);
      expect(seen.targets).toEqual(countsOf(byTarget.rows, "Unknown"));
      expect(seen.provinces).toEqual(countsOf(byProvince.rows, "Province not known"));
      expect(seen.actors).toEqual(countsOf(byActor.rows, "Unknown"));
    });
  });

  it("filters by target type with clicks: address, sentence, map, figures and claims agree", async () => {
    await onPage("/", async (page) => {
      // The first page that asks starts the primary analysis; the panel fills when it is done.
      await page.locator("#claims").getByText("15 of 74").first().waitFor({ timeout: 240_000 });
      const legendBefore = await page.getByTestId("map-legend").innerText();

      await page.getByRole("button", { name: /^Target type/ }).click();
      await page.getByRole("option", { name: /^Place of worship/ }).click();
      await page.waitForURL((url) => url.searchParams.get("target") === "worship-place");
      await page.keyboard.press("Escape");
      await page.getByRole("dialog").waitFor({ state: "hidden" });
      const expected = await summary("province", "target=worship-place");
      expect(expected.counted).toBeLessThan(126);
      await page.getByTestId("filter-sentence").filter({ hasText: `${expected.counted} of 152` }).waitFor();

      const seen = await everything(page);
      expect(seen.sentence).toMatch(/Target type: Place of worship/);
      expect(seen.provinces).toEqual(countsOf(expected.rows, "Province not known"));
      // Every figure but its own: the targets still show all types, so that another can be chosen.
      expect(seen.targets).toEqual(countsOf((await summary("target", "")).rows, "Unknown"));
      for (const row of expected.rows) if (row.key !== null && row.attacks > 0) expect(`${row.label} ${seen.map[row.label]?.["Attacks, counted"]}`).toBe(`${row.label} ${row.attacks}`);

      // Hatched is no record of any kind, whatever the filter; zero is white; the rest are filled from the legend's scale.
      const drawn = await fills(page);
      const held = expected.rows.filter((row) => row.key !== null && row.attacks > 0).length;
      const [hatched, white] = [Object.entries(drawn).find(([fill]) => fill.startsWith("url("))?.[1] ?? 0, drawn["var(--map-zero)"] ?? 0];
      expect(hatched).toBe(16);
      expect(white).toBe(34 - 16 - held);
      expect(await page.getByTestId("map-legend").innerText()).toBe(legendBefore);

      // The claims rest on their own filter, and say so.
      const after = await page.locator("#claims").innerText();
      expect(after).toContain("15 of 74");

      const elsewhere = await watchedPage(browser, server.url);
      await visit(elsewhere.page, page.url());
      expect(await everything(elsewhere.page)).toEqual(seen);
      expect(elsewhere.trouble).toEqual(noTrouble);
      await elsewhere.context.close();

      await page.getByRole("link", { name: "Clear all" }).or(page.getByRole("button", { name: "Clear all" })).first().click();
      await page.getByTestId("filter-sentence").filter({ hasText: "126 of 152" }).waitFor();
      expect(new URL(page.url()).search).toBe("");
      await page.goBack();
      await page.getByTestId("filter-sentence").filter({ hasText: `${expected.counted} of 152` }).waitFor();
    });
  });

  it("a bar filters, a second click opens its records; the map answers to arrow keys and Enter", async () => {
    await onPage("/", async (page) => {
      await page.locator("#provinces").getByText("Nangarhar", { exact: true }).first().click();
      await page.waitForURL((url) => url.searchParams.get("province") === "AF06");
      const expected = await summary("target", "province=AF06");
      await page.getByTestId("filter-sentence").filter({ hasText: `${expected.counted} of 152` }).waitFor();
      expect(await countsIn(page, "targets")).toEqual(countsOf(expected.rows, "Unknown"));
      await page.locator("#provinces").getByText("Nangarhar", { exact: true }).first().click();
      await page.waitForURL((url) => url.pathname === "/incidents" && url.searchParams.get("province") === "AF06");
    });
    await onPage("/", async (page) => {
      const map = page.locator("#map").getByRole("application");
      await page.locator("#map .leaflet-overlay-pane path").first().waitFor();
      await map.focus();
      await page.keyboard.press("ArrowDown");
      await page.locator("#map").getByRole("status").filter({ hasText: /^Kabul, 29 attacks/ }).waitFor();
      await page.keyboard.press("Enter");
      await page.waitForURL((url) => url.searchParams.get("province") === "AF01");
      await page.getByTestId("filter-sentence").filter({ hasText: "Kabul" }).waitFor();
    });
  });

  it("the months are brushed from the keyboard", async () => {
    await onPage("/", async (page) => {
      const first = page.getByRole("slider", { name: "First month" });
      await first.scrollIntoViewIfNeeded();
      await first.focus();
      for (let step = 0; step < 3; step += 1) await page.keyboard.press("ArrowRight");
      await page.waitForURL((url) => url.searchParams.get("from") === "2021-11-01");
      const last = page.getByRole("slider", { name: "Last month" });
      await last.focus();
      await page.keyboard.press("ArrowLeft");
      await page.waitForURL((url) => /^\d{4}-\d{2}-\d{2}$/.test(url.searchParams.get("to") ?? ""));
      const { searchParams } = new URL(page.url());
      const expected = await summary("province", `from=${searchParams.get("from")}&to=${searchParams.get("to")}`);
      await page.getByTestId("filter-sentence").filter({ hasText: `${expected.counted} of 152` }).waitFor();
      expect(await countsIn(page, "provinces")).toEqual(countsOf(expected.rows, "Province not known"));
    });
  });

  it("unknown keys and values are named in a banner and ignored; the API refuses them", async () => {
    await onPage("/?target=churches&colour=red&from=yesterday", async (page) => {
      expect(await sentence(page)).toMatch(/^126 of 152/);
      const words = await page.locator("main").innerText();
      for (const named of ["churches", "colour", "yesterday"]) expect(words).toContain(named);
      await page.getByRole("link", { name: "Remove from the address" }).or(page.getByRole("button", { name: "Remove from the address" })).click();
      await page.waitForURL((url) => url.search === "");
    });
    const refused = await fetch(`${server.url}/api/v1/summary?by=target&target=churches&colour=red&from=yesterday`);
    expect(refused.status).toBe(400);
    expect(refused.headers.get("content-type")).toContain("application/problem+json");
    const problem = await refused.text();
    for (const named of ["target", "colour", "from"]) expect(problem).toContain(named);
    expect(problem).not.toMatch(/\bat \S+:\d+|SELECT|node_modules/);
  });

  it("reads without JavaScript: the numbers are there and links filter", async () => {
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    try {
      await page.goto(server.url);
      expect(await sentence(page)).toMatch(/^126 of 152/);
      const byTarget = countsOf((await summary("target", "")).rows, "Unknown");
      const worship = page.locator("#targets-figure tr").filter({ hasText: "Place of worship" });
      expect(await worship.isVisible()).toBe(true);
      expect(await worship.innerText()).toContain(String(byTarget["Place of worship"]?.[0]));
      expect(await page.locator("#map svg a").count()).toBe(34);
      expect(await page.locator("#claims").innerText()).toContain("15 of 74");
      for (const figure of ["map", "provinces", "months", "targets", "actors"]) expect(`${figure} ${await page.locator(`#${figure}`).isVisible()}`).toBe(`${figure} true`);

      await worship.getByRole("link").click();
      await page.waitForURL((url) => url.searchParams.get("target") === "worship-place");
      const expected = await summary("province", "target=worship-place");
      expect(await sentence(page)).toContain(`${expected.counted} of 152`);

      // The filters as a plain form.
      const form = page.locator("form#plain-filters");
      await form.locator("> details > summary").click();
      await form.locator("details details").filter({ hasText: "Kind" }).first().locator("> summary").click();
      await form.locator('input[name="kind"][value="attack"]').check();
      await form.getByRole("button", { name: "Show records" }).click();
      await page.waitForURL((url) => url.searchParams.get("kind") === "attack" && url.searchParams.get("form") === null);
      expect(new URL(page.url()).searchParams.get("target")).toBe("worship-place");
    } finally {
      await context.close();
    }
  });

  it("fits a phone: no sideways scroll, targets of 24 px, body text of 14 px and labels of 11 px", async () => {
    const { page, context, trouble } = await watchedPage(browser, server.url, { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
    try {
      for (const path of ["/", "/?target=worship-place&province=AF01", "/?map=both&points=on"]) {
        await visit(page, `${server.url}${path}`);
        expect(await page.evaluate(() => document.documentElement.scrollWidth), `width of ${path}`).toBeLessThanOrEqual(390);
        expect(await page.evaluate(smallTargets, 24), `small targets on ${path}`).toEqual([]);
        expect(await page.evaluate(smallTexts, 11), `small text on ${path}`).toEqual([]);
        expect(await page.evaluate(() => parseFloat(getComputedStyle(document.body).fontSize)), `body text on ${path}`).toBeGreaterThanOrEqual(14);
        expect(await page.evaluate(smallBodyTexts, 14), `notes on ${path}`).toEqual([]);
      }
      // The filters open as a sheet from the foot bar.
      await visit(page, server.url);
      await page.getByRole("button", { name: "Filters" }).last().click();
      await page.getByRole("dialog").waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
      expect(trouble).toEqual(noTrouble);
    } finally {
      await context.close();
    }
  });
});
