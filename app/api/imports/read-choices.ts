import { importChoicesSchema } from "@/lib/interchange/importing/import-choices";
import type { ImportChoices } from "@/lib/interchange/importing/import-choices";
import { problem } from "../problem";

export type ChoicesRead = { readonly kind: "read"; readonly choices: ImportChoices } | { readonly kind: "refused"; readonly answer: Response };

/** What a person says of a file, out of the body of a request; every value that cannot be taken is named. */
export async function readChoices(value: unknown): Promise<ChoicesRead> {
  const parsed = importChoicesSchema.safeParse(value ?? {});
  if (parsed.success) return { kind: "read", choices: parsed.data };
  const errors = parsed.error.issues.slice(0, 60).map(({ path, code, message }) => ({ field: ["choices", ...path].join("."), code, detail: message }));
  return { kind: "refused", answer: await problem("unreadable-body", { detail: "invalid-choices", values: { count: errors.length }, errors }) };
}
