"use server";

import { redirect } from "next/navigation";
import { v7 } from "uuid";
import { stores } from "@/app/api/imports/asked";
import { keepHandle, readHandle } from "@/app/incidents/form/handle";
import { textLimits } from "@/lib/codebook/incident";
import { importChoicesSchema } from "@/lib/interchange/importing/import-choices";
import type { ImportChoices } from "@/lib/interchange/importing/import-choices";
import { confirmImport, lookAgain, statusOf, stopImport } from "@/lib/interchange/importing/import-desk";
import type { Asked } from "@/lib/interchange/importing/import-desk";
import { undoBatch } from "@/lib/store/imports/undo-batch";
import type { EditedRows } from "@/lib/store/imports/undo-batch";
import type { Signature } from "@/lib/store/results";
import { choicesOfForm } from "./choices-of-form";

/** What may be asked of an import from its page, with and without JavaScript. Every argument comes from a browser and is read as such. */

/** Why something that was asked was not done; done, the page leads on. */
export type NotDone =
  | { readonly kind: "needs-handle"; readonly wrong: boolean }
  | { readonly kind: "no-such-import" | "busy" | "rows-refused" | "not-live" | "too-long" }
  | { readonly kind: "not-now"; readonly state: string }
  | { readonly kind: "edited"; readonly edited: EditedRows }
  | { readonly kind: "invalid"; readonly fields: readonly string[] };

const page = (id: string): string => `/import/${encodeURIComponent(id)}`;

/** Who signs: what was typed, which is kept, else what is known. */
async function signed(form: FormData): Promise<{ kind: "signed"; by: Signature } | NotDone> {
  const typed = form.get("who");
  const isTyped = typeof typed === "string" && typed.trim() !== "";
  const who = isTyped ? await keepHandle(typed) : await readHandle();
  if (who === null) return { kind: "needs-handle", wrong: isTyped };
  const why = form.get("why");
  const reason = typeof why === "string" ? why.normalize("NFC").trim() : "";
  if (reason.length > textLimits.summary) return { kind: "too-long" };
  return { kind: "signed", by: { who, at: new Date().toISOString(), why: reason === "" ? null : reason } };
}

/** What was asked was begun and the page is shown anew, or the reason why not. */
function notDone(asked: Asked, id: string): NotDone {
  switch (asked.kind) {
    case "begun": return redirect(page(id));
    case "no-such-import": return { kind: "no-such-import" };
    case "not-now": return { kind: "not-now", state: asked.state };
    case "rows-refused": return { kind: "rows-refused" };
    case "busy": return { kind: "busy" };
  }
}

/** Import what was looked through. */
export async function confirmFile(id: string, _before: NotDone | null, form: FormData): Promise<NotDone> {
  const who = await signed(form);
  if (who.kind !== "signed") return who;
  return notDone(await confirmImport(stores(), id, { skipInvalid: form.get("skipInvalid") === "on" }, who.by, Date.now()), id);
}

/** Stop what is under way, or let go of the file. */
export async function letGo(id: string): Promise<void> {
  await stopImport(stores(), id, Date.now());
  redirect(page(id));
}

/** Look through the file again, read as the form says; a mapping that it was read by stays, unless the form says otherwise. */
export async function readAgain(id: string, _before: NotDone | null, form: FormData): Promise<NotDone> {
  const status = await statusOf(stores(), id, Date.now());
  if (status === null) return { kind: "no-such-import" };
  const read = choicesOfForm(form, status.choices);
  if (read.kind === "invalid") return read;
  return notDone(await lookAgain(stores(), id, read.choices, Date.now()), id);
}

/** Look through it again just as before: what is here changed meanwhile. */
export async function lookOnceMore(id: string): Promise<void> {
  const status = await statusOf(stores(), id, Date.now());
  if (status !== null) await lookAgain(stores(), id, status.choices, Date.now());
  redirect(page(id));
}

/** Look through it by a mapping. Answers instead of leading on: the page shows the mapping until it is done. */
export async function lookByMapping(id: string, request: unknown): Promise<NotDone | { kind: "begun" }> {
  const parsed = importChoicesSchema.safeParse(request);
  if (!parsed.success) return { kind: "invalid", fields: parsed.error.issues.map(({ path }) => path.join(".")) };
  const asked = await lookAgain(stores(), id, parsed.data satisfies ImportChoices, Date.now());
  return asked.kind === "begun" ? asked : notDone(asked, id);
}

/** Take everything that a batch brought out of every count. */
export async function undoImport(id: string, _before: NotDone | null, form: FormData): Promise<NotDone> {
  const who = await signed(form);
  if (who.kind !== "signed") return who;
  const edited = form.get("edited");
  const choice = edited === "undo" ? { kind: "undo" as const } : edited === "keep" ? { kind: "keep" as const, batchId: v7() } : { kind: "ask" as const };
  const result = await undoBatch(stores(), id, choice, who.by);
  switch (result.kind) {
    case "undone": return redirect(page(id));
    case "edited": return { kind: "edited", edited: result.edited };
    case "busy": return { kind: "busy" };
    case "refused": return { kind: result.problems[0]?.reason === "no-such-batch" ? "no-such-import" : "not-live" };
  }
}
