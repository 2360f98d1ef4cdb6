import { v7 } from "uuid";
import { importChoicesSchema } from "@/lib/interchange/importing/import-choices";
import { receiveFile, statusOf } from "@/lib/interchange/importing/import-desk";
import { MOST_FILE_BYTES } from "@/lib/interchange/importing/uploaded-files";
import { busyProblem, problem } from "../problem";
import { readOwnQuery } from "../query";
import { statusAnswer, stores } from "./asked";
import { fileNameOf } from "./file-name";

export const uploadKeys = { name: { read: fileNameOf, otherwise: "", required: "the name of the file, up to 200 characters", schema: { type: "string", maxLength: 200 } } };

/**
 * POST /api/v1/imports?name=FILE: the file itself as the body, up to 500 MB, streamed to disk. 201 with the import, which is then looked through;
 * GET its address for what was found. Nothing is stored before it is confirmed.
 */
export async function receiveUpload(request: Request): Promise<Response> {
  const query = await readOwnQuery(request, uploadKeys);
  if (query.kind === "refused") return query.answer;
  const { name } = query.own;
  const tooLarge = () => problem("body-too-large", { values: { limit: MOST_FILE_BYTES } });
  if (Number(request.headers.get("content-length") ?? 0) > MOST_FILE_BYTES) return tooLarge();
  if (request.body === null) return problem("unreadable-body", { detail: "no-file" });
  const id = v7();
  const received = await receiveFile(stores(), { id, name, body: request.body, choices: importChoicesSchema.parse({}) }, Date.now());
  switch (received.kind) {
    case "received": {
      const status = await statusOf(stores(), id, Date.now());
      if (status === null) throw new Error("an import that was just received is not there");
      return statusAnswer(status, 201);
    }
    case "too-large": return tooLarge();
    case "disk-full": return problem("disk-full");
    case "broken-off": return problem("unreadable-body", { detail: "broken-off" });
    case "busy": return busyProblem();
  }
}
