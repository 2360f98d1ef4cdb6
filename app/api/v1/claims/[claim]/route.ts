import { answerClaim } from "@/app/api/answer-claim";
import { answering, notAllowed, optionsOnly } from "@/app/api/answering";

export const runtime = "nodejs";
export const dynamic = "force-dynamic";

const ALLOW = "GET, HEAD, OPTIONS";

type Context = { readonly params: Promise<{ readonly claim: string }> };

/** What the records of a dataset say of one claim of the essay. */
export const GET = answering(async (request: Request, context: Context) => answerClaim(request, (await context.params).claim));

export const OPTIONS = optionsOnly(ALLOW);
export const POST = notAllowed(ALLOW);
export const PUT = notAllowed(ALLOW);
export const PATCH = notAllowed(ALLOW);
export const DELETE = notAllowed(ALLOW);
