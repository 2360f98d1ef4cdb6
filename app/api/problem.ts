import { apiText } from "./api-text";
import { problemAddress, problemStatuses } from "./problem-codes";
import type { ProblemCode } from "./problem-codes";

/** One thing wrong with a request: the key or the path of the field, a code for programs, a sentence for people. */
export type FieldError = { readonly field: string; readonly code: string; readonly detail: string };

export type ProblemInput = {
  /** Key of the catalogue under `api.detail`; the code itself when absent. */
  readonly detail?: string;
  readonly values?: Readonly<Record<string, string | number>>;
  readonly errors?: readonly FieldError[];
  /** Members of the problem's own, such as what came between two versions. */
  readonly more?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
};

/**
 * An error answer as RFC 9457 describes it: type, title, status, detail, and `errors` with every field at once. Made from a
 * closed list of codes and the catalogue, so no stack trace, statement or path can be in it.
 */
export async function problem(code: ProblemCode, input: ProblemInput = {}): Promise<Response> {
  const t = await apiText("api");
  const status = problemStatuses[code];
  const body = {
    type: problemAddress(code),
    title: t(`title.${code}`),
    status,
    detail: t(`detail.${input.detail ?? code}`, input.values ?? {}),
    ...(input.errors === undefined ? {} : { errors: input.errors }),
    ...input.more,
  };
  return new Response(JSON.stringify(body), {
    status,
    headers: { "Content-Type": "application/problem+json", "Cache-Control": "no-store", ...input.headers },
  });
}

/** Seconds after which a busy database is worth asking again. */
const RETRY_AFTER_SECONDS = "5";

export function busyProblem(code: "busy" | "unavailable" = "busy"): Promise<Response> {
  return problem(code, { headers: { "Retry-After": RETRY_AFTER_SECONDS } });
}
