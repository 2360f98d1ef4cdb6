const LOOPBACK_NAMES = ["localhost", "127.0.0.1", "[::1]"] as const;

export type ServedAs = {
  /** The port the server listens on, as text. */
  readonly port: string;
  /** Further names, from `ALLOWED_HOSTS`, without port. */
  readonly names: readonly string[];
};

/** The names of `ALLOWED_HOSTS`: comma-separated, in any case, empty parts ignored. */
export function namesFrom(allowedHosts: string | undefined): string[] {
  return (allowedHosts ?? "").split(",").map((name) => name.trim().toLowerCase()).filter((name) => name !== "");
}

/**
 * Is a request addressed to us? A page of another site can point its own name at 127.0.0.1 and then read what a local
 * server answers; only a Host that we go by, with the port we serve, is answered. Port 80 is not written by browsers.
 */
export function isAllowedHost(host: string | null, { port, names }: ServedAs): boolean {
  if (host === null) return false;
  const asked = host.toLowerCase();
  return [...LOOPBACK_NAMES, ...names].some((name) => asked === `${name}:${port}` || (port === "80" && asked === name));
}
