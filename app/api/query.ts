import type { DatasetOrder } from "@/lib/read/filter";
import type { Filter } from "@/lib/read/filter";
import { parseFilter } from "@/lib/read/parse-filter";
import { apiText } from "./api-text";
import { problem } from "./problem";
import type { FieldError } from "./problem";

/** Why a key of an address cannot be taken; the sentences are in the catalogue under `api.query`. */
export type QueryProblem = { readonly key: string; readonly value: string | null; readonly reason: string; readonly allowed?: string };

export type OwnKey<T> = {
  /** The value, or null where it cannot be taken. */
  readonly read: (value: string) => T | null;
  readonly otherwise: T;
  /** Said when the key is needed and absent. */
  readonly required?: string;
  /** What `read` takes, as JSON Schema: for the description of the API. */
  readonly schema?: Readonly<Record<string, unknown>>;
};

/** Keys of a route that are not the filter's. */
type OwnKeys = Readonly<Record<string, OwnKey<unknown>>>;
type OwnValues<Keys extends OwnKeys> = { readonly [K in keyof Keys]: Keys[K] extends OwnKey<infer T> ? T : never };

const LONGEST_QUOTED = 80;

/** Read a route's own keys; every one that cannot be taken is a problem. */
export function readOwnKeys<const Keys extends OwnKeys>(params: URLSearchParams, keys: Keys): { values: OwnValues<Keys>; problems: QueryProblem[] } {
  const problems: QueryProblem[] = [];
  const values: Record<string, unknown> = {};
  for (const [key, definition] of Object.entries(keys)) {
    values[key] = definition.otherwise;
    const [value, ...others] = params.getAll(key);
    if (value === undefined) {
      if (definition.required !== undefined) problems.push({ key, value: null, reason: "missing", allowed: definition.required });
    } else if (others.length > 0) {
      problems.push({ key, value: null, reason: "repeated" });
    } else {
      const taken = definition.read(value);
      if (taken === null) problems.push({ key, value: value.slice(0, LONGEST_QUOTED), reason: value === "" ? "empty" : "unknown-value" });
      else values[key] = taken;
    }
  }
  return { values: values as OwnValues<Keys>, problems };
}

/** One of these codes. */
export function oneOf<const T extends string>(codes: readonly T[], otherwise: NoInfer<T>): OwnKey<T> {
  return { read: (value) => codes.find((code) => code === value) ?? null, otherwise, schema: { type: "string", enum: codes, default: otherwise } };
}

/** A whole number between these, both included. */
export function wholeNumber(least: number, most: number, otherwise: number): OwnKey<number> {
  return {
    read: (value) => (/^\d{1,7}$/.test(value) && Number(value) >= least && Number(value) <= most ? Number(value) : null),
    otherwise,
    schema: { type: "integer", minimum: least, maximum: most, default: otherwise },
  };
}

/** The filter and the route's own keys, or a problem that names everything that could not be taken. */
export async function readFilterQuery<const Keys extends OwnKeys>(
  request: Request,
  datasets: readonly DatasetOrder[],
  keys: Keys,
): Promise<{ kind: "read"; filter: Filter; own: OwnValues<Keys> } | { kind: "refused"; answer: Response }> {
  const params = new URL(request.url).searchParams;
  const { filter, problems } = parseFilter(params, datasets, Object.keys(keys));
  const own = readOwnKeys(params, keys);
  const all = [...problems, ...own.problems];
  return all.length === 0 ? { kind: "read", filter, own: own.values } : { kind: "refused", answer: await invalidQuery(all) };
}

/** For routes that take no filter: the own keys alone, every other key refused. */
export async function readOwnQuery<const Keys extends OwnKeys>(
  request: Request,
  keys: Keys,
): Promise<{ kind: "read"; own: OwnValues<Keys> } | { kind: "refused"; answer: Response }> {
  const params = new URL(request.url).searchParams;
  const own = readOwnKeys(params, keys);
  const unknown = [...new Set(params.keys())].filter((key) => !Object.hasOwn(keys, key));
  const all: QueryProblem[] = [...unknown.map((key) => ({ key: key.slice(0, LONGEST_QUOTED), value: null, reason: "unknown-key" })), ...own.problems];
  return all.length === 0 ? { kind: "read", own: own.values } : { kind: "refused", answer: await invalidQuery(all) };
}

export async function invalidQuery(problems: readonly QueryProblem[]): Promise<Response> {
  const t = await apiText("api.query");
  const errors = problems.map(({ key, value, reason, allowed }): FieldError => ({
    // What was searched for is not repeated: it may be a name.
    field: key, code: reason, detail: t(reason, { key, value: key === "q" ? "" : (value ?? ""), allowed: allowed ?? "" }),
  }));
  return problem("invalid-query", { values: { count: errors.length }, errors });
}
