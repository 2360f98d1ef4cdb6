import { mappingOfText, readColumnMapping } from "@/lib/interchange/read-mapping";
import { readStore, writeStore } from "@/lib/store/connect";
import { forgetMapping, listMappings, saveMapping } from "@/lib/store/imports/saved-mappings";
import { jsonAnswer } from "../answer";
import { apiText } from "../api-text";
import { busyProblem, problem } from "../problem";
import { readOwnQuery } from "../query";
import { readJsonBody } from "../read-body";
import { readSignature, unknownFields } from "../signature";

/** GET /api/v1/imports/mappings: how columns of tables of one's own become fields, by name. mapping: null where this codebook cannot read it. */
export async function listOfMappings(request: Request): Promise<Response> {
  const query = await readOwnQuery(request, {});
  if (query.kind === "refused") return query.answer;
  const kept = await listMappings(readStore());
  return jsonAnswer({ mappings: kept.map(({ name, body, who, at }) => ({ name, who, at, mapping: mappingOfText(body) })) }, { headers: { "Cache-Control": "no-store" } });
}

/** POST /api/v1/imports/mappings: `{who, mapping}`. Kept under its name; one that had it is replaced. */
export async function keepMapping(request: Request): Promise<Response> {
  const read = await readJsonBody(request);
  if (read.kind === "refused") return read.answer;
  const t = await apiText("api.body");
  const { signature, errors: unsigned } = readSignature(read.body, new Date().toISOString(), t);
  const errors = [...unknownFields(read.body, ["who", "why", "mapping"], t), ...unsigned];
  const found = readColumnMapping(read.body["mapping"]);
  if (found.kind === "refused") errors.push(...found.errors.map(({ path, code }) => ({ field: path === "" ? "mapping" : `mapping.${path}`, code, detail: t("mapping") })));
  if (errors.length > 0 || found.kind === "refused") return problem("unreadable-body", { detail: "invalid-choices", values: { count: errors.length }, errors });
  const saved = await saveMapping(writeStore(), { name: found.mapping.name, body: JSON.stringify(found.mapping) }, signature);
  if (saved.kind === "busy") return busyProblem();
  if (saved.kind === "refused") return problem("unreadable-body", { detail: "invalid-choices", values: { count: saved.problems.length }, errors: saved.problems.map(({ field, reason }) => ({ field, code: reason, detail: t("mapping") })) });
  return jsonAnswer({ mapping: found.mapping }, { status: 201 });
}

export const mappingKeys = { name: { read: (value: string) => (value.length > 0 && value.length <= 80 ? value : null), otherwise: "", required: "the name of the mapping", schema: { type: "string", maxLength: 80 } } };

/** DELETE /api/v1/imports/mappings?name=NAME: forget one. What was imported with it stays as it is. */
export async function dropMapping(request: Request): Promise<Response> {
  const query = await readOwnQuery(request, mappingKeys);
  if (query.kind === "refused") return query.answer;
  const forgotten = await forgetMapping(writeStore(), query.own.name);
  if (forgotten.kind === "busy") return busyProblem();
  return forgotten.wasThere ? jsonAnswer({ forgotten: query.own.name }) : problem("no-such-mapping", { values: { name: query.own.name } });
}
