import { confirmImport } from "@/lib/interchange/importing/import-desk";
import { apiText } from "../api-text";
import { problem } from "../problem";
import { readJsonBody } from "../read-body";
import { readSignature, unknownFields } from "../signature";
import { askedAnswer, stores } from "./asked";

/** POST /api/v1/imports/ID/confirm: `{who, why?, skipInvalid?}`. 202: it is being written, and nothing is visible before all of it is. */
export async function confirm(request: Request, id: string): Promise<Response> {
  const read = await readJsonBody(request);
  if (read.kind === "refused") return read.answer;
  const t = await apiText("api.body");
  const now = Date.now();
  const { signature, errors: unsigned } = readSignature(read.body, new Date(now).toISOString(), t);
  const { skipInvalid = false } = read.body;
  const errors = [...unknownFields(read.body, ["who", "why", "skipInvalid"], t), ...unsigned];
  if (typeof skipInvalid !== "boolean") errors.push({ field: "skipInvalid", code: "not-a-boolean", detail: "true or false" });
  if (errors.length > 0) return problem("unreadable-body", { detail: "invalid-choices", values: { count: errors.length }, errors });
  return askedAnswer(await confirmImport(stores(), id, { skipInvalid: skipInvalid === true }, signature, now), id);
}
