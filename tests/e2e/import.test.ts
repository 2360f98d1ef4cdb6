import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { headers, tableText, ucdpRow } from "../unit/interchange/synthetic-tables";
import { launchBrowser, noTrouble, visit, watchedPage } from "./support/browser";
import { accessibilityFaults } from "./support/faults";
import { seededServer } from "./support/seeded-server";
import type { TestServer } from "./support/server";

// Leaves nothing behind: the server works on a copy of the seeded database, the files are in a folder of their own.

let browser: Browser;
let server: TestServer;
const folder = mkdtempSync(path.join(tmpdir(), "incident-atlas-e2e-import-"));
beforeAll(async () => {
  [browser, server] = await Promise.all([launchBrowser(), seededServer()]);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

function put(name: string, text: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
}

/** Twelve invented events of two months, two of them on a day that no calendar has, and one of another country. */
const ucdp = tableText(headers.ucdp49, [
  ...Array.from({ length: 12 }, (_, index) => {
    const day = index === 3 || index === 8 ? "2022-02-31" : `2022-0${3 + (index % 2)}-${10 + index}`;
    return { ...ucdpRow, id: String(910_000 + index), date_start: day, date_end: day };
  }),
  { ...ucdpRow, id: "919999", country: "Pakistan" },
]);
const DATASET = "ucdp-ged-99-1";

const own = ["No;When;Where;What;Told", ...Array.from({ length: 6 }, (_, index) => `${index + 1};0${index + 1}/04/2023;Kondoz;${index % 2 === 0 ? "Bombing" : "Raid"};Synthetic row ${index + 1}.`)].join("\n");

async function sentence(page: Page): Promise<string> {
  return (await page.getByTestId("import-sentence").innerText()).trim();
}
const looked = (page: Page) => page.getByRole("heading", { name: /^What the import would do/ }).waitFor();

async function records(dataset: string): Promise<number> {
  const response = await fetch(`${server.url}/api/v1/incidents?dataset=${dataset}&tab=found&limit=1`);
  return response.status === 400 ? 0 : ((await response.json()) as { listed: number }).listed;
}

/** Changes a record of the dataset by the API, as somebody else; answers its ref. */
async function editOne(dataset: string): Promise<string> {
  const list = (await (await fetch(`${server.url}/api/v1/incidents?dataset=${dataset}&tab=found&limit=1`)).json()) as { items: { ref: string }[] };
  const ref = list.items[0]?.ref ?? "";
  const answer = await fetch(`${server.url}/api/v1/incidents/${ref}`, {
    method: "PATCH", headers: { "content-type": "application/json", "if-match": '"1"' }, body: JSON.stringify({ who: "editor", why: "A second look", changes: { codingNote: "By hand." } }),
  });
  expect(answer.status).toBe(200);
  return ref;
}

/** A file let fall on the page, as a person's hand does it. */
async function drop(page: Page, name: string, text: string): Promise<void> {
  const transfer = await page.evaluateHandle(([called, content]) => {
    const data = new DataTransfer();
    data.items.add(new File([content ?? ""], called ?? ""));
    return data;
  }, [name, text]);
  await page.getByTestId("upload-area").dispatchEvent("drop", { dataTransfer: transfer });
}

describe("a file of others", () => {
  it("is dropped, looked through, imported without its refused rows, adds nothing the second time, and is undone", async () => {
    const { page, context, trouble } = await watchedPage(browser, server.url);
    await visit(page, `${server.url}/import`);
    await drop(page, "GEDEvent_v99_1.csv", ucdp);
    await looked(page);
    expect(await sentence(page)).toBe("10 rows to add, 2 refused; 1 row of another country is left out.");
    // Row, line, id, column, value, reason; both ends of the two events are on no day.
    const told = (await page.locator("#problems tbody tr").allInnerTexts()).map((text) => text.replace(/\s+/g, " "));
    expect(told).toHaveLength(4);
    expect(told[0]).toMatch(/^4 line 5 910003 date_start .*2022-02-31.* Refused This is no day of the calendar/);
    await page.getByRole("link", { name: "date_end" }).first().click();
    await page.getByText("Only the column date_end.").waitFor();
    expect((await page.locator("#problems tbody tr").allInnerTexts()).map((text) => /9100\d\d/.exec(text)?.[0])).toEqual(["910003", "910008"]);
    expect(await page.locator("#near-duplicates").count()).toBe(1);
    // Nothing of it is to be seen anywhere else.
    expect(await records(DATASET)).toBe(0);
    expect(await (await fetch(`${server.url}/data`)).text()).not.toContain("99.1");
    expect(await accessibilityFaults(page)).toEqual([]);
    const address = page.url().replace(/[?#].*$/, "");
    // The page finds it again.
    await visit(page, `${server.url}/import`);
    await page.getByRole("link", { name: "GEDEvent_v99_1.csv" }).click();
    await page.waitForURL(address);
    await page.getByRole("checkbox", { name: /Leave the 2 refused rows out/ }).check();
    await page.getByLabel("Sign as").fill("tester");
    await page.getByLabel("Why").fill("A synthetic file.");
    await page.getByRole("button", { name: "Import 10 rows" }).click();
    await page.getByRole("link", { name: "See the records" }).waitFor();
    expect(await sentence(page)).toContain("10 records added");
    expect(await records(DATASET)).toBe(10);
    await page.getByRole("link", { name: "See the records" }).click();
    await page.waitForURL(`**/?dataset=${DATASET}`);
    await page.getByTestId("filter-sentence").getByText(/10 of 10/).waitFor();

    await visit(page, `${server.url}/import`);
    await page.getByTestId("file-input").setInputFiles(put("GEDEvent_v99_1.csv", ucdp));
    await looked(page);
    expect(await sentence(page)).toContain("0 rows to add, 10 here already");

    // One record is edited; the undo asks what becomes of it, and it is kept.
    const edited = await editOne(DATASET);
    await visit(page, address);
    await page.locator("#undo summary").click();
    await page.getByText("Signed as tester.").waitFor();
    await page.getByRole("button", { name: "Undo the import" }).click();
    await page.getByRole("heading", { name: "One record of this import was edited since" }).waitFor();
    await page.locator("#undo").getByRole("link", { name: edited }).waitFor();
    expect(await records(DATASET)).toBe(10);
    await page.getByLabel("Keep them, as an import of their own").check();
    await page.getByRole("button", { name: "Undo the import" }).click();
    await page.getByTestId("import-sentence").getByText(/^The import was undone/).waitFor();
    expect(await records(DATASET)).toBe(1);
    expect(trouble).toEqual(noTrouble);
    await context.close();
  });

  it("needs no JavaScript", async () => {
    const { page, context } = await watchedPage(browser, server.url, { javaScriptEnabled: false });
    await page.goto(`${server.url}/import`);
    await page.getByLabel("File to look through").setInputFiles(put("GEDEvent_v99_2.csv", ucdp));
    await page.getByRole("button", { name: "Look through it" }).click();
    await page.waitForURL(/\/import\/[0-9a-f-]{36}$/);
    await expect.poll(async () => {
      await page.reload();
      return page.getByTestId("import-sentence").innerText({ timeout: 500 }).catch(() => "");
    }, { timeout: 30_000 }).toContain("10 rows to add");
    await page.getByRole("checkbox", { name: /refused rows out/ }).check();
    await page.getByLabel("Sign as").fill("tester");
    await page.getByRole("button", { name: "Import 10 rows" }).click();
    await expect.poll(async () => {
      await page.reload();
      return page.getByTestId("import-sentence").innerText({ timeout: 500 }).catch(() => "");
    }, { timeout: 30_000 }).toContain("10 records added");
    await context.close();
  });

  it("that cannot be read is told with its reason, and what is no file at all before it is sent", async () => {
    const { page, context } = await watchedPage(browser, server.url);
    await visit(page, `${server.url}/import`);
    await drop(page, "empty.csv", "");
    await page.getByRole("alert").getByText("The file is empty.").waitFor();
    await drop(page, "broken.csv", `${headers.ucdp49.join(",")}\n1,"never closed\n`);
    await page.getByText(/A quote that opens in line 2 is never closed/).waitFor();
    expect(await sentence(page)).toContain("cannot be read as it is");
    expect(await accessibilityFaults(page)).toEqual([]);

    await visit(page, `${server.url}/import`);
    await page.route("**/api/v1/imports?**", (route) => route.abort());
    await drop(page, "GEDEvent_v99_3.csv", ucdp);
    await page.getByRole("alert").getByText(/connection was lost/).waitFor();
    await page.unroute("**/api/v1/imports?**");
    await page.getByRole("button", { name: "Send it again" }).click();
    await looked(page);
    await context.close();
  });
});

describe("a table of one's own", () => {
  it("is mapped on screen, tried on its first rows, saved by name, imported, and offered for the next file", async () => {
    const { page, context, trouble } = await watchedPage(browser, server.url);
    await visit(page, `${server.url}/import`);
    await page.getByTestId("file-input").setInputFiles(put("own-list.csv", own));
    await page.getByRole("heading", { name: "Say what the columns hold" }).waitFor();
    const column = (name: string) => page.locator(`[data-column="${name}"]`);
    for (const [name, field] of [["When", "dateStart"], ["Where", "province"], ["What", "kind"], ["Told", "summary"]] as const) await column(name).getByRole("combobox").first().selectOption(field);
    await page.getByLabel("Column with the row’s own id").selectOption("No");
    await page.getByText(/^0 of 6 of the first rows/).waitFor();
    await page.getByText(/^Still needed: how the days are written/).waitFor();
    await column("When").getByText("Day first", { exact: true }).click();
    await page.getByLabel("What: Bombing").selectOption("attack");
    await page.getByLabel("What: Raid").selectOption("operation");
    await page.getByText(/^6 of 6 of the first rows/).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);

    await page.getByRole("button", { name: "Save the mapping" }).click();
    await page.getByLabel("Sign as").fill("tester");
    await page.getByRole("button", { name: "Save the mapping" }).click();
    await page.getByText("Saved as “own-list”.").waitFor();
    await page.getByRole("button", { name: "Look through the file with it" }).click();
    await looked(page);
    expect(await sentence(page)).toBe("6 rows to add.");
    await page.getByText("1 Apr 2023 – 6 Apr 2023").waitFor();
    await page.getByRole("button", { name: "Import 6 rows" }).click();
    await page.getByRole("link", { name: "See the records" }).waitFor();
    expect(await records("own-list")).toBe(6);

    await visit(page, `${server.url}/import`);
    await page.getByTestId("file-input").setInputFiles(put("own-list-2.csv", `${own}\n7;07/04/2023;Kabul;Raid;Synthetic row 7.`));
    await page.getByLabel("Use a saved mapping").selectOption("own-list");
    await page.getByRole("button", { name: "Use it", exact: true }).click();
    await page.getByText(/^7 of 7 of the first rows/).waitFor();
    await page.getByRole("button", { name: "Look through the file with it" }).click();
    await looked(page);
    expect(await sentence(page)).toBe("1 row to add, 6 here already.");
    expect(trouble).toEqual(noTrouble);
    await context.close();
  });
});
