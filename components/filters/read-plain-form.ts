/** Parameters of an address as Next hands them to a page. */
export type PageParams = Readonly<Record<string, string | readonly string[] | undefined>>;

/**
 * The address that the form without scripts sent, written like every other: ticked boxes of one key joined by commas, fields
 * left empty dropped, the form's mark taken away. `mark`: the key that says that the form sent it.
 */
export function tidyFormParams(params: PageParams, mark: string): Record<string, string> {
  const tidy: Record<string, string> = {};
  for (const [key, value] of Object.entries(params)) {
    if (key === mark || value === undefined) continue;
    const values = (typeof value === "string" ? [value] : value).filter((part) => part !== "");
    if (values.length > 0) tidy[key] = values.join(",");
  }
  return tidy;
}
