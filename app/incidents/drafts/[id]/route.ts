import type { DraftAnswer } from "@/components/forms/form-values";
import { readStore, writeStore } from "@/lib/store/connect";
import { MAX_DRAFT_LENGTH, saveFormDraft } from "@/lib/store/form-drafts";
import { readBySubmission } from "@/lib/store/read-incident";
import { findDuplicates, readTyped, wordProblems } from "../../form/check-entry";
import { isDraftId, readContent } from "../../form/form-content";
import { readHandle, UNSIGNED } from "../../form/handle";

type Context = { readonly params: Promise<{ id: string }> };

function refuse(status: 400 | 413 | 415, title: string): Response {
  return Response.json({ type: "about:blank", title, status }, { status, headers: { "content-type": "application/problem+json", "cache-control": "no-store" } });
}

/**
 * Keep what was typed, and answer what is wrong with it and which records it may repeat. A route and not a server action, because it must get
 * through while a save waits, and still be sent when its page is being closed.
 */
export async function PUT(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params;
  if (!isDraftId(id)) return refuse(400, "No such draft id");
  if (!request.headers.get("content-type")?.toLowerCase().startsWith("application/json")) return refuse(415, "Send the content type application/json");
  const body = await request.text();
  if (body.length > MAX_DRAFT_LENGTH) return refuse(413, "The draft is too long");
  const content = readContent(parsed(body));
  if (content === null) return refuse(400, "This is not the content of a form");

  const read = readStore();
  if (content.base === null) {
    // A request that was on its way while the entry was saved must not bring its draft back.
    const saved = await readBySubmission(read, id);
    if (saved.kind === "found") return answer({ kind: "saved-before", ref: saved.incident.ref });
  }
  const handle = (await readHandle()) ?? UNSIGNED;
  const nowMs = Date.now();
  const kept = await saveFormDraft(writeStore(), { id, handle, incidentRef: content.base?.ref ?? null, body: JSON.stringify(content) }, new Date(nowMs).toISOString());
  if (kept.kind === "busy") return answer({ kind: "busy" });
  if (kept.kind === "refused") return refuse(400, "The draft holds text that cannot be stored");

  const typed = await readTyped(read, content, nowMs);
  const problems = await wordProblems(typed.kind === "draft" ? typed.warnings : typed.problems);
  // While a person is typing, a day alone says too little.
  const duplicates = content.values.province === "" ? [] : await findDuplicates(read, content, id);
  return answer({ kind: "kept", problems, duplicates });
}

function answer(body: DraftAnswer): Response {
  return Response.json(body, { headers: { "cache-control": "no-store" } });
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return null;
  }
}
