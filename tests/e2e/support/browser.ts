import chromium from "@sparticuz/chromium";
import { chromium as playwright } from "playwright-core";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";

/** The browser that comes with the packages: nothing has to be installed by hand. */
export async function launchBrowser(): Promise<Browser> {
  // Without it the package does not unpack the libraries that the browser needs.
  process.env["AWS_EXECUTION_ENV"] ??= "AWS_Lambda_nodejs20.x";
  const executablePath = await chromium.executablePath();
  return await playwright.launch({ executablePath, args: ["--no-sandbox", "--disable-dev-shm-usage"] });
}

export type Watched = { readonly page: Page; readonly context: BrowserContext; readonly trouble: Trouble };

/** What must not happen on any page: a policy violation, a request to another host, an error in a script. */
export type Trouble = { violations: string[]; foreignRequests: string[]; pageErrors: string[] };

export const noTrouble: Trouble = { violations: [], foreignRequests: [], pageErrors: [] };

declare global {
  interface Window {
    reportViolation?: (text: string) => Promise<void>;
  }
}

/** A fresh context with a page that keeps account of trouble from its first byte on. */
export async function watchedPage(browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<Watched> {
  // Nothing moves, so that what a test sees does not depend on when it looks.
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: "reduce", ...options });
  context.setDefaultTimeout(20_000);
  const trouble: Trouble = { violations: [], foreignRequests: [], pageErrors: [] };
  await context.exposeFunction("reportViolation", (text: string) => void trouble.violations.push(text));
  await context.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      void window.reportViolation?.(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile} ${event.lineNumber} on ${location.pathname}`);
    });
  });
  context.on("request", (request) => {
    const target = new URL(request.url());
    if (["http:", "https:", "ws:", "wss:"].includes(target.protocol) && target.host !== new URL(url).host) trouble.foreignRequests.push(request.url());
  });
  // The document does not hear of violations in a worker; the console does.
  context.on("console", (message) => {
    if (/content security policy/i.test(message.text())) trouble.violations.push(message.text());
  });
  context.on("weberror", (error) => trouble.pageErrors.push(error.error().message));
  const page = await context.newPage();
  return { page, context, trouble };
}

/**
 * Opens an address, waits until the page's scripts have taken over, and, for at most five seconds, until nothing is being fetched.
 * Answers the status.
 */
export async function visit(page: Page, address: string): Promise<number> {
  const response = await page.goto(address, { waitUntil: "load" });
  await page.waitForFunction(() => Object.keys(document.querySelector("main") ?? {}).some((key) => key.startsWith("__react")));
  await page.waitForLoadState("networkidle", { timeout: 5_000 }).catch(() => undefined);
  return response?.status() ?? 0;
}
