import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";

/** The fingerprint of a file, by which the same one is known again; hex. About a second for 500 MB. */
export async function sha256OfFile(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const piece of createReadStream(path, { highWaterMark: 1 << 20 })) hash.update(piece as Buffer);
  return hash.digest("hex");
}
