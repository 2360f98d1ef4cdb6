import { answering, notAllowed, optionsOnly } from "@/app/api/answering";
import { answerCard } from "@/app/api/answer-card";

export const runtime = "nodejs";
export const dynamic = "force-dynamic";

const ALLOW = "GET, HEAD, OPTIONS";

type Context = { readonly params: Promise<{ readonly id: string }> };

/** One finding card: as it was kept, and as it is now. */
export const GET = answering(async (request: Request, context: Context) => answerCard(request, (await context.params).id));

export const OPTIONS = optionsOnly(ALLOW);
export const POST = notAllowed(ALLOW);
export const PUT = notAllowed(ALLOW);
export const PATCH = notAllowed(ALLOW);
export const DELETE = notAllowed(ALLOW);
