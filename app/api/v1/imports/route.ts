import { answering, notAllowed, optionsOnly } from "@/app/api/answering";
import { atTheDoor } from "@/app/api/imports/at-the-door";
import { listOfImports } from "@/app/api/imports/list-of-imports";
import { receiveUpload } from "@/app/api/imports/receive-upload";

export const runtime = "nodejs";
export const dynamic = "force-dynamic";

const ALLOW = "GET, HEAD, POST, OPTIONS";

/** Which files were handed in, and which batches are there? */
export const GET = atTheDoor(answering((request: Request, _context: unknown) => listOfImports(request)));
/** Hand in a file. */
export const POST = atTheDoor(answering((request: Request, _context: unknown) => receiveUpload(request)));

export const OPTIONS = atTheDoor(async (_request: Request, _context: unknown) => optionsOnly(ALLOW)());
export const PUT = atTheDoor((_request: Request, _context: unknown) => notAllowed(ALLOW)());
export const PATCH = PUT;
export const DELETE = PUT;
