import { answering, notAllowed, optionsOnly } from "@/app/api/answering";
import { answerTest, listTests } from "@/app/api/answer-test";

export const runtime = "nodejs";
export const dynamic = "force-dynamic";

const ALLOW = "GET, HEAD, POST, OPTIONS";

type Context = { readonly params: Promise<{ readonly claim: string }> };

/** The ledger of one claim: every test that was run, and how many there were. */
export const GET = answering(async (request: Request, context: Context) => listTests(request, (await context.params).claim));

/** Test a selection. Written down before it is run. */
export const POST = answering(async (request: Request, context: Context) => answerTest(request, (await context.params).claim));

export const OPTIONS = optionsOnly(ALLOW);
export const PUT = notAllowed(ALLOW);
export const PATCH = notAllowed(ALLOW);
export const DELETE = notAllowed(ALLOW);
