import type { Page } from "playwright-core";

const MOST_STEPS = 250;

/** Presses Tab until the keyboard is in the form's field of this path. The mouse is never used. */
export async function tabInto(page: Page, path: string): Promise<void> {
  const isThere = () => page.evaluate((wanted) => document.activeElement?.closest("[data-path]")?.getAttribute("data-path") === wanted && document.activeElement.matches("input, select, textarea"), path);
  for (let step = 0; step < MOST_STEPS; step += 1) {
    if (await isThere()) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`the field ${path} cannot be reached with Tab`);
}

/** Tab to a field and type into it. */
export async function typeInto(page: Page, path: string, text: string): Promise<void> {
  await tabInto(page, path);
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type(text);
}

/** Tab to a radio group and move to the choice with this value by arrow keys. */
export async function arrowTo(page: Page, path: string, value: string): Promise<void> {
  await tabInto(page, path);
  const now = () => page.evaluate(() => (document.activeElement instanceof HTMLInputElement && document.activeElement.checked ? document.activeElement.value : null));
  for (let step = 0; step < 12; step += 1) {
    if ((await now()) === value) return;
    await page.keyboard.press(step === 0 ? "Space" : "ArrowRight");
  }
  throw new Error(`${path} cannot be set to ${value} by arrow keys`);
}

/** What the form's field of this path holds. */
export async function valueOf(page: Page, path: string): Promise<string> {
  return await page.locator(`[data-path="${path}"]`).locator("input, select, textarea").first().inputValue();
}
