/** Small choices of a reader that the server must know before it draws: they are cookies, not browser storage. */
export const THEME_COOKIE = "theme";
export const SINGLE_KEYS_COOKIE = "singleKeys";
/** Everything in the matrix was open in this browser before anybody had signed. */
export const MATRIX_SEEN_COOKIE = "matrixSeen";

export type Theme = "light" | "dark";

const ONE_YEAR_S = 365 * 24 * 60 * 60;

/** An explicit choice, or null: the system decides. */
export function themeFrom(cookie: string | undefined): Theme | null {
  return cookie === "light" || cookie === "dark" ? cookie : null;
}

/** Single-letter keys are on until somebody switches them off. */
export function singleKeysFrom(cookie: string | undefined): boolean {
  return cookie !== "off";
}

/** Keep a choice for a year, for this site alone. */
export function keepSetting(name: string, value: string): void {
  document.cookie = `${name}=${encodeURIComponent(value)}; path=/; max-age=${ONE_YEAR_S}; samesite=strict`;
}
