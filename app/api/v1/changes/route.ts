import { answering, notAllowed, optionsOnly } from "@/app/api/answering";
import { listChanges } from "@/app/api/list-changes";

export const runtime = "nodejs";
export const dynamic = "force-dynamic";

const ALLOW = "GET, HEAD, OPTIONS";

/** What happened after a revision, for whoever keeps a copy. */
export const GET = answering(async (request: Request, _context: unknown) => listChanges(request));

export const OPTIONS = optionsOnly(ALLOW);
export const POST = notAllowed(ALLOW);
export const PUT = notAllowed(ALLOW);
export const PATCH = notAllowed(ALLOW);
export const DELETE = notAllowed(ALLOW);
