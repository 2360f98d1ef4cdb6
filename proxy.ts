import { randomBytes } from "node:crypto";
import type { NextRequest } from "next/server";
import { NextResponse } from "next/server";
import { MISSING_PAGE_HEADER, namesNothing } from "@/app/missing-page";
import type { Known } from "@/app/missing-page";
import { namesFrom } from "@/app/security/allowed-host";
import { contentSecurityPolicy } from "@/app/security/content-security-policy";
import { judgeRequest } from "@/app/security/judge-request";
import { responseHeaders } from "@/app/security/response-headers";
import { tileOrigin } from "@/app/security/tile-origin";
import { readStore } from "@/lib/store/connect";
import { hasCard } from "@/lib/store/finding-cards";
import { hasIncident } from "@/lib/store/has-incident";
import { hasImport } from "@/lib/store/imports/has-import";

const known: Known = {
  hasRecord: async (ref) => hasIncident(readStore(), ref),
  hasImport: async (id) => hasImport(readStore(), id),
  hasCard: async (id) => hasCard(readStore(), id),
  // Loaded when first asked for: no other request needs the methods' pages, nor the essay.
  hasMethod: async (name) => (await import("@/app/methods/functions/registry")).methodPage(name) !== undefined,
  hasClaim: async (id) => (await import("@/lib/claims/shown-essay")).essay.claims.some((claim) => claim.id === id),
};

/** The door: who may talk to the server, and what a page may load. The rules are in app/security. */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const nonce = randomBytes(18).toString("base64");
  const policy = contentSecurityPolicy({
    nonce,
    development: process.env.NODE_ENV === "development",
    tileOrigin: tileOrigin(process.env["MAP_TILE_URL"]),
  });

  const refusal = judgeRequest(
    {
      method: request.method,
      path: request.nextUrl.pathname,
      host: request.headers.get("host"),
      origin: request.headers.get("origin"),
      secFetchSite: request.headers.get("sec-fetch-site"),
      contentType: request.headers.get("content-type"),
    },
    // Next sets PORT to the port it listens on.
    { port: process.env["PORT"] ?? "3000", names: namesFrom(process.env["ALLOWED_HOSTS"]) },
  );
  if (refusal) {
    const body = JSON.stringify({ type: "about:blank", title: refusal.title, status: refusal.status, detail: refusal.detail });
    return withHeaders(new NextResponse(body, { status: refusal.status, headers: { "Content-Type": "application/problem+json" } }), policy);
  }

  // Next reads the nonce from the policy of the request, the root layout from x-nonce.
  const headers = new Headers(request.headers);
  headers.set("Content-Security-Policy", policy);
  headers.set("x-nonce", nonce);
  // A form of ours posted without JavaScript (see judgeRequest): Next compares the origin with the host once more and knows no `null`.
  if (headers.get("origin") === "null") headers.set("origin", `http://${headers.get("host") ?? ""}`);
  // Read by the rewrite in next.config.js; nobody else may set it.
  headers.delete(MISSING_PAGE_HEADER);
  const reads = request.method === "GET" || request.method === "HEAD";
  if (reads && (await namesNothing(request.nextUrl.pathname, known))) headers.set(MISSING_PAGE_HEADER, "1");
  return withHeaders(NextResponse.next({ request: { headers } }), policy);
}

function withHeaders(response: NextResponse, policy: string): NextResponse {
  response.headers.set("Content-Security-Policy", policy);
  for (const [name, value] of Object.entries(responseHeaders)) response.headers.set(name, value);
  return response;
}

// Left out: built files, which are public and the same for everybody, and the two addresses that take files, because bodies of matched
// requests are cut at 10 MB; they do the same for themselves (app/api/imports/at-the-door.ts).
export const config = { matcher: ["/((?!_next/static/|api/v1/imports/?$|import/upload/?$).*)"] };
