import { jsonAnswer } from "@/app/api/answer";
import { answering, notAllowed, optionsOnly } from "@/app/api/answering";
import { openApiDocument } from "@/app/api/openapi/document";
import { readOwnQuery } from "@/app/api/query";

export const runtime = "nodejs";
export const dynamic = "force-dynamic";

const ALLOW = "GET, HEAD, OPTIONS";

/** The description of the API. */
export const GET = answering(async (request: Request, _context: unknown) => {
  const query = await readOwnQuery(request, {});
  return query.kind === "refused" ? query.answer : jsonAnswer(await openApiDocument());
});

export const OPTIONS = optionsOnly(ALLOW);
export const POST = notAllowed(ALLOW);
export const PUT = notAllowed(ALLOW);
export const PATCH = notAllowed(ALLOW);
export const DELETE = notAllowed(ALLOW);
