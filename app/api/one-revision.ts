import { RevisionMoved } from "@/lib/interchange/exporting/run-export";
import type { Columns } from "@/lib/read/columns";
import { loadColumns } from "@/lib/read/load";
import { readStore } from "@/lib/store/connect";
import { readRevision } from "@/lib/store/revision";
import { busyProblem } from "./problem";

/** How often records are read again when somebody saves in between. */
const ATTEMPTS = 4;

/**
 * An answer made of columns and of records, of one revision: an answer mixed of two would give a wrong n of N. It is made again where somebody
 * saved in between, and after some attempts the answer is *unavailable*.
 */
export async function atOneRevision(answer: (columns: Columns) => Promise<Response>): Promise<Response> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const columns = await loadColumns("public");
    try {
      const made = await answer(columns);
      if (made.ok === false || (await readRevision(readStore())) === columns.revision) return made;
      await made.body?.cancel();
    } catch (error) {
      if (!(error instanceof RevisionMoved)) throw error;
    }
  }
  return busyProblem("unavailable");
}
