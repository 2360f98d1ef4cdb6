import { readFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import { smallTexts } from "./measure";
import { root } from "./product";

const axe = readFileSync(path.join(root, "node_modules/axe-core/axe.min.js"), "utf8");
const sizes = [{ width: 1440, height: 900 }, { width: 390, height: 844 }] as const;

type AxeWindow = Window & { axe: { run(options: object): Promise<{ violations: { id: string; help: string; nodes: { html: string; failureSummary?: string }[] }[] }> } };

/** What axe finds on the page as it stands, wide and narrow, with text that is too small and a page that is too wide. Ends wide. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  const found: string[] = [];
  // Through the debugger's door, which the page's policy does not guard.
  await page.evaluate(axe);
  for (const size of sizes) {
    await page.setViewportSize(size);
    const violations = await page.evaluate(async () => (await (window as unknown as AxeWindow).axe.run({ resultTypes: ["violations"] })).violations);
    found.push(...violations.map(({ id, help, nodes }) => `${size.width}: ${id}, ${help}: ${nodes.slice(0, 3).map((node) => `${node.html.slice(0, 160)} [${(node.failureSummary ?? "").replace(/\s+/g, " ").slice(0, 160)}]`).join(" | ")}`));
    found.push(...(await page.evaluate(smallTexts, 11)).map((text) => `${size.width}: small text ${text}`));
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    if (wide > size.width) found.push(`${size.width}: ${wide} px wide`);
  }
  await page.setViewportSize(sizes[0]);
  return found;
}
