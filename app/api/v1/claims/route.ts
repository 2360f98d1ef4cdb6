import { listClaims } from "@/app/api/answer-claim";
import { answering, notAllowed, optionsOnly } from "@/app/api/answering";

export const runtime = "nodejs";
export const dynamic = "force-dynamic";

const ALLOW = "GET, HEAD, OPTIONS";

/** All claims of the essay with the verdicts of their lead findings. */
export const GET = answering(async (request: Request, _context: unknown) => listClaims(request));

export const OPTIONS = optionsOnly(ALLOW);
export const POST = notAllowed(ALLOW);
export const PUT = notAllowed(ALLOW);
export const PATCH = notAllowed(ALLOW);
export const DELETE = notAllowed(ALLOW);
