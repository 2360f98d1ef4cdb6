import { answering, notAllowed, optionsOnly } from "@/app/api/answering";
import { answerDecision } from "@/app/api/compare/answer-decisions";
import { answerMatches } from "@/app/api/compare/answer-matches";

export const runtime = "nodejs";
export const dynamic = "force-dynamic";

const ALLOW = "GET, HEAD, POST, OPTIONS";

/** Pairs of records of two datasets that may be one event, and what people said of them. */
export const GET = answering(async (request: Request, _context: unknown) => answerMatches(request));

/** Say of two records whether they are one event. */
export const POST = answering(async (request: Request, _context: unknown) => answerDecision(request));

export const OPTIONS = optionsOnly(ALLOW);
export const PUT = notAllowed(ALLOW);
export const PATCH = notAllowed(ALLOW);
export const DELETE = notAllowed(ALLOW);
