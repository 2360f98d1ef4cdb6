import { busyProblem, problem } from "./problem";

/** A handler of one method; `Context` holds the parameters of the address. */
export type Handler<Context> = (request: Request, context: Context) => Promise<Response>;

/** Let a handler fail as a problem: whatever it throws is logged under a number that the answer gives, and told no further. */
export function answering<Context>(handler: Handler<Context>): Handler<Context> {
  return async (request, context) => {
    try {
      return await handler(request, context);
    } catch (error) {
      if (isBusy(error)) return busyProblem();
      const id = crypto.randomUUID();
      console.error(`${id} ${request.method} ${new URL(request.url).pathname}: ${describe(error)}`);
      return problem("internal", { more: { instance: `urn:uuid:${id}` } });
    }
  };
}

/** The methods an address does not have: each is exported with this. allow: as the Allow header writes them. */
export function notAllowed(allow: string): () => Promise<Response> {
  return () => problem("method-not-allowed", { values: { allow }, headers: { Allow: allow } });
}

/** What an address answers to OPTIONS. */
export function optionsOnly(allow: string): () => Response {
  return () => new Response(null, { status: 204, headers: { Allow: allow } });
}

function isBusy(error: unknown): boolean {
  const code = codeOf(error);
  return code === "P1008" || code === "SQLITE_BUSY";
}

function codeOf(error: unknown): string | null {
  return typeof error === "object" && error !== null && "code" in error && typeof error.code === "string" ? error.code : null;
}

/** Name, code and frames, never the message: a database's messages repeat what was being written, private fields included. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line)).slice(0, 12);
  return [`${error.name} ${codeOf(error) ?? ""}`.trim(), ...frames].join("\n");
}
