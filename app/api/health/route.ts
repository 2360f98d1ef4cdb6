import { readStore } from "@/lib/store/connect";
import { countIncidents, readRevision } from "@/lib/store/revision";
import { jsonAnswer } from "@/app/api/answer";
import { answering, notAllowed, optionsOnly } from "@/app/api/answering";
import { busyProblem } from "@/app/api/problem";

export const runtime = "nodejs";
export const dynamic = "force-dynamic";

const ALLOW = "GET, HEAD, OPTIONS";

/** Is the product up, and is its database read? */
export const GET = answering(async (_request: Request, _context: unknown) => {
  try {
    const [revision, incidents] = await Promise.all([readRevision(readStore()), countIncidents(readStore())]);
    return jsonAnswer({ status: "ok", revision, incidents });
  } catch {
    return busyProblem("unavailable");
  }
});

export const OPTIONS = optionsOnly(ALLOW);
export const POST = notAllowed(ALLOW);
export const PUT = notAllowed(ALLOW);
export const PATCH = notAllowed(ALLOW);
export const DELETE = notAllowed(ALLOW);
