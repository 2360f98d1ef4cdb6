/** The languages there are catalogues for. */
export const locales = ["en"] as const;
export type AppLocale = (typeof locales)[number];

export const LOCALE_COOKIE = "locale";

const RIGHT_TO_LEFT = new Set(["fa", "ps", "ar", "ur"]);

/** Which language does a reader get? Their own choice first, then what the browser asks for in its order of preference, then English. */
export function chooseLocale(cookie: string | undefined, acceptLanguage: string | null): AppLocale {
  return known(cookie) ?? asked(acceptLanguage).map(known).find((locale) => locale !== null) ?? "en";
}

export function directionOf(locale: string): "ltr" | "rtl" {
  return RIGHT_TO_LEFT.has(locale.split("-")[0] ?? "") ? "rtl" : "ltr";
}

function known(tag: string | undefined): AppLocale | null {
  const language = tag?.toLowerCase().split("-")[0];
  return locales.find((locale) => locale === language) ?? null;
}

/** The tags of an Accept-Language header, most wanted first. */
function asked(header: string | null): string[] {
  return (header ?? "")
    .split(",")
    .map((part, position) => {
      const [tag = "", ...parameters] = part.trim().split(";");
      const quality = parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/u.exec(parameter)?.[1]).find((value) => value !== undefined);
      return { tag: tag.trim(), quality: quality === undefined ? 1 : Number(quality), position };
    })
    .filter(({ tag, quality }) => tag !== "" && quality > 0)
    .sort((a, b) => b.quality - a.quality || a.position - b.position)
    .map(({ tag }) => tag);
}
