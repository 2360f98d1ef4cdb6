import { readStore } from "@/lib/store/connect";
import { readRevision } from "@/lib/store/revision";
import { jsonAnswer } from "@/app/api/answer";
import { answering, notAllowed, optionsOnly } from "@/app/api/answering";

export const runtime = "nodejs";
export const dynamic = "force-dynamic";

const ALLOW = "GET, HEAD, OPTIONS";

/** Have the records changed? One row is read, so a page may ask often. */
export const GET = answering(async (_request: Request, _context: unknown) => jsonAnswer({ revision: await readRevision(readStore()) }));

export const OPTIONS = optionsOnly(ALLOW);
export const POST = notAllowed(ALLOW);
export const PUT = notAllowed(ALLOW);
export const PATCH = notAllowed(ALLOW);
export const DELETE = notAllowed(ALLOW);
