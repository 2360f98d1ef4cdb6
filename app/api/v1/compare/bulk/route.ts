import { answering, notAllowed, optionsOnly } from "@/app/api/answering";
import { answerAcceptance } from "@/app/api/compare/answer-decisions";

export const runtime = "nodejs";
export const dynamic = "force-dynamic";

const ALLOW = "POST, OPTIONS";

/** Accept many pairs above a score in one step, after a look at how many they are. */
export const POST = answering(async (request: Request, _context: unknown) => answerAcceptance(request));

export const OPTIONS = optionsOnly(ALLOW);
export const GET = notAllowed(ALLOW);
export const PUT = notAllowed(ALLOW);
export const PATCH = notAllowed(ALLOW);
export const DELETE = notAllowed(ALLOW);
