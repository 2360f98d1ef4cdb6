import { answering, notAllowed, optionsOnly } from "@/app/api/answering";
import { listCardAnswers } from "@/app/api/answer-card";

export const runtime = "nodejs";
export const dynamic = "force-dynamic";

const ALLOW = "GET, HEAD, OPTIONS";

/** The finding cards that were kept, newest first. */
export const GET = answering(async (request: Request, _context: unknown) => listCardAnswers(request));

export const OPTIONS = optionsOnly(ALLOW);
export const POST = notAllowed(ALLOW);
export const PUT = notAllowed(ALLOW);
export const PATCH = notAllowed(ALLOW);
export const DELETE = notAllowed(ALLOW);
