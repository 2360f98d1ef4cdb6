import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser, noTrouble, visit, watchedPage } from "./support/browser";
import { signAs } from "./support/entry";
import { tabInto, typeInto } from "./support/keyboard";
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

const REF = "IA-2022-0003";
const saved = (url: URL) => url.pathname === `/incidents/${REF}`;

describe("two people edit one record", () => {
  it("the second save shows whose change came between, field by field, and both changes end up in the record", async () => {
    const [first, second] = [await watchedPage(browser, server.url), await watchedPage(browser, server.url)];
    await Promise.all([first, second].map(({ page }) => visit(page, `${server.url}/incidents/${REF}/edit`)));

    // The first changes the summary and the district.
    await typeInto(first.page, "district", "Synthetic district of the first");
    await typeInto(first.page, "summary", "Synthetic summary of the first.");
    await typeInto(first.page, "why", "first reason");
    await first.page.keyboard.press("ControlOrMeta+Enter");
    await signAs(first.page, "first coder");
    await first.page.waitForURL(saved);

    // The second changes the summary too, and the place.
    await typeInto(second.page, "place", "Synthetic place of the second");
    await typeInto(second.page, "summary", "Synthetic summary of the second.");
    await second.page.keyboard.press("ControlOrMeta+Enter");
    await signAs(second.page, "second coder");
    const panel = second.page.locator("#crossed");
    await panel.waitFor();
    const words = await panel.innerText();
    for (const part of ["first coder", "first reason", "Synthetic district of the first", "Synthetic place of the second", "Synthetic summary of the first.", "Synthetic summary of the second."]) expect(words).toContain(part);
    const save = panel.getByRole("button", { name: /^Save on version/ });
    expect(await save.isDisabled()).toBe(true);
    await panel.getByRole("radio", { name: "Keep mine" }).press("Space");
    await save.press("Enter");
    await second.page.waitForURL(saved);

    const { incident } = (await (await fetch(`${server.url}/api/v1/incidents/${REF}`)).json()) as { incident: object };
    const record = JSON.stringify(incident);
    for (const part of ["Synthetic district of the first", "Synthetic place of the second", "Synthetic summary of the second."]) expect(record).toContain(part);
    expect(record).not.toContain("Synthetic summary of the first.");
    // What gave way is not lost: the history has both.
    await visit(second.page, `${server.url}/incidents/${REF}`);
    const page = await second.page.content();
    for (const part of ["first coder", "second coder", "Synthetic summary of the first."]) expect(page).toContain(part);
    for (const { trouble, context } of [first, second]) {
      expect(trouble).toEqual(noTrouble);
      await context.close();
    }
  });
});

describe("the server ends without warning", () => {
  it("what was confirmed is there after the restart, and what was only typed comes back as a draft", async () => {
    const { page, context, trouble } = await watchedPage(browser, server.url);
    await visit(page, `${server.url}/incidents/${REF}/edit`);
    await typeInto(page, "summary", "Synthetic summary before the power cut.");
    await page.keyboard.press("ControlOrMeta+Enter");
    await signAs(page, "third coder");
    await page.waitForURL(saved);
    await page.getByRole("status").filter({ hasText: REF }).waitFor();
    await server.kill();
    await server.restart();
    expect(await (await fetch(`${server.url}/api/v1/incidents/${REF}`)).text()).toContain("Synthetic summary before the power cut.");

    // Typed while the server is gone: the browser keeps it until it can be sent.
    await visit(page, `${server.url}/incidents/new`);
    await typeInto(page, "summary", "Synthetic words typed before the second cut");
    await page.getByText(/^Draft kept/).first().waitFor();
    await server.kill();
    await tabInto(page, "summary");
    await page.keyboard.press("End");
    await page.keyboard.type(", and after it");
    await page.getByText("kept in this browser").first().waitFor();
    await page.keyboard.press("ControlOrMeta+Enter");
    await page.getByText(/nothing was saved/).first().waitFor();
    await server.restart();
    // Sent by itself as soon as the server answers again.
    await page.getByText(/^Draft kept/).first().waitFor();
    const again = await context.newPage();
    await visit(again, page.url().includes("draft=") ? page.url() : `${server.url}/incidents/new`);
    const offered = again.getByRole("link", { name: /New entry/ }).first();
    if (!page.url().includes("draft=")) await offered.click();
    const summary = again.locator('[data-path="summary"] textarea');
    await summary.waitFor();
    expect(await summary.inputValue()).toBe("Synthetic words typed before the second cut, and after it");
    expect({ ...trouble, pageErrors: [] }).toEqual(noTrouble);
    await context.close();
  });
});
