import { answering, notAllowed, optionsOnly } from "@/app/api/answering";
import { answerMatrix } from "@/app/api/answer-matrix";

export const runtime = "nodejs";
export const dynamic = "force-dynamic";

const ALLOW = "GET, HEAD, OPTIONS";

/** The matrix of scenarios with every cell, its rater and reason. */
export const GET = answering(async (request: Request, _context: unknown) => answerMatrix(request));

export const OPTIONS = optionsOnly(ALLOW);
export const POST = notAllowed(ALLOW);
export const PUT = notAllowed(ALLOW);
export const PATCH = notAllowed(ALLOW);
export const DELETE = notAllowed(ALLOW);
