import { answering, notAllowed, optionsOnly } from "@/app/api/answering";
import { holdsAlready, jsonAnswer, notModified } from "@/app/api/answer";
import { changeIncident } from "@/app/api/change-incident";
import { readOwnQuery } from "@/app/api/query";
import { findRecord, shownChanges, shownRecord, versionTag } from "@/app/api/shown-record";

export const runtime = "nodejs";
export const dynamic = "force-dynamic";

const ALLOW = "GET, HEAD, PATCH, OPTIONS";

type Context = { readonly params: Promise<{ readonly ref: string }> };

/** One record in its public view, with its public history, oldest first. */
export const GET = answering(async (request: Request, context: Context) => {
  const query = await readOwnQuery(request, {});
  if (query.kind === "refused") return query.answer;
  const { ref } = await context.params;
  const found = await findRecord(ref);
  if (found.kind === "refused") return found.answer;
  const etag = versionTag(found.incident.version);
  if (holdsAlready(request, etag)) return notModified(etag);
  return jsonAnswer({ incident: shownRecord(found.incident), history: await shownChanges(ref) }, { headers: { ETag: etag } });
});

export const PATCH = answering(async (request: Request, context: Context) => changeIncident(request, (await context.params).ref));

export const OPTIONS = optionsOnly(ALLOW);
export const POST = notAllowed(ALLOW);
export const PUT = notAllowed(ALLOW);
export const DELETE = notAllowed(ALLOW);
