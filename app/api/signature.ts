import { HANDLE_PATTERN, textLimits } from "@/lib/codebook/incident";
import type { Signature } from "@/lib/store/results";
import type { ApiText } from "./api-text";
import type { FieldError } from "./problem";

/** Who signs a write and why: `who` and `why` of a body. at: ISO instant. */
export function readSignature(body: Readonly<Record<string, unknown>>, at: string, t: ApiText): { signature: Signature; errors: FieldError[] } {
  const errors: FieldError[] = [];
  const who = typeof body["who"] === "string" ? body["who"].normalize("NFC").trim() : null;
  if (who === null) errors.push({ field: "who", code: body["who"] === undefined ? "missing" : "not-text", detail: t("handle") });
  else if (!HANDLE_PATTERN.test(who)) errors.push({ field: "who", code: "not-a-handle", detail: t("handle") });
  const given = body["why"] ?? null;
  const why = typeof given === "string" ? given.normalize("NFC").trim() : null;
  if (given !== null && why === null) errors.push({ field: "why", code: "not-text", detail: t("not-text") });
  if (why !== null && why.length > textLimits.summary) errors.push({ field: "why", code: "text-too-long", detail: t("why-too-long", { limit: textLimits.summary }) });
  return { signature: { who: who ?? "", at, why: why === "" ? null : why }, errors };
}

/** The fields of a request that it may not have. */
export function unknownFields(body: Readonly<Record<string, unknown>>, known: readonly string[], t: ApiText): FieldError[] {
  return Object.keys(body)
    .filter((key) => !known.includes(key))
    .slice(0, 60)
    .map((key) => ({ field: key.slice(0, 80), code: "unknown-field", detail: t("unknown-key", { key: key.slice(0, 80) }) }));
}
