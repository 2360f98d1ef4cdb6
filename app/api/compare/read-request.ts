import type { z } from "@/lib/codebook/zod";
import { readDatasetPair } from "@/app/compare/dataset-pair";
import type { Columns } from "@/lib/read/columns";
import type { Signature } from "@/lib/store/results";
import { apiText } from "../api-text";
import { problem } from "../problem";
import type { FieldError } from "../problem";
import { readOwnQuery } from "../query";
import { readJsonBody } from "../read-body";
import { readSignature } from "../signature";

type Refused = { readonly kind: "refused"; readonly answer: Response };

/** The body of a decision by its schema, signed, with the two datasets it names; or a problem that names every field that cannot be taken. */
export async function readRequest<T extends { datasets: string; who: string }>(
  request: Request,
  { datasets }: Pick<Columns, "datasets">,
  schema: z.ZodType<T>,
): Promise<{ readonly kind: "read"; readonly body: T; readonly codes: readonly [string, string]; readonly by: Signature } | Refused> {
  const query = await readOwnQuery(request, {});
  if (query.kind === "refused") return query;
  const read = await readJsonBody(request);
  if (read.kind === "refused") return read;
  const [t, c] = [await apiText("api.body"), await apiText("compare.api")];
  const { signature, errors } = readSignature(read.body, new Date().toISOString(), t);
  const parsed = schema.safeParse(read.body);
  const codes = typeof read.body["datasets"] === "string" ? readDatasetPair(read.body["datasets"], datasets) : null;
  const shape = parsed.success ? [] : parsed.error.issues.filter(({ path }) => path[0] !== "who" && path[0] !== "datasets").flatMap(({ path, code, ...issue }): FieldError[] => {
    const unknown = code === "unrecognized_keys" && "keys" in issue ? (issue.keys as readonly string[]) : [];
    if (unknown.length > 0) return unknown.slice(0, 60).map((key) => ({ field: key.slice(0, 80), code: "unknown-field", detail: t("unknown-key", { key: key.slice(0, 80) }) }));
    return [{ field: path.join("."), code: "malformed", detail: c("malformed") }];
  });
  const all = [...errors, ...(codes === null ? [{ field: "datasets", code: "unknown-value", detail: c("datasets", { known: datasets.map(({ code }) => code).join(", ") }) }] : []), ...shape];
  if (!parsed.success || codes === null || all.length > 0) return { kind: "refused", answer: await problem("invalid-record", { values: { count: all.length }, errors: all }) };
  return { kind: "read", body: parsed.data, codes, by: signature };
}
