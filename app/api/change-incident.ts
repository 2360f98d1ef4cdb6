import type { IncidentDraft } from "@/lib/codebook/incident";
import { kabulDay } from "@/lib/codebook/iso-day";
import { coarseFieldNames, publicFieldNames } from "@/lib/codebook/public-view";
import { takenOutStatuses } from "@/lib/codebook/values/trust";
import { isPlainRecord } from "@/lib/entry/plain-record";
import { isError } from "@/lib/entry/problem";
import type { EntryProblem } from "@/lib/entry/problem";
import { readDraft } from "@/lib/entry/read-draft";
import { writeStore } from "@/lib/store/connect";
import { editIncident } from "@/lib/store/edit-incident";
import { draftOf } from "@/lib/store/stored-incident";
import { jsonAnswer } from "./answer";
import { apiText } from "./api-text";
import { entryErrors, split, storeErrors } from "./field-errors";
import { nearDuplicateWarnings } from "./near-duplicate-warnings";
import { busyProblem, problem } from "./problem";
import type { FieldError } from "./problem";
import { readOwnQuery } from "./query";
import { readJsonBody } from "./read-body";
import { findRecord, shownChanges, shownRecord, versionTag } from "./shown-record";
import { readSignature, unknownFields } from "./signature";

const bodyFields = ["who", "why", "changes"] as const;
const takenOut: readonly unknown[] = takenOutStatuses;

/**
 * PATCH /api/v1/incidents/[ref] with `If-Match: "<version>"`: `{who, why?, changes: {field: value}}`. The changes are laid over the
 * record as it stands, and the whole is checked like a new one. 412 tells what came between.
 */
export async function changeIncident(request: Request, ref: string): Promise<Response> {
  const query = await readOwnQuery(request, {});
  if (query.kind === "refused") return query.answer;
  const condition = request.headers.get("if-match");
  if (condition === null || condition.trim() === "*") return problem("precondition-required");
  const read = await readJsonBody(request);
  if (read.kind === "refused") return read.answer;
  const found = await findRecord(ref);
  if (found.kind === "refused") return found.answer;
  const current = found.incident;
  const expectedVersion = versionOf(condition);
  if (expectedVersion !== current.version) return conflict(ref, current.version, expectedVersion);

  const now = Date.now();
  const { body } = read;
  const t = await apiText("api.body");
  const { signature, errors: signatureErrors } = readSignature(body, new Date(now).toISOString(), t);
  const errors: FieldError[] = [...unknownFields(body, bodyFields, t), ...signatureErrors];
  const changes = body["changes"];
  if (!isPlainRecord(changes)) {
    errors.push({ field: "changes", code: changes === undefined ? "missing" : "not-an-object", detail: t(changes === undefined ? "missing" : "not-an-object") });
    return problem("invalid-record", { values: { count: errors.length }, errors });
  }
  if (takenOut.includes(changes["status"]) && changes["status"] !== current.status && signature.why === null) errors.push({ field: "why", code: "missing", detail: t("why-needed") });

  const entry = readDraft({ ...draftOf(current), ...changes }, { today: kabulDay(now), ownRef: ref });
  const problems = entry.kind === "draft" ? split(entry.warnings) : split(entry.problems);
  errors.push(...(await changeErrors(problems.errors, current, changes)));
  const warnings = await changeErrors(problems.warnings, current, changes);
  if (errors.length > 0 || entry.kind === "rejected") return problem("invalid-record", { values: { count: errors.length }, errors, more: { warnings } });

  const result = await editIncident(writeStore(), { ref, expectedVersion, draft: entry.draft, formDraftId: null }, signature);
  switch (result.kind) {
    case "busy":
      return busyProblem();
    case "no-such-record":
      return problem("no-such-record", { values: { ref } });
    case "conflict":
      return conflict(ref, result.current.version, expectedVersion);
    case "refused": {
      const refused = await storeErrors(result.problems, "changes");
      return problem("invalid-record", { values: { count: refused.length }, errors: refused });
    }
    case "saved":
    case "unchanged":
      return saved(ref, result.version, entry.draft, warnings);
  }
}

/** One strong tag with a version in it; null for any other, which no version can equal. */
function versionOf(condition: string): number | null {
  const match = /^\s*"(\d{1,9})"\s*$/.exec(condition);
  return match === null ? null : Number(match[1]);
}

async function conflict(ref: string, current: number, expected: number | null): Promise<Response> {
  const headers = { ETag: versionTag(current) };
  // A version that never was has nothing between it and now.
  if (expected === null || expected > current) return problem("version-conflict", { detail: "version-unknown", values: { current }, headers, more: { version: current, changesBetween: [] } });
  return problem("version-conflict", { values: { asked: expected, current }, headers, more: { version: current, changesBetween: await shownChanges(ref, expected) } });
}

/**
 * What was found, as far as the sender may know: a problem of a field that they neither sent nor may see would tell what is
 * withheld. An error of that kind is said without field and values; a warning is left out.
 */
async function changeErrors(found: readonly EntryProblem[], current: IncidentDraft, changes: Readonly<Record<string, unknown>>): Promise<FieldError[]> {
  const reduced = current.sensitivity !== "public";
  const visible = reduced ? coarseFieldNames : publicFieldNames;
  const isTold = ({ field }: EntryProblem) => {
    const name = field.split(".")[0] ?? "";
    const sent = Object.hasOwn(changes, name);
    return reduced ? sent && visible.has(name) : sent || visible.has(name);
  };
  const told = await entryErrors(found.filter(isTold), "changes");
  const t = await apiText("api");
  const hidesError = found.some((one) => !isTold(one) && isError(one));
  return hidesError ? [...told, { field: "changes", code: "withheld-field", detail: t("withheldField") }] : told;
}

async function saved(ref: string, version: number, draft: IncidentDraft, warnings: readonly FieldError[]): Promise<Response> {
  const after = await findRecord(ref);
  const record = after.kind === "found" ? after.incident : null;
  return jsonAnswer(
    { ref, version, revision: record?.revision ?? null, incident: record === null ? null : shownRecord(record), warnings: [...warnings, ...(await nearDuplicateWarnings(draft, ref))] },
    { headers: { ETag: versionTag(version), "Cache-Control": "no-store" } },
  );
}
