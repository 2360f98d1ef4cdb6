import { readFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import { smallTexts } from "./measure";
import { root } from "./product";

const axe = readFileSync(path.join(root, "node_modules/axe-core/axe.min.js"), "utf8");
const wide = { width: 1440, height: 900 };
const narrow = { width: 390, height: 844 };
/** What a narrow page can have wrong that the same page has right when it is wide, and is not too slow on thousands of elements. */
const ofNarrowPages = ["target-size", "scrollable-region-focusable"];

type AxeWindow = Window & { axe: { run(options: object): Promise<{ violations: { id: string; help: string; nodes: { html: string; failureSummary?: string }[] }[] }> } };

/**
 * What axe finds on the page as it stands, wide and narrow, in light and dark, with text that is too small and a page that is too wide. What is
 * not colour does not depend on the theme, so only colours are looked at in both. isLong: thousands of elements made by the parts of other pages,
 * whose colours are looked at wide only. Ends wide and light.
 */
export async function accessibilityFaults(page: Page, { isLong = false }: { readonly isLong?: boolean } = {}): Promise<string[]> {
  const found: string[] = [];
  // Through the debugger's door, which the page's policy does not guard.
  await page.evaluate(axe);
  const look = async (where: string, rules?: readonly string[]) => {
    const options = { resultTypes: ["violations"], ...(rules ? { runOnly: rules } : {}) };
    const violations = await page.evaluate(async (axeOptions) => (await (window as unknown as AxeWindow).axe.run(axeOptions)).violations, options);
    found.push(...violations.map(({ id, help, nodes }) => `${where}: ${id}, ${help}: ${nodes.slice(0, 3).map((node) => `${node.html.slice(0, 160)} [${(node.failureSummary ?? "").replace(/\s+/g, " ").slice(0, 200)}]`).join(" | ")}${nodes.length > 3 ? ` and ${nodes.length - 3} more` : ""}`));
  };
  for (const size of [wide, narrow]) {
    await page.setViewportSize(size);
    // Maps and charts follow a new width a moment later.
    await page.waitForFunction((width) => document.documentElement.scrollWidth <= width, size.width, { timeout: 3_000 }).catch(() => undefined);
    const hasColours = !isLong || size === wide;
    await look(`${size.width}, light`, hasColours ? undefined : ofNarrowPages);
    if (hasColours) {
      await page.emulateMedia({ colorScheme: "dark" });
      await look(`${size.width}, dark`, ["color-contrast"]);
      await page.emulateMedia({ colorScheme: "light" });
    }
    found.push(...(await page.evaluate(smallTexts, 11)).map((text) => `${size.width}: small text ${text}`));
    const asWide = await page.evaluate(() => document.documentElement.scrollWidth);
    if (asWide > size.width) found.push(`${size.width}: ${asWide} px wide`);
  }
  await page.setViewportSize(wide);
  return found;
}
