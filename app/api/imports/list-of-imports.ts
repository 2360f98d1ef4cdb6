import { listImports } from "@/lib/interchange/importing/import-desk";
import { jsonAnswer } from "../answer";
import { readOwnQuery } from "../query";
import { stores } from "./asked";

/** GET /api/v1/imports: files handed in and batches, both the newest first. */
export async function listOfImports(request: Request): Promise<Response> {
  const query = await readOwnQuery(request, {});
  if (query.kind === "refused") return query.answer;
  return jsonAnswer(await listImports(stores(), Date.now()), { headers: { "Cache-Control": "no-store" } });
}
