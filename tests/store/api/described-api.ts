import path from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import type { ValidateFunction } from "ajv/dist/2020.js";
import { expect } from "vitest";
import { openApiDocument } from "../../../app/api/openapi/document";
import type { OpenApiDocument } from "../../../app/api/openapi/document";

type Json = Readonly<Record<string, unknown>>;
type Content = Readonly<Record<string, { readonly schema: Json; readonly example?: unknown }>>;
type Described = { readonly description: string; readonly content?: Content; readonly headers?: Json; readonly $ref?: string };
export type DescribedOperation = {
  readonly id: string;
  readonly method: string;
  readonly address: string;
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly schema: Json }[];
  readonly body: Content | null;
  readonly answers: Readonly<Record<string, Described>>;
};

const escaped = (part: string) => part.replaceAll("~", "~0").replaceAll("/", "~1");
const HOST = "localhost:3000";

/**
 * The API as its description tells it: requests go to the route that the address names, and every answer is held against the description by a
 * validator that knows nothing of ours. What was answered is remembered, so that the test can ask what was not.
 */
export async function describedApi() {
  const document = JSON.parse(JSON.stringify(await openApiDocument())) as OpenApiDocument;
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, strictRequired: false, strictTypes: false, validateFormats: false, allErrors: true, keywords: ["components"] });
  const validators = new Map<string, ValidateFunction>();
  const at = (pointer: string): unknown => pointer.split("/").slice(1).reduce<unknown>((value, key) => (value as Json)[key.replaceAll("~1", "/").replaceAll("~0", "~")], document);
  const whole = <T>(value: T & { readonly $ref?: string }): T => (value.$ref === undefined ? value : { ...(at(value.$ref.slice(1)) as T), $ref: value.$ref });
  const operations = Object.entries(document.paths).flatMap(([address, methods]) => Object.entries(methods).map(([method, operation]): DescribedOperation => ({
    id: String(operation["operationId"]), method: method.toUpperCase(), address,
    parameters: ((operation["parameters"] ?? []) as (DescribedOperation["parameters"][number] & { $ref?: string })[]).map(whole),
    body: (operation["requestBody"] as { content: Content } | undefined)?.content ?? null,
    answers: Object.fromEntries(Object.entries(operation["responses"] as Record<string, Described>).map(([status, answer]) => [status, whole(answer)])),
  })));
  const seen = new Set<string>();

  /** Whether a value is as the schema at this place of the description says; what is not, in words. */
  function faults(pointer: string, value: unknown): string[] {
    // The named schemas go with it, because it refers to them by their place in the description.
    const validate = validators.get(pointer) ?? ajv.compile({ ...(at(pointer) as Json), components: { schemas: document.components.schemas } });
    validators.set(pointer, validate);
    return validate(value) ? [] : (validate.errors ?? []).slice(0, 12).map(({ instancePath, message, params }) => `${instancePath} ${message ?? ""} ${JSON.stringify(params)}`);
  }

  function operationOf(method: string, pathname: string): { operation: DescribedOperation; params: Record<string, string> } {
    const fits = operations.filter((operation) => operation.method === method).flatMap((operation) => {
      const match = new RegExp(`^${operation.address.replaceAll(".", "\\.").replaceAll(/\{(\w+)\}/g, "(?<$1>[^/]+)")}$`).exec(pathname);
      return match === null ? [] : [{ operation, params: { ...match.groups } }];
    });
    // A word of its own goes before a name in braces, as in Next.
    const [first] = fits.toSorted((a, b) => Object.keys(a.params).length - Object.keys(b.params).length);
    if (first === undefined) throw new Error(`${method} ${pathname} is not described`);
    return first;
  }

  async function call(method: string, address: string, { body, headers = {} }: { body?: unknown; headers?: Record<string, string> } = {}): Promise<{ status: number; type: string; text: string; value: never; headers: Headers }> {
    const url = new URL(address, `http://${HOST}`);
    const { operation, params } = operationOf(method, url.pathname);
    const route = (await import(path.resolve(`app${operation.address.replaceAll(/\{(\w+)\}/g, "[$1]")}/route.ts`))) as Record<string, (request: Request, context: unknown) => Promise<Response>>;
    const sent = body === undefined || typeof body === "string" ? body : JSON.stringify(body);
    const own = { host: HOST, ...(body === undefined ? {} : { "content-type": "application/json" }), ...headers };
    const answer = await (route[method] as (request: Request, context: unknown) => Promise<Response>)(new Request(url, { method, headers: own, ...(sent === undefined ? {} : { body: sent }) }), { params: Promise.resolve(params) });
    const bytes = Buffer.from(await answer.arrayBuffer());
    const type = answer.headers.get("content-type") ?? "";
    const value: unknown = /json/.test(type) ? JSON.parse(bytes.toString("utf8")) : null;
    const where = `${operation.id}: ${method} ${address} ${answer.status}`;

    const described = operation.answers[String(answer.status)];
    expect(described, `${where} is not described: ${bytes.toString("utf8", 0, 300)}`).toBeDefined();
    if (described?.content === undefined) expect(bytes.length, where).toBe(0);
    else {
      expect(Object.keys(described.content), where).toContain(type);
      const place = described.$ref === undefined ? `/paths/${escaped(operation.address)}/${method.toLowerCase()}/responses/${answer.status}` : described.$ref.slice(1);
      if (value !== null) expect(faults(`${place}/content/${escaped(type)}/schema`, value), where).toEqual([]);
      else expect(bytes.length, where).toBeGreaterThan(0);
    }
    for (const name of Object.keys(described?.headers ?? {})) if (name !== "Content-Disposition" || value === null) expect(answer.headers.get(name), `${where} ${name}`).not.toBeNull();
    if (operation.body !== null && answer.ok) {
      const sentType = own["content-type"]?.split(";")[0] ?? "";
      expect(Object.keys(operation.body), where).toContain(sentType);
      // What is taken is what the description asks for.
      if (sentType === "application/json" && operation.id !== "handInFile") expect(faults(`/paths/${escaped(operation.address)}/${method.toLowerCase()}/requestBody/content/application~1json/schema`, JSON.parse(sent ?? "null")), where).toEqual([]);
    }
    const told = type === "application/problem+json" ? String((value as { type: string }).type) : type;
    seen.add(`${operation.id} ${answer.status} ${told}`);
    return { status: answer.status, type, text: bytes.toString("utf8"), value: value as never, headers: answer.headers };
  }

  /** Everything that the description says may be answered: operation, status, and media type or problem. */
  function promised(): string[] {
    return operations.flatMap(({ id, answers }) => Object.entries(answers).flatMap(([status, { content }]) => {
      if (content === undefined) return [`${id} ${status} `];
      const problems = (content["application/problem+json"]?.schema["properties"] as { type?: { enum?: string[]; const?: string } } | undefined)?.type;
      return problems === undefined ? Object.keys(content).map((type) => `${id} ${status} ${type}`) : (problems.enum ?? [problems.const ?? ""]).map((type) => `${id} ${status} ${type}`);
    }));
  }

  return { document, operations, call, faults, promised, seen: seen as ReadonlySet<string> };
}

export type DescribedApi = Awaited<ReturnType<typeof describedApi>>;
