import { answering, notAllowed, optionsOnly } from "@/app/api/answering";
import { dropMapping, keepMapping, listOfMappings } from "@/app/api/imports/mappings";

export const runtime = "nodejs";
export const dynamic = "force-dynamic";

const ALLOW = "GET, HEAD, POST, DELETE, OPTIONS";

/** Which mappings are kept? */
export const GET = answering((request: Request, _context: unknown) => listOfMappings(request));
/** Keep one under its name. */
export const POST = answering((request: Request, _context: unknown) => keepMapping(request));
/** Forget one. */
export const DELETE = answering((request: Request, _context: unknown) => dropMapping(request));

export const OPTIONS = optionsOnly(ALLOW);
export const PUT = notAllowed(ALLOW);
export const PATCH = notAllowed(ALLOW);
