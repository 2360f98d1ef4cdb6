import { answering, notAllowed, optionsOnly } from "@/app/api/answering";
import { answerComparison } from "@/app/api/compare/answer-comparison";

export const runtime = "nodejs";
export const dynamic = "force-dynamic";

const ALLOW = "GET, HEAD, OPTIONS";

/** Two datasets side by side. */
export const GET = answering(async (request: Request, _context: unknown) => answerComparison(request));

export const OPTIONS = optionsOnly(ALLOW);
export const POST = notAllowed(ALLOW);
export const PUT = notAllowed(ALLOW);
export const PATCH = notAllowed(ALLOW);
export const DELETE = notAllowed(ALLOW);
