import { answering, notAllowed, optionsOnly } from "@/app/api/answering";
import { answerUndo } from "@/app/api/compare/answer-decisions";

export const runtime = "nodejs";
export const dynamic = "force-dynamic";

const ALLOW = "POST, OPTIONS";

type Context = { readonly params: Promise<{ readonly id: string }> };

/** Take back one step. */
export const POST = answering(async (request: Request, context: Context) => answerUndo(request, (await context.params).id));

export const OPTIONS = optionsOnly(ALLOW);
export const GET = notAllowed(ALLOW);
export const PUT = notAllowed(ALLOW);
export const PATCH = notAllowed(ALLOW);
export const DELETE = notAllowed(ALLOW);
