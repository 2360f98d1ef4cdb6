import { createHash } from "node:crypto";

/** SHA-256 of a text's UTF-8 bytes as 64 hexadecimal digits. Claims are computed on the server, in its threads and by scripts, never in a page. */
export function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
