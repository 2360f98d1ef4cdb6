/** Seen by one person on one machine, and asked again each time: a record may have been closed in between. */
const FRESH = "private, no-cache";

/** Numbers that JSON cannot write are answers too (a ratio without bound): they are said as text, never as null. */
function jsonText(value: unknown): string {
  return JSON.stringify(value, (_key, item: unknown) => (typeof item === "number" && !Number.isFinite(item) ? String(item) : item));
}

export type AnswerInput = { readonly status?: 200 | 201; readonly headers?: Readonly<Record<string, string>> };

export function jsonAnswer(value: unknown, { status = 200, headers = {} }: AnswerInput = {}): Response {
  return new Response(jsonText(value), { status, headers: { "Content-Type": "application/json", "Cache-Control": FRESH, ...headers } });
}

/** A file to be saved under `fileName` (ASCII, ours). */
export function fileAnswer(text: string, contentType: string, fileName: string): Response {
  return new Response(text, {
    headers: { "Content-Type": contentType, "Content-Disposition": `attachment; filename="${fileName}"`, "Cache-Control": FRESH },
  });
}

/** A file whose bytes are made while they are sent; its length is not known beforehand. Null: the headers alone. */
export function streamAnswer(bytes: ReadableStream<Uint8Array> | null, contentType: string, fileName: string): Response {
  return new Response(bytes, {
    headers: { "Content-Type": contentType, "Content-Disposition": `attachment; filename="${fileName}"`, "Cache-Control": FRESH },
  });
}

/** Does the browser hold this state already? Compared weakly, as If-None-Match asks. */
export function holdsAlready(request: Request, etag: string): boolean {
  const bare = (tag: string) => tag.trim().replace(/^W\//, "");
  const held = request.headers.get("if-none-match");
  if (held === null) return false;
  return held.trim() === "*" || held.split(",").some((tag) => bare(tag) === bare(etag));
}

export function notModified(etag: string): Response {
  return new Response(null, { status: 304, headers: { ETag: etag, "Cache-Control": FRESH } });
}
