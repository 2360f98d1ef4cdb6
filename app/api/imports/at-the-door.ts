import { randomBytes } from "node:crypto";
import { namesFrom } from "@/app/security/allowed-host";
import { contentSecurityPolicy } from "@/app/security/content-security-policy";
import { judgeUpload } from "@/app/security/judge-upload";
import { responseHeaders } from "@/app/security/response-headers";
import type { Handler } from "../answering";

/**
 * What proxy.ts does for every other address. It does not see the two that take files, because bodies of requests that it matches are cut at
 * 10 MB; so host, origin and type are judged here, and the headers are set here. judge: another judgement than that of the API's address.
 */
export function atTheDoor<Context>(handler: Handler<Context>, judge: typeof judgeUpload = judgeUpload): Handler<Context> {
  return async (request, context) => {
    const { headers, method, url } = request;
    const refusal = judge(
      {
        method, path: new URL(url).pathname, host: headers.get("host"), origin: headers.get("origin"), secFetchSite: headers.get("sec-fetch-site"), contentType: headers.get("content-type"),
      },
      { port: process.env["PORT"] ?? "3000", names: namesFrom(process.env["ALLOWED_HOSTS"]) },
    );
    const answer = refusal === null ? await handler(request, context) : refused(refusal);
    answer.headers.set("Content-Security-Policy", contentSecurityPolicy({ nonce: randomBytes(18).toString("base64"), development: false, tileOrigin: null }));
    for (const [name, value] of Object.entries(responseHeaders)) answer.headers.set(name, value);
    return answer;
  };
}

function refused({ status, title, detail }: { status: number; title: string; detail: string }): Response {
  return new Response(JSON.stringify({ type: "about:blank", title, status, detail }), { status, headers: { "Content-Type": "application/problem+json" } });
}
