import { isPlainRecord } from "@/lib/entry/plain-record";
import { problem } from "./problem";

/** Bytes; the largest record that the limits of its fields allow stays below. */
export const MOST_BYTES = 1024 * 1024;

export type BodyRead = { readonly kind: "body"; readonly body: Record<string, unknown> } | { readonly kind: "refused"; readonly answer: Response };

const refused = async (answer: Promise<Response>): Promise<BodyRead> => ({ kind: "refused", answer: await answer });

/** The JSON object that a request carries. Read piece by piece, so that one that is too large is refused before it is held. */
export async function readJsonBody(request: Request): Promise<BodyRead> {
  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (type !== "application/json") return refused(problem("unsupported-media-type"));
  const tooLarge = () => refused(problem("body-too-large", { values: { limit: MOST_BYTES } }));
  if (Number(request.headers.get("content-length") ?? 0) > MOST_BYTES) return tooLarge();

  const pieces: Uint8Array[] = [];
  let bytes = 0;
  const reader = request.body?.getReader();
  for (let piece = await reader?.read(); piece !== undefined && !piece.done; piece = await reader?.read()) {
    bytes += piece.value.byteLength;
    if (bytes > MOST_BYTES) {
      await reader?.cancel();
      return tooLarge();
    }
    pieces.push(piece.value);
  }
  let body: unknown;
  try {
    body = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(pieces)));
  } catch {
    return refused(problem("unreadable-body", { detail: "not-json" }));
  }
  return isPlainRecord(body) ? { kind: "body", body } : refused(problem("unreadable-body", { detail: "not-an-object" }));
}
