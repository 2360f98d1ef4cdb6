import { problem } from "@/app/api/problem";

export const runtime = "nodejs";
export const dynamic = "force-dynamic";

/** Every other address under /api: said as a problem, since programs read no page. */
const nothing = () => problem("no-such-address");

export const GET = nothing;
export const POST = nothing;
export const PUT = nothing;
export const PATCH = nothing;
export const DELETE = nothing;
