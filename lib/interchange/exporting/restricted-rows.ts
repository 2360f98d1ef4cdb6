import { mayBePassedOn, restrictedFormats } from "../../codebook/dataset";
import type { Columns } from "../../read/columns";
import type { ReadStore } from "../../store/connect";
import { refsOfFormats } from "../../store/refs-of-formats";

/** Which rows may not be passed on: none, all of a dataset that says so, or those that files of ACLED or GTD brought into another. */
type Restricted = "none" | "all" | ReadonlySet<string>;

async function restrictedOf(store: ReadStore, columns: Columns, code: string): Promise<Restricted> {
  const dataset = columns.datasets.find((one) => one.code === code);
  if (dataset === undefined) return "none";
  if (!mayBePassedOn(dataset)) return "all";
  const refs = await refsOfFormats(store, code, restrictedFormats);
  return refs.size === 0 ? "none" : refs;
}

/** Those of the rows that may not be passed on, and why; none where their dataset is asked for by name. */
export async function restrictedAmong(store: ReadStore, columns: Columns, rows: readonly number[], code: string, includeRestricted: readonly string[]): Promise<{ rows: ReadonlySet<number>; because: string | null }> {
  const restricted = includeRestricted.includes(code) ? "none" : await restrictedOf(store, columns, code);
  if (restricted === "none") return { rows: new Set(), because: null };
  const askFor = `Ask for them by name with includeRestricted=${code}, for your own use.`;
  if (restricted === "all") {
    const dataset = columns.datasets.find((one) => one.code === code);
    return { rows: new Set(rows), because: rows.length === 0 ? null : `${dataset?.title ?? code}: ${dataset?.redistribution ?? ""} ${askFor}` };
  }
  const found = rows.filter((row) => restricted.has(columns.ref[row] ?? ""));
  return { rows: new Set(found), because: found.length === 0 ? null : `They came from files of ACLED or GTD, whose terms do not allow it. ${askFor}` };
}

/** How many of the rows are that. rows: only asked for where some of the dataset are. */
export async function restrictedCount(store: ReadStore, columns: Columns, code: string, rows: () => readonly number[]): Promise<number> {
  const restricted = await restrictedOf(store, columns, code);
  if (restricted === "none") return 0;
  return restricted === "all" ? rows().length : rows().reduce((sum, row) => sum + (restricted.has(columns.ref[row] ?? "") ? 1 : 0), 0);
}
