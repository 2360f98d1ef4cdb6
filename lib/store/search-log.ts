import { clientOf } from "./connect";
import type { ReadStore, WriteStore } from "./connect";
import type { Prisma } from "./generated/client";
import type { Busy, Refused } from "./results";
import { storageProblems } from "./storable";
import { nextRevision, write } from "./write";

/** Somebody looked, whatever was found: what tells *searched and nothing found* from *not searched*. */
export type Search = {
  dataset: string;
  province: string;
  /** Calendar days, both included. */
  from: string;
  to: string;
  /** Codes of languages, comma-separated. */
  languages: string;
  who: string;
  note: string | null;
};

const searchSelect = { datasetCode: true, province: true, from: true, to: true, languages: true, who: true, note: true, at: true } as const satisfies Prisma.SearchLogSelect;

/** The searches of one dataset, by province and first day. */
export async function listSearches(store: ReadStore, dataset: string): Promise<(Search & { at: string })[]> {
  const rows = await clientOf(store).searchLog.findMany({
    where: { datasetCode: dataset },
    select: searchSelect,
    orderBy: [{ province: "asc" }, { from: "asc" }, { id: "asc" }],
  });
  return rows.map(({ datasetCode, ...row }) => ({ dataset: datasetCode, ...row }));
}

/** Note a search. `at`: ISO instant. */
export async function logSearch(store: WriteStore, search: Search, at: string): Promise<{ kind: "saved"; revision: number } | Refused | Busy> {
  const problems = storageProblems(search);
  if (problems.length > 0) return { kind: "refused", problems };
  const { dataset, ...rest } = search;
  const result = await write(store, async (tx) => {
    if ((await tx.dataset.count({ where: { code: dataset } })) === 0) return null;
    await tx.searchLog.create({ data: { ...rest, datasetCode: dataset, at }, select: { id: true } });
    const revision = await nextRevision(tx);
    await tx.dataset.update({ where: { code: dataset }, data: { revision }, select: { code: true } });
    return revision;
  });
  if (result.kind === "busy") return result;
  if (result.value === null) return { kind: "refused", problems: [{ field: "dataset", reason: "no-such-dataset" }] };
  return { kind: "saved", revision: result.value };
}
