import { answering, notAllowed, optionsOnly } from "@/app/api/answering";
import type { OneImport } from "@/app/api/imports/asked";
import { confirm } from "@/app/api/imports/confirm";

export const runtime = "nodejs";
export const dynamic = "force-dynamic";

const ALLOW = "POST, OPTIONS";

export const POST = answering(async (request: Request, { params }: OneImport) => confirm(request, (await params).id));

export const OPTIONS = optionsOnly(ALLOW);
export const GET = notAllowed(ALLOW);
export const PUT = notAllowed(ALLOW);
export const PATCH = notAllowed(ALLOW);
export const DELETE = notAllowed(ALLOW);
