export type PolicyInput = {
  /** Fresh for each request, base64. */
  readonly nonce: string;
  /** Turbopack's dev server evaluates code and speaks over a socket; the built product does neither. */
  readonly development: boolean;
  /** The origin of map tiles, where a tile server is set. */
  readonly tileOrigin: string | null;
};

/**
 * What may this page load? Everything from here, scripts only with the nonce, nothing from elsewhere. Style attributes are
 * allowed because charts, map and overlays place things with them; style elements are not.
 */
export function contentSecurityPolicy({ nonce, development, tileOrigin }: PolicyInput): string {
  const directives: readonly (readonly string[])[] = [
    ["default-src", "'self'"],
    ["script-src", "'self'", `'nonce-${nonce}'`, "'strict-dynamic'", ...(development ? ["'unsafe-eval'"] : [])],
    ["style-src", "'self'", ...(development ? ["'unsafe-inline'"] : [])],
    // A nonce would switch 'unsafe-inline' off, which the dev server's own style elements need.
    ["style-src-elem", "'self'", ...(development ? ["'unsafe-inline'"] : [`'nonce-${nonce}'`])],
    ["style-src-attr", "'unsafe-inline'"],
    ["img-src", "'self'", "data:", "blob:", ...(tileOrigin === null ? [] : [tileOrigin])],
    ["font-src", "'self'"],
    ["connect-src", "'self'", ...(development ? ["ws:", "wss:"] : [])],
    ["worker-src", "'self'", ...(development ? ["blob:"] : [])],
    ["object-src", "'none'"],
    ["base-uri", "'none'"],
    ["form-action", "'self'"],
    ["frame-ancestors", "'none'"],
  ];
  return directives.map((directive) => directive.join(" ")).join("; ");
}
