/**
 * Which origin do the tiles of an address template come from? `https://{s}.example.org/{z}/{x}/{y}.png` gives
 * `https://*.example.org`. Null where nothing is set or where it is not an http(s) address.
 */
export function tileOrigin(template: string | undefined): string | null {
  if (template === undefined || template === "") return null;
  try {
    const url = new URL(template.replace("{s}", "tiles-subdomain"));
    if (url.protocol !== "http:" && url.protocol !== "https:") return null;
    return url.origin.replace("tiles-subdomain", "*");
  } catch {
    return null;
  }
}
