import type { Theme } from "../setting-cookie";
import { keepSetting, THEME_COOKIE } from "../setting-cookie";

/** The theme on screen: the reader's choice, or the system's. */
export function shownTheme(): Theme {
  const chosen = document.documentElement.dataset["theme"];
  if (chosen === "light" || chosen === "dark") return chosen;
  return window.matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}

/** Change to the other theme and keep the choice. */
export function toggleTheme(): void {
  const theme: Theme = shownTheme() === "dark" ? "light" : "dark";
  document.documentElement.dataset["theme"] = theme;
  keepSetting(THEME_COOKIE, theme);
}
