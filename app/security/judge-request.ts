import type { ServedAs } from "./allowed-host";
import { isAllowedHost } from "./allowed-host";

/** What the judgement needs of a request; header values as sent, null where absent. */
export type RequestFacts = {
  readonly method: string;
  /** Path without query, beginning with a slash. */
  readonly path: string;
  readonly host: string | null;
  readonly origin: string | null;
  readonly secFetchSite: string | null;
  readonly contentType: string | null;
};

export type Refusal = { readonly status: 421 | 403 | 415; readonly title: string; readonly detail: string };

const READING = new Set(["GET", "HEAD", "OPTIONS"]);
const OUR_SITES = new Set(["same-origin", "none"]);

/**
 * May this request reach the pages and the API? Null: yes. Every request must name a host we go by (421). A write, server
 * actions included, must come from our own pages or from no page at all (403), and under `/api/` must say that it carries
 * JSON (415): a form of another site can send neither. Programs send no Origin and no Sec-Fetch-Site, and pass.
 */
export function judgeRequest(request: RequestFacts, servedAs: ServedAs): Refusal | null {
  if (!isAllowedHost(request.host, servedAs)) {
    return { status: 421, title: "Misdirected request", detail: "This server does not go by that host name and port. Further names are set in ALLOWED_HOSTS." };
  }
  if (READING.has(request.method.toUpperCase())) return null;
  if (request.origin !== null && !isOwnOrigin(request.origin, request.host) && !isOwnPlainForm(request)) {
    return { status: 403, title: "Cross-site write refused", detail: "Origin is not this server. Records are written from its own pages or by a program on the machine." };
  }
  if (request.secFetchSite !== null && !OUR_SITES.has(request.secFetchSite.toLowerCase())) {
    return { status: 403, title: "Cross-site write refused", detail: "Sec-Fetch-Site says that another site sent this." };
  }
  if (isApi(request.path) && !isJson(request.contentType)) {
    return { status: 415, title: "Unsupported media type", detail: "Send the content type application/json." };
  }
  return null;
}

/** Host is already known to be ours, so an Origin that names it is. A proxy in front may add TLS: both schemes are the own one. */
function isOwnOrigin(origin: string, host: string | null): boolean {
  const asked = host?.toLowerCase();
  return origin.toLowerCase() === `http://${asked}` || origin.toLowerCase() === `https://${asked}`;
}

/**
 * A form that one of our pages posts without JavaScript: under `Referrer-Policy: no-referrer` browsers write its origin as `null`. A sandboxed or
 * foreign page does too, but the browser then says so in Sec-Fetch-Site, which no page can forge.
 */
function isOwnPlainForm({ origin, secFetchSite }: RequestFacts): boolean {
  return origin === "null" && secFetchSite?.toLowerCase() === "same-origin";
}

function isApi(path: string): boolean {
  return path === "/api" || path.startsWith("/api/");
}

function isJson(contentType: string | null): boolean {
  return contentType?.split(";")[0]?.trim().toLowerCase() === "application/json";
}
