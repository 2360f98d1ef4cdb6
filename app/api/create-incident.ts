import { v7 } from "uuid";
import { kabulDay } from "@/lib/codebook/iso-day";
import type { IncidentDraft } from "@/lib/codebook/incident";
import { readDraft } from "@/lib/entry/read-draft";
import { readStore, writeStore } from "@/lib/store/connect";
import { describeDatasets } from "@/lib/store/datasets";
import { readIncident } from "@/lib/store/read-incident";
import { recordIncident } from "@/lib/store/record-incident";
import { jsonAnswer } from "./answer";
import { apiText } from "./api-text";
import { entryErrors, split, storeErrors } from "./field-errors";
import { nearDuplicateWarnings } from "./near-duplicate-warnings";
import { busyProblem, problem } from "./problem";
import type { FieldError } from "./problem";
import { readOwnQuery } from "./query";
import { readJsonBody } from "./read-body";
import { shownRecord, versionTag } from "./shown-record";
import { readSignature, unknownFields } from "./signature";

const bodyFields = ["submissionId", "dataset", "who", "why", "incident"] as const;
/** Printable, on one line: it is compared, never read. */
const SUBMISSION_ID = /^[\x21-\x7e]{1,200}$/;

/**
 * POST /api/v1/incidents: `{submissionId, dataset?, who, why?, incident}`. 201 with the record; 200 with the record it made when
 * the submission was seen before; 422 with every error at once. Likely duplicates are warnings: the sender decides.
 */
export async function createIncident(request: Request): Promise<Response> {
  const query = await readOwnQuery(request, {});
  if (query.kind === "refused") return query.answer;
  const read = await readJsonBody(request);
  if (read.kind === "refused") return read.answer;
  const { body } = read;
  const now = Date.now();
  const t = await apiText("api.body");

  const { signature, errors: signatureErrors } = readSignature(body, new Date(now).toISOString(), t);
  const submissionId = body["submissionId"];
  const errors: FieldError[] = [...unknownFields(body, bodyFields, t), ...signatureErrors];
  if (typeof submissionId !== "string" || !SUBMISSION_ID.test(submissionId)) {
    errors.push({ field: "submissionId", code: submissionId === undefined ? "missing" : "malformed", detail: t("submission-id") });
  }
  const dataset = await datasetOf(body["dataset"]);
  if (dataset.kind === "refused") errors.push(...(await storeErrors([{ field: "dataset", reason: dataset.reason }], "incident")));

  const entry = readDraft(body["incident"], { today: kabulDay(now) });
  const found = entry.kind === "draft" ? split(entry.warnings) : split(entry.problems);
  errors.push(...(await entryErrors(found.errors, "incident")));
  const warnings = await entryErrors(found.warnings, "incident");
  if (errors.length > 0 || entry.kind === "rejected" || dataset.kind === "refused" || typeof submissionId !== "string") {
    return problem("invalid-record", { values: { count: errors.length }, errors, more: { warnings } });
  }

  const result = await recordIncident(writeStore(), { id: v7(), submissionId, dataset: dataset.code, draft: entry.draft, formDraftId: null }, signature);
  switch (result.kind) {
    case "busy":
      return busyProblem();
    case "refused": {
      const refused = await storeErrors(result.problems, "incident");
      return problem("invalid-record", { values: { count: refused.length }, errors: refused, more: { warnings } });
    }
    case "recorded":
      return recorded(result, entry.draft, warnings);
  }
}

async function recorded({ ref, repeated }: { ref: string; repeated: boolean }, draft: IncidentDraft, warnings: readonly FieldError[]): Promise<Response> {
  const stored = await readIncident(readStore(), ref);
  if (stored.kind !== "found") throw new Error("a record that was just saved is not there");
  const { version, revision } = stored.incident;
  const duplicates = repeated ? [] : await nearDuplicateWarnings(draft, ref);
  return jsonAnswer(
    { ref, version, revision, repeated, incident: shownRecord(stored.incident), warnings: [...warnings, ...duplicates] },
    { status: repeated ? 200 : 201, headers: { Location: `/api/v1/incidents/${ref}`, ETag: versionTag(version), "Cache-Control": "no-store" } },
  );
}

type DatasetChoice = { kind: "chosen"; code: string } | { kind: "refused"; reason: "no-such-dataset" | "not-open-for-entry" };

/** The dataset asked for, else the first that is open for entry. */
async function datasetOf(asked: unknown): Promise<DatasetChoice> {
  const datasets = await describeDatasets(readStore());
  if (asked === undefined || asked === null) {
    const first = datasets.find(({ openForEntry }) => openForEntry);
    return first === undefined ? { kind: "refused", reason: "not-open-for-entry" } : { kind: "chosen", code: first.code };
  }
  const dataset = datasets.find(({ code }) => code === asked);
  if (dataset === undefined) return { kind: "refused", reason: "no-such-dataset" };
  return dataset.openForEntry ? { kind: "chosen", code: dataset.code } : { kind: "refused", reason: "not-open-for-entry" };
}
