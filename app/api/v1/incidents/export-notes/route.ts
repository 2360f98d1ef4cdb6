import { answering, notAllowed, optionsOnly } from "@/app/api/answering";
import { answerExportNotes } from "@/app/api/export-records";

export const runtime = "nodejs";
export const dynamic = "force-dynamic";

const ALLOW = "GET, HEAD, OPTIONS";

export const GET = answering(answerExportNotes);
export const OPTIONS = optionsOnly(ALLOW);
export const POST = notAllowed(ALLOW);
export const PUT = notAllowed(ALLOW);
export const PATCH = notAllowed(ALLOW);
export const DELETE = notAllowed(ALLOW);
