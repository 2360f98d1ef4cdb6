import type { Asked, ImportStatus } from "@/lib/interchange/importing/import-desk";
import { statusOf } from "@/lib/interchange/importing/import-desk";
import { readStore, writeStore } from "@/lib/store/connect";
import { busyProblem, problem } from "../problem";

export const stores = () => ({ read: readStore(), write: writeStore() });

/** The parameters of an address that names one import. */
export type OneImport = { params: Promise<{ id: string }> };

export function statusAnswer(status: ImportStatus, code: 200 | 201 | 202 = 200): Response {
  return new Response(JSON.stringify({ import: status }), { status: code, headers: { "Content-Type": "application/json", "Cache-Control": "no-store", Location: `/api/v1/imports/${status.id}` } });
}

/** What became of something that was asked of an import: its status while it goes on, or the reason why not. */
export async function askedAnswer(asked: Asked, id: string): Promise<Response> {
  switch (asked.kind) {
    case "begun": {
      const status = await statusOf(stores(), id, Date.now());
      return status === null ? problem("no-such-import") : statusAnswer(status, 202);
    }
    case "no-such-import": return problem("no-such-import");
    case "not-now": return problem("import-not-ready", { values: { state: asked.state }, more: { state: asked.state } });
    case "rows-refused": return problem("rows-refused", { values: { count: asked.refused }, more: { refused: asked.refused } });
    case "busy": return busyProblem();
  }
}
