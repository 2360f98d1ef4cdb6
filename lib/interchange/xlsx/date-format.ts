/** Built-in number formats that show a date (ECMA-376, 18.8.30). 18 to 21 and 45 to 47 are times of day alone. */
const BUILT_IN_DATES: ReadonlySet<number> = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);

/** Does a number of this format show a date? code: the format's own text, null for built-in ones. */
export function isDateFormat(id: number, code: string | null): boolean {
  if (code === null) return BUILT_IN_DATES.has(id);
  // Quoted text, escaped characters and what stands in brackets (colours, locales) are not part of the pattern.
  const pattern = code.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, "").toLowerCase();
  return /[dy]/.test(pattern) && !/[0#]/.test(pattern.replace(/0*(\.0+)?$/, ""));
}
