import { answering, notAllowed, optionsOnly } from "@/app/api/answering";
import type { OneImport } from "@/app/api/imports/asked";
import { problems } from "@/app/api/imports/problems";

export const runtime = "nodejs";
export const dynamic = "force-dynamic";

const ALLOW = "GET, HEAD, OPTIONS";

export const GET = answering(async (request: Request, { params }: OneImport) => problems(request, (await params).id));

export const OPTIONS = optionsOnly(ALLOW);
export const POST = notAllowed(ALLOW);
export const PUT = notAllowed(ALLOW);
export const PATCH = notAllowed(ALLOW);
export const DELETE = notAllowed(ALLOW);
