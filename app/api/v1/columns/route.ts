import { textParts } from "@/lib/read/encode";
import { loadColumns } from "@/lib/read/load";
import { holdsAlready, notModified } from "@/app/api/answer";
import { answering, notAllowed, optionsOnly } from "@/app/api/answering";
import { columnsTag, encodedColumns } from "@/app/api/encoded-columns";
import { oneOf, readOwnQuery } from "@/app/api/query";

export const runtime = "nodejs";
export const dynamic = "force-dynamic";

const ALLOW = "GET, HEAD, OPTIONS";

/**
 * The public view's columns in one binary answer: what the linked views of the browser run on. The text that a search looks in is
 * half of it or more, and most readers never search: pages ask for it apart, once somebody does. Not compressed: Next takes the
 * encoding off what a handler has compressed; a browser asks once a revision, and a server in front may compress.
 */
export const GET = answering(async (request: Request, _context: unknown) => {
  const query = await readOwnQuery(request, { text: oneOf(textParts, "with") });
  if (query.kind === "refused") return query.answer;
  const columns = await loadColumns("public");
  const etag = columnsTag(columns, query.own.text);
  if (holdsAlready(request, etag)) return notModified(etag);
  const { body, byteLength } = encodedColumns(columns, query.own.text);
  return new Response(body, { headers: { "Content-Type": "application/octet-stream", "Content-Length": String(byteLength), "Cache-Control": "private, no-cache", ETag: etag } });
});

export const OPTIONS = optionsOnly(ALLOW);
export const POST = notAllowed(ALLOW);
export const PUT = notAllowed(ALLOW);
export const PATCH = notAllowed(ALLOW);
export const DELETE = notAllowed(ALLOW);
