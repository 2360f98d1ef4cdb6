import type { KnownCoverage, efforts } from "../codebook/dataset";
import { clientOf } from "./connect";
import type { ReadStore, WriteStore } from "./connect";
import type { Prisma } from "./generated/client";
import type { Busy, Refused } from "./results";
import { storageProblems } from "./storable";
import { nextRevision, write } from "./write";

type Effort = (typeof efforts)[number]["code"];

/** A collection of records with one origin, one licence and one account of what it covers. */
export type Dataset = {
  code: string;
  title: string;
  version: string | null;
  publisher: string | null;
  url: string | null;
  citation: string | null;
  licence: string;
  redistribution: string;
  /** Calendar days, both included; null where open or unknown. */
  coverageFrom: string | null;
  coverageTo: string | null;
  effort: Effort;
  /** What is known of how much of the whole the dataset holds; null where nobody counted. */
  knownCoverage: KnownCoverage | null;
  languages: string | null;
  knownGaps: string | null;
  /** Whether records entered by hand may be put here. */
  openForEntry: boolean;
  /** The first is shown first. */
  sortOrder: number;
  addedAt: string;
};

export type DatasetCounts = { records: number; attacks: number; operations: number; clashes: number; other: number; aggregates: number };

const datasetSelect = {
  code: true, title: true, version: true, publisher: true, url: true, citation: true, licence: true, redistribution: true,
  coverageFrom: true, coverageTo: true, effort: true, knownCoverage: true, languages: true, knownGaps: true,
  openForEntry: true, sortOrder: true, addedAt: true,
} as const satisfies Prisma.DatasetSelect;

/** A dataset that an import has just made is as invisible as its rows until they are live. */
const notMadeByStaging = {
  OR: [{ openForEntry: true }, { batches: { none: { state: "staging" } } }, { batches: { some: { state: { not: "staging" } } } }, { incidents: { some: { batchId: null } } }],
} satisfies Prisma.DatasetWhereInput;

/** All datasets in their order, without counts: no record is looked at. */
export async function describeDatasets(store: ReadStore): Promise<Dataset[]> {
  const rows = await clientOf(store).dataset.findMany({ where: notMadeByStaging, select: datasetSelect, orderBy: [{ sortOrder: "asc" }, { code: "asc" }] });
  return rows.map((row) => ({
    ...row,
    effort: row.effort as Effort,
    knownCoverage: row.knownCoverage === null ? null : (JSON.parse(row.knownCoverage) as KnownCoverage),
  }));
}

/**
 * All datasets in their order, each with how many records it holds, whatever their status, batches not live left out.
 * `aggregates` are counted among their kinds too. Looks at every record: at a million that takes seconds.
 */
export async function listDatasets(store: ReadStore): Promise<(Dataset & { counts: DatasetCounts })[]> {
  const datasets = await describeDatasets(store);
  const groups = await clientOf(store).incident.groupBy({
    by: ["datasetCode", "kind", "unit"],
    where: { OR: [{ batchId: null }, { batch: { state: "live" } }] },
    _count: { _all: true },
  });
  return datasets.map((dataset) => {
    const own = groups.filter((group) => group.datasetCode === dataset.code).map((group) => ({ kind: group.kind, unit: group.unit, n: group._count._all }));
    const sum = (test: (group: (typeof own)[number]) => boolean) => own.reduce((total, group) => total + (test(group) ? group.n : 0), 0);
    return {
      ...dataset,
      counts: {
        records: sum(() => true),
        attacks: sum((group) => group.kind === "attack"),
        operations: sum((group) => group.kind === "operation"),
        clashes: sum((group) => group.kind === "clash"),
        other: sum((group) => !["attack", "operation", "clash"].includes(group.kind)),
        aggregates: sum((group) => group.unit === "aggregate"),
      },
    };
  });
}

/** Describe a dataset, new or known. Records are put into it by entry and batches. */
export async function putDataset(store: WriteStore, dataset: Dataset): Promise<{ kind: "saved"; revision: number } | Refused | Busy> {
  const problems = storageProblems(dataset);
  if (problems.length > 0) return { kind: "refused", problems };
  const { code, ...described } = { ...dataset, knownCoverage: dataset.knownCoverage === null ? null : JSON.stringify(dataset.knownCoverage) };
  const result = await write(store, async (tx) => {
    const revision = await nextRevision(tx);
    await tx.dataset.upsert({ where: { code }, create: { code, ...described, revision }, update: { ...described, revision }, select: { code: true } });
    return revision;
  });
  return result.kind === "busy" ? result : { kind: "saved", revision: result.value };
}
