"use server";

import { redirect } from "next/navigation";
import type { PostedForm, SaveAnswer } from "@/components/forms/form-values";
import { withEntry } from "@/components/forms/form-path";
import { REF_PATTERN } from "@/lib/codebook/incident";
import { formValuesOf } from "@/lib/entry/form-text";
import { readStore, writeStore } from "@/lib/store/connect";
import { discardFormDraft } from "@/lib/store/form-drafts";
import { readIncident } from "@/lib/store/read-incident";
import { draftOf } from "@/lib/store/stored-incident";
import { blankContent, blankForm, contentOfPost, isDraftId, readContent, readRequest } from "./form/form-content";
import { keepHandle, readHandle, UNSIGNED } from "./form/handle";
import { beginEdit, saveEntry } from "./form/save-entry";

/** What may be asked of the server about records entered by hand. Every argument comes from a browser and is read as such. */

const stores = () => ({ read: readStore(), write: writeStore() });

/** Save a new record or an edit. */
export async function saveIncident(request: unknown): Promise<SaveAnswer> {
  const saving = readRequest(request);
  if (saving === null) return { kind: "rejected", problems: [] };
  return saveEntry(stores(), saving, await readHandle(), Date.now());
}

/** The same for a form posted without JavaScript: it comes back with everything that was typed, or leads to the record. */
export async function postIncident(_previous: PostedForm | null, form: FormData): Promise<PostedForm | null> {
  const id = form.get("id");
  if (!isDraftId(id)) return null;
  const content = contentOfPost(form, await startOfPost(form));
  const intent = form.get("intent");
  if (typeof intent === "string" && intent.startsWith("add-")) return { id, content: withBlank(content, intent), answer: null };
  const typedHandle = form.get("handle");
  const handle = typeof typedHandle === "string" && typedHandle.trim() !== "" ? await keepHandle(typedHandle) : await readHandle();
  const answer = await saveEntry(stores(), { ...content, id, intent: intent === "draft" || intent === "next" ? intent : "save" }, handle, Date.now());
  if (answer.kind === "saved") redirect(answer.address);
  return { id, content, answer: answer.kind === "needs-handle" ? { ...answer, wrong: typedHandle !== null && typedHandle !== "" } : answer };
}

async function startOfPost(form: FormData) {
  const [ref, version, dataset] = [form.get("base.ref"), Number(form.get("base.version")), form.get("dataset")];
  const start = blankContent(typeof dataset === "string" ? dataset : "");
  if (typeof ref !== "string" || !REF_PATTERN.test(ref) || !Number.isSafeInteger(version) || version < 1) return start;
  const stored = await readIncident(readStore(), ref);
  if (stored.kind !== "found") return start;
  const values = formValuesOf(draftOf(stored.incident));
  return { ...start, values, base: { ref, version, values } };
}

function withBlank(content: PostedForm["content"], intent: string): PostedForm["content"] {
  const { attribution, relation, source } = blankForm();
  const { values } = content;
  if (intent === "add-attributions") return { ...content, values: withEntry(values, "attributions", attribution) };
  if (intent === "add-relations") return { ...content, values: withEntry(values, "relations", relation) };
  return { ...content, values: withEntry(values, "sources", source) };
}

/** Keep the handle under which this browser signs. */
export async function signIn(handle: string): Promise<{ kind: "signed-in"; handle: string } | { kind: "refused" }> {
  const kept = typeof handle === "string" ? await keepHandle(handle) : null;
  return kept === null ? { kind: "refused" } : { kind: "signed-in", handle: kept };
}

/** Forget a draft for good. */
export async function discardDraft(id: string): Promise<{ kind: "discarded" } | { kind: "busy" }> {
  return isDraftId(id) ? discardFormDraft(writeStore(), id) : { kind: "discarded" };
}

/** Begin an edit of a record that adds the sources of an entry to it; the entry itself stays a draft. */
export async function carrySources(request: { content: unknown; ref: string }): Promise<{ kind: "carried"; address: string } | { kind: "busy" } | { kind: "no-such-record" }> {
  const content = readContent(request.content);
  if (content === null || !REF_PATTERN.test(request.ref)) return { kind: "no-such-record" };
  const handle = (await readHandle()) ?? UNSIGNED;
  const begun = await beginEdit(stores(), request.ref, (base) => {
    const known = new Set(base.values.sources.map(({ url }) => url).filter((url) => url !== ""));
    const added = content.values.sources.filter(({ url }) => !known.has(url));
    return { ...content, why: "", differentFrom: [], base, values: { ...base.values, sources: [...base.values.sources, ...added] } };
  }, handle, new Date().toISOString());
  if (begun.kind === "begun") return { kind: "carried", address: `${begun.address}&carried=1` };
  return begun.kind === "busy" ? begun : { kind: "no-such-record" };
}
