/** Parts of a query, each without its mark; empty ones left out. */
export function joinQuery(...parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join("&");
}
