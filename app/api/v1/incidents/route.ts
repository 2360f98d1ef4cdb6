import { answering, notAllowed, optionsOnly } from "@/app/api/answering";
import { createIncident } from "@/app/api/create-incident";
import { listIncidents } from "@/app/api/list-incidents";

export const runtime = "nodejs";
export const dynamic = "force-dynamic";

const ALLOW = "GET, HEAD, POST, OPTIONS";

export const GET = answering(listIncidents);
export const POST = answering(createIncident);
export const OPTIONS = optionsOnly(ALLOW);
export const PUT = notAllowed(ALLOW);
export const PATCH = notAllowed(ALLOW);
export const DELETE = notAllowed(ALLOW);
