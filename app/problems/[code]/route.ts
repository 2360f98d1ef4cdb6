import { isProblemCode } from "@/app/api/problem-codes";
import { problem } from "@/app/api/problem";

export const dynamic = "force-dynamic";

type Context = { readonly params: Promise<{ readonly code: string }> };

/** Where a problem's `type` leads: to its part of the page about the API. The door answers for codes that there are none of. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { code } = await params;
  return isProblemCode(code) ? new Response(null, { status: 308, headers: { Location: `/api-docs#problem-${code}` } }) : problem("no-such-address");
}
