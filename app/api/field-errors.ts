import type { EntryProblem } from "@/lib/entry/problem";
import { isError } from "@/lib/entry/problem";
import type { Problem } from "@/lib/store/results";
import { apiText } from "./api-text";
import type { FieldError } from "./problem";

/** What entry found, each with its sentence. prefix: where the record stands in the body. */
export async function entryErrors(found: readonly EntryProblem[], prefix: string): Promise<FieldError[]> {
  const t = await apiText("entry.problems");
  return found.map(({ field, code, values }) => ({ field: field === "" ? prefix : `${prefix}.${field}`, code, detail: t(code, values ?? {}) }));
}

/** What the store refused; `dataset`, `who` and `why` stand beside the record in the body, not in it. */
export async function storeErrors(problems: readonly Problem[], prefix: string): Promise<FieldError[]> {
  const t = await apiText("api.stored");
  const beside = ["dataset", "who", "why", "submissionId"];
  return problems.map(({ field, reason }) => ({ field: beside.includes(field) ? field : `${prefix}.${field}`, code: reason, detail: t(reason) }));
}

/** Errors first, then warnings: those refuse, these do not. */
export function split(found: readonly EntryProblem[]): { errors: EntryProblem[]; warnings: EntryProblem[] } {
  return { errors: found.filter(isError), warnings: found.filter((one) => !isError(one)) };
}
