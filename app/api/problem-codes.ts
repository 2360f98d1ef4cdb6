/** Every problem that the API answers, and its status. A closed list: a new one is a line here, a title and a sentence in the catalogue. */
export const problemStatuses = {
  "invalid-query": 400,
  "unreadable-body": 400,
  "no-such-record": 404,
  "closed-record": 404,
  "no-such-claim": 404,
  "no-such-version": 404,
  "no-such-card": 404,
  "no-such-import": 404,
  "no-such-mapping": 404,
  "no-such-step": 404,
  "no-such-address": 404,
  "method-not-allowed": 405,
  "already-matched": 409,
  "cursor-outdated": 409,
  "import-not-ready": 409,
  "rows-refused": 409,
  "pairs-changed": 409,
  "rows-edited": 409,
  "version-conflict": 412,
  "body-too-large": 413,
  "unsupported-media-type": 415,
  "invalid-record": 422,
  "not-testable": 422,
  "too-many-records": 422,
  "too-many-rows": 422,
  "too-many-to-match": 422,
  "precondition-required": 428,
  internal: 500,
  "disk-full": 507,
  busy: 503,
  unavailable: 503,
  "not-computed": 503,
} as const;
export type ProblemCode = keyof typeof problemStatuses;
export const problemCodes = Object.keys(problemStatuses) as readonly ProblemCode[];

export function isProblemCode(text: string): text is ProblemCode {
  return Object.hasOwn(problemStatuses, text);
}

/** The `type` of a problem, which is also where it is explained. */
export function problemAddress(code: ProblemCode): string {
  return `/problems/${code}`;
}
