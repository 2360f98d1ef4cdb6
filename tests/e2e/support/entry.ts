import type { Page } from "playwright-core";
import { arrowTo, tabInto, typeInto } from "./keyboard";

/** A synthetic record, unlike any real one. */
export type Entry = { readonly date: string; readonly province: string; readonly place: string; readonly lat: string; readonly lng: string; readonly summary: string; readonly publisher: string };

export const entry: Entry = {
  date: "2024-03-05", province: "کندز", place: "Synthetic bazaar", lat: "36.73", lng: "68.87",
  summary: "Synthetic record of the end-to-end tests: an invented explosion in an invented bazaar.", publisher: "Synthetic Gazette",
};

/** Fills the form from the keyboard alone, from wherever the keyboard is above its first field. */
export async function fillByKeyboard(page: Page, what: Entry = entry): Promise<void> {
  await arrowTo(page, "kind", "attack");
  await typeInto(page, "dateStart", what.date);
  await typeInto(page, "province", what.province);
  await page.getByRole("option").first().waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await typeInto(page, "place", what.place);
  await typeInto(page, "lat", what.lat);
  await typeInto(page, "lng", what.lng);
  await arrowTo(page, "placePrecision", "town");
  await tabInto(page, "targetType");
  await page.keyboard.type("Public sp");
  await tabInto(page, "assessedActor");
  await page.keyboard.type("ISKP");
  await typeInto(page, "summary", what.summary);
  await page.keyboard.press("Alt+s");
  await typeInto(page, "sources.0.publisher", what.publisher);
}

/** Answers the question for a handle, from the keyboard. */
export async function signAs(page: Page, handle: string): Promise<void> {
  const dialog = page.getByRole("dialog");
  await dialog.waitFor();
  await page.keyboard.type(handle);
  await page.keyboard.press("Enter");
  await dialog.waitFor({ state: "hidden" });
}

/** Waits until the form says that what was typed is kept on the server. */
export async function draftKept(page: Page): Promise<void> {
  await page.getByText(/^Draft kept/).first().waitFor();
}
