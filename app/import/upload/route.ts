import { v7 } from "uuid";
import { notAllowed, optionsOnly } from "@/app/api/answering";
import type { Handler } from "@/app/api/answering";
import { stores } from "@/app/api/imports/asked";
import { atTheDoor } from "@/app/api/imports/at-the-door";
import { fileNameOf } from "@/app/api/imports/file-name";
import { judgeRequest } from "@/app/security/judge-request";
import { importChoicesSchema } from "@/lib/interchange/importing/import-choices";
import { receiveFile } from "@/lib/interchange/importing/import-desk";
import { MOST_FILE_BYTES } from "@/lib/interchange/importing/uploaded-files";
import { boundaryOf, postedFile } from "./multipart";

export const runtime = "nodejs";
export const dynamic = "force-dynamic";

/** A form has more around its file than the file. */
const FORM_BYTES = 65_536;

/** Leads on; the address stays within this server, by whatever name it was reached. */
function leadTo(address: string): Response {
  return new Response(null, { status: 303, headers: { Location: address, "Cache-Control": "no-store" } });
}

/**
 * The file of the form on /import, posted without JavaScript, streamed to disk like one that comes through the API. Leads to the import, or back
 * to the form with what went wrong.
 */
const receive: Handler<unknown> = async (request) => {
  const boundary = boundaryOf(request.headers.get("content-type"));
  if (boundary === null || request.body === null) return leadTo("/import?trouble=no-file");
  if (Number(request.headers.get("content-length") ?? 0) > MOST_FILE_BYTES + FORM_BYTES) return leadTo("/import?trouble=too-large");
  const posted = await postedFile(request.body, boundary);
  if (posted.kind === "no-file") return leadTo("/import?trouble=no-file");
  const id = v7();
  const received = await receiveFile(stores(), { id, name: fileNameOf(posted.name) ?? "file", body: posted.bytes, choices: importChoicesSchema.parse({}) }, Date.now());
  return leadTo(received.kind === "received" ? `/import/${id}` : `/import?trouble=${received.kind}`);
};

// A form cannot send the type that the API's address asks for; host and origin are judged like those of any other form of ours.
export const POST = atTheDoor(receive, judgeRequest);
export const GET = atTheDoor(async () => leadTo("/import"), judgeRequest);
export const OPTIONS = atTheDoor(async () => optionsOnly("GET, POST, OPTIONS")(), judgeRequest);
export const PUT = atTheDoor(() => notAllowed("GET, POST, OPTIONS")(), judgeRequest);
export const PATCH = PUT;
export const DELETE = PUT;
