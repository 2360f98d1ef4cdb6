import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser, noTrouble, visit, watchedPage } from "./support/browser";
import type { Watched } from "./support/browser";
import { draftKept, entry, fillByKeyboard, signAs } from "./support/entry";
import { tabInto, typeInto, valueOf } from "./support/keyboard";
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

async function countOf(province: string): Promise<number> {
  const response = await fetch(`${server.url}/api/v1/summary?by=province`);
  const { rows } = (await response.json()) as { rows: { key: string | null; attacks: number }[] };
  return rows.find(({ key }) => key === province)?.attacks ?? 0;
}

async function incidents(): Promise<number> {
  return ((await (await fetch(`${server.url}/api/health`)).json()) as { incidents: number }).incidents;
}

async function withForm(work: (watched: Watched) => Promise<void>): Promise<void> {
  const watched = await watchedPage(browser, server.url);
  try {
    await visit(watched.page, `${server.url}/incidents/new`);
    await work(watched);
    expect(watched.trouble).toEqual(noTrouble);
  } finally {
    await watched.context.close();
  }
}

const onRecord = (url: URL) => /^\/incidents\/IA-\d{4}-\d{4,}$/.test(url.pathname);

describe("entering a record", () => {
  it("goes by the keyboard alone, from the overview to the saved record and the map", async () => {
    const before = await countOf("AF19");
    await withForm(async ({ page, context }) => {
      // Somebody else looks at the province meanwhile.
      const watching = await context.newPage();
      await visit(watching, `${server.url}/?province=AF19`);
      await visit(page, server.url);
      await page.keyboard.press("n");
      await page.waitForURL((url) => url.pathname === "/incidents/new");
      await page.getByRole("heading", { level: 1, name: "New incident" }).waitFor();
      await fillByKeyboard(page);
      expect(await valueOf(page, "province")).toBe("Kunduz");
      await page.keyboard.press("ControlOrMeta+Enter");
      await signAs(page, "synthetic coder");
      await page.waitForURL(onRecord);
      const ref = new URL(page.url()).pathname.split("/").at(-1) ?? "";
      // The other page follows by itself and keeps its filter.
      await watching.getByRole("status").filter({ hasText: /^Records updated: revision \d+$/ }).waitFor();
      await watching.getByTestId("filter-sentence").filter({ hasText: `${before + 1} ISKP attack` }).waitFor();
      expect(new URL(watching.url()).search).toBe("?province=AF19");
      await watching.close();
      await page.getByRole("status").filter({ hasText: ref }).waitFor();
      expect(await page.locator("main").innerText()).toContain(entry.summary);

      // On the map: the province counts one more, and the record is one of its points.
      await visit(page, `${server.url}/?province=AF19&points=on&from=2024-03-05&to=2024-03-05`);
      await page.getByTestId("filter-sentence").filter({ hasText: "1 ISKP attack" }).waitFor();
      const point = page.locator("#map .leaflet-marker-icon[title^='1 record: 1 attack']");
      await point.waitFor();
      await point.click();
      await page.locator(".leaflet-popup").getByRole("link", { name: ref }).waitFor();
      expect(await countOf("AF19")).toBe(before + 1);
    });
  });

  it("keeps what was typed over a reload and a closed tab, until it is discarded", async () => {
    await withForm(async ({ page, context }) => {
      await typeInto(page, "dateStart", "2023-02-03");
      await typeInto(page, "province", "Kondoz");
      await page.getByRole("option").first().waitFor();
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      await typeInto(page, "summary", "Synthetic words that must not be lost");
      await draftKept(page);

      await page.reload();
      await page.getByText("Synthetic words that must not be lost").first().waitFor();
      expect([await valueOf(page, "dateStart"), await valueOf(page, "province")]).toEqual(["2023-02-03", "Kunduz"]);

      // A closed tab: the last words were typed less than a moment before.
      await tabInto(page, "summary");
      await page.keyboard.press("End");
      await page.keyboard.type(", and the last of them");
      await page.close({ runBeforeUnload: true });
      const next = await context.newPage();
      await visit(next, `${server.url}/incidents/new`);
      const offered = next.getByRole("link", { name: /New entry/ }).first();
      await offered.waitFor();
      await offered.click();
      await next.waitForURL((url) => url.searchParams.has("draft"));
      await next.locator('[data-path="summary"] textarea').waitFor();
      expect(await valueOf(next, "summary")).toBe("Synthetic words that must not be lost, and the last of them");

      await next.getByRole("button", { name: "Discard draft" }).click();
      await next.getByRole("dialog").or(next.getByRole("alertdialog")).getByRole("button", { name: "Discard draft" }).click();
      await next.waitForURL((url) => url.pathname === "/incidents/new" && url.search === "");
      await visit(next, `${server.url}/incidents/new`);
      expect(await next.getByText("Synthetic words").count()).toBe(0);
    });
  });

  it("shows all problems at once, each beside its field and as a link to it, and keeps what was typed", async () => {
    await withForm(async ({ page }) => {
      await typeInto(page, "dateStart", "2031-01-01");
      await typeInto(page, "province", "Atlantis");
      await typeInto(page, "lat", "north");
      await typeInto(page, "killedLow", "9");
      await typeInto(page, "killedBest", "5");
      await page.keyboard.press("Alt+s");
      await typeInto(page, "sources.0.url", "javascript:alert(1)");
      await page.keyboard.press("ControlOrMeta+Enter");
      const problems = page.locator("#problems");
      await problems.waitFor();
      // Nobody is asked for a handle before the entry can be saved.
      expect(await page.getByRole("dialog").count()).toBe(0);
      await page.waitForFunction(() => document.activeElement?.id === "problems");
      const links = problems.getByRole("link");
      const named = await links.allInnerTexts();
      for (const label of ["Date", "Province", "Latitude", "Kind", "Summary"]) expect(named, `problems name ${label}`).toContain(label);
      expect(named.some((label) => label.startsWith("Source 1"))).toBe(true);
      for (const link of await links.all()) {
        const href = await link.getAttribute("href");
        expect(await page.locator(`[id="${href?.slice(1)}"]`).count(), `${href} leads somewhere`).toBe(1);
      }
      for (const path of ["dateStart", "province", "lat", "summary", "sources.0.url"]) {
        const invalid = page.locator(`[data-path="${path}"] [aria-invalid="true"]`).first();
        expect(await invalid.count(), `${path} is marked`).toBe(1);
      }
      await links.filter({ hasText: "Latitude" }).first().press("Enter");
      await page.waitForFunction(() => document.activeElement?.closest("[data-path]")?.getAttribute("data-path") === "lat");
      expect([await valueOf(page, "lat"), await valueOf(page, "province"), await valueOf(page, "sources.0.url")]).toEqual(["north", "Atlantis", "javascript:alert(1)"]);
    });
  });

  it("a double click makes one record, and so does the same request sent again", async () => {
    const before = await incidents();
    await withForm(async ({ page }) => {
      await fillByKeyboard(page, { ...entry, date: "2024-06-01", province: "Nimroz", lat: "30.96", lng: "61.86", place: "Synthetic crossing", summary: "Synthetic record for the double click." });
      await page.keyboard.press("ControlOrMeta+Enter");
      const dialog = page.getByRole("dialog");
      await dialog.waitFor();
      await page.keyboard.press("Escape");
      await page.getByRole("button", { name: /^Save Ctrl|^Save$|^Save/ }).first().click();
      await dialog.waitFor();
      await page.keyboard.type("synthetic coder");
      const sent: { url: string; headers: Record<string, string>; body: string }[] = [];
      page.on("request", (request) => {
        const id = request.headers()["next-action"];
        if (request.method() === "POST" && id !== undefined) sent.push({ url: request.url(), headers: request.headers(), body: request.postData() ?? "" });
      });
      await page.keyboard.press("Enter");
      await page.keyboard.press("ControlOrMeta+Enter");
      await page.keyboard.press("ControlOrMeta+Enter");
      await page.waitForURL(onRecord);
      const saves = sent.filter(({ body }) => body.includes("double click"));
      expect(saves.length).toBe(1);
      // The network may deliver the same request twice.
      const again = await page.evaluate(async ({ url, headers, body }) => {
        const kept = Object.fromEntries(Object.entries(headers).filter(([name]) => /^(next-|accept$|content-type$)/.test(name)));
        return (await fetch(url, { method: "POST", headers: kept, body })).status;
      }, saves[0] ?? { url: "", headers: {}, body: "" });
      expect(again).toBeLessThan(400);
    });
    expect(await incidents()).toBe(before + 1);
  });

  it("warns of a record that may tell of the same event, and lets the analyst decide", async () => {
    const before = await incidents();
    await withForm(async ({ page }) => {
      await fillByKeyboard(page);
      const panel = page.locator("#same-event");
      await panel.waitFor();
      expect(await panel.innerText()).toMatch(/This may already be recorded as IA-2024-\d{4}/);
      expect(await panel.innerText()).toMatch(/likeness \d+ of 100/);
      await page.keyboard.press("ControlOrMeta+Enter");
      await signAs(page, "synthetic coder");
      // Held back, not saved.
      await page.waitForFunction(() => document.activeElement?.id === "same-event");
      expect(await incidents()).toBe(before);
      await panel.getByRole("button", { name: /different event.*save/ }).first().click();
      await page.waitForURL(onRecord);
    });
    expect(await incidents()).toBe(before + 1);
  });

  it("a record can be entered without JavaScript", async () => {
    const before = await incidents();
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    try {
      await page.goto(`${server.url}/incidents/new`);
      await page.locator('input[name="kind"][value="attack"]').check({ force: true });
      await page.locator('[name="dateStart"]').fill("2022-05-06");
      await page.locator('[name="dateEnd"]').fill("2022-05-06");
      await page.locator('[name="province"]').fill("Helmand");
      await page.locator('[name="summary"]').fill("Synthetic record without JavaScript.");
      await page.locator('input[name="handle"]').fill("synthetic coder");
      await page.getByRole("button", { name: /^Save/ }).first().click();
      await page.waitForLoadState();
      const words = await page.locator("main").innerText();
      if (!onRecord(new URL(page.url()))) throw new Error(`not saved: ${words.slice(0, 600)}`);
      expect(words).toContain("Synthetic record without JavaScript.");
    } finally {
      await context.close();
    }
    expect(await incidents()).toBe(before + 1);
  });
});
