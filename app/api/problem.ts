import { apiText } from "./api-text";

/** One thing wrong with a request: the key or the path of the field, a code for programs, a sentence for people. */
export type FieldError = { readonly field: string; readonly code: string; readonly detail: string };

const statuses = {
  "invalid-query": 400,
  "unreadable-body": 400,
  "no-such-record": 404,
  "closed-record": 404,
  "no-such-claim": 404,
  "no-such-version": 404,
  "no-such-card": 404,
  "no-such-import": 404,
  "no-such-mapping": 404,
  "no-such-address": 404,
  "method-not-allowed": 405,
  "cursor-outdated": 409,
  "import-not-ready": 409,
  "rows-refused": 409,
  "rows-edited": 409,
  "version-conflict": 412,
  "body-too-large": 413,
  "unsupported-media-type": 415,
  "invalid-record": 422,
  "not-testable": 422,
  "too-many-records": 422,
  "too-many-rows": 422,
  "precondition-required": 428,
  internal: 500,
  "disk-full": 507,
  busy: 503,
  unavailable: 503,
  "not-computed": 503,
} as const;
export type ProblemCode = keyof typeof statuses;

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
  const status = statuses[code];
  const body = {
    type: `/problems/${code}`,
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
