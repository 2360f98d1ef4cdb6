import type { Page } from "playwright-core";

export type Screen = {
  readonly name: string;
  readonly path: string | ((page: Page) => Promise<string>);
  /** What a person does before the picture is taken. */
  readonly act?: (page: Page) => Promise<void>;
  readonly withoutScript?: boolean;
  /** The whole page instead of what is seen first. */
  readonly whole?: boolean;
};

async function refOf(page: Page, query: string): Promise<string> {
  const answer = await page.request.get(`/api/v1/incidents?${query}&limit=1`);
  const body = (await answer.json()) as { items: { ref: string }[] };
  return body.items[0]?.ref ?? "IA-0000-0000";
}

/** Tries to save an empty form. */
async function showProblems(page: Page): Promise<void> {
  await page.keyboard.press("Control+Enter");
  await page.locator("#problems").waitFor({ timeout: 5_000 });
  await page.waitForTimeout(500);
}

/** Opens the fold beside the headline that says whose word the records rest on. */
async function openSources(page: Page): Promise<void> {
  await page.locator("#T3 summary", { hasText: "Whose word" }).click();
  await page.waitForTimeout(300);
}

/** Keeps a verdict as a card, signs it, and opens the card. */
async function keepVerdict(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^Keep this verdict as a card/u }).first().click();
  await page.getByRole("button", { name: "Keep", exact: true }).click();
  const handle = page.getByRole("textbox", { name: /handle/iu });
  await handle.fill("synthetic-keeper");
  await page.getByRole("button", { name: /sign/iu }).click();
  await page.getByRole("link", { name: "Open the card" }).click();
  await page.waitForURL(/\/findings\//u);
  await page.waitForTimeout(600);
}

/** Every page, and its empty, filtered, error and loading states. */
export const screens: readonly Screen[] = [
  { name: "overview", path: "/" },
  { name: "overview-filtered", path: "/?target=worship-place,education" },
  { name: "overview-empty", path: "/?target=education&from=2025-01-01" },
  { name: "overview-unknown-key", path: "/?colour=red&target=school" },
  { name: "overview-without-script", path: "/", withoutScript: true },
  { name: "overview-filter-open", path: "/", act: async (page) => { await page.getByRole("button", { name: /target type|filters/i }).first().click(); await page.waitForTimeout(300); } },
  { name: "find-anything", path: "/", act: async (page) => { await page.keyboard.press("Control+k"); await page.keyboard.type("kondoz"); await page.waitForTimeout(600); } },
  { name: "keys", path: "/", act: async (page) => { await page.keyboard.press("?"); await page.waitForTimeout(300); } },
  { name: "incidents", path: "/incidents" },
  { name: "incidents-set-aside", path: "/incidents?tab=set-aside" },
  { name: "incidents-empty", path: "/incidents?q=zzzz" },
  { name: "record-attack", path: async (page) => `/incidents/${await refOf(page, "province=AF19&from=2021-10-08&to=2021-10-08")}`, whole: true },
  { name: "record-operation", path: async (page) => `/incidents/${await refOf(page, "province=AF32&kind=operation&from=2023-03-01&to=2023-03-31")}` },
  { name: "new-incident", path: "/incidents/new" },
  { name: "new-incident-errors", path: "/incidents/new", act: showProblems },
  { name: "province", path: "/provinces/AF06" },
  { name: "province-without-records", path: "/provinces/AF12" },
  { name: "provinces", path: "/provinces" },
  { name: "hypothesis", path: "/hypothesis" },
  { name: "import", path: "/import" },
  { name: "import-without-script", path: "/import", withoutScript: true },
  { name: "hypothesis-rows", path: "/hypothesis#C1" },
  { name: "claim-c1", path: "/hypothesis/C1", whole: true },
  { name: "claim-c2", path: "/hypothesis/C2", whole: true },
  { name: "claim-c5", path: "/hypothesis/C5" },
  { name: "claim-not-testable", path: "/hypothesis/C10" },
  { name: "claim-your-selection", path: "/hypothesis/C1?target=taliban-forces" },
  { name: "claim-sources", path: "/hypothesis/C2", act: openSources },
  { name: "matrix", path: "/hypothesis/matrix" },
  { name: "matrix-everything", path: "/hypothesis/matrix?view=all" },
  { name: "report", path: "/hypothesis/report" },
  { name: "finding-kept", path: "/hypothesis/C6", act: keepVerdict },
  { name: "findings", path: "/findings" },
  { name: "methods", path: "/methods" },
  { name: "methods-function", path: "/methods/share-interval" },
  { name: "codebook", path: "/codebook" },
  { name: "data", path: "/data" },
  { name: "api-docs", path: "/api-docs" },
  { name: "api-docs-operation", path: "/api-docs#followChanges" },
  { name: "data-compare", path: "/data/compare" },
  { name: "not-found", path: "/there-is-no-such-page" },
  { name: "record-not-found", path: "/incidents/IA-2099-0001", withoutScript: true },
];
