import type { WriteStore } from "../connect";
import type { Dataset } from "../datasets";
import type { Busy, Refused, Signature } from "../results";
import { storageProblems } from "../storable";
import { write } from "../write";

export type ImportToBegin = {
  /** A fresh UUIDv7. */
  readonly id: string;
  /** Made if there is none of this code yet; one that is there stays as it is. */
  readonly dataset: Dataset;
  readonly title: string;
  readonly fileName: string;
  readonly fileSha256: string;
  readonly format: string;
  readonly sourceVersion: string | null;
  /** See processOwner. */
  readonly owner: string;
};

export type Begun =
  | { readonly kind: "begun"; /** Last thing that happened to an import of this dataset. */ readonly baseRevision: number }
  /** Another import fills this dataset just now, and what is here already could not be told. */
  | { readonly kind: "occupied"; readonly batch: string }
  | Refused
  | Busy;

/**
 * Begin an import: a batch in state staging, invisible to every reader, like the dataset made for it. One at a time in a dataset. A new
 * dataset carries the instant of the batch that it was made for, by which discardBatch knows it.
 */
export async function beginImport(store: WriteStore, batch: ImportToBegin, by: Signature): Promise<Begun> {
  const { dataset, ...rest } = batch;
  const problems = [...storageProblems(rest), ...storageProblems(dataset, "dataset"), ...storageProblems(by)];
  if (problems.length > 0) return { kind: "refused", problems };
  const result = await write(store, async (tx): Promise<Begun> => {
    const other = await tx.importBatch.findFirst({ where: { datasetCode: dataset.code, state: "staging" }, select: { id: true } });
    if (other !== null) return { kind: "occupied", batch: other.id };
    if ((await tx.dataset.count({ where: { code: dataset.code } })) === 0) {
      const knownCoverage = dataset.knownCoverage === null ? null : JSON.stringify(dataset.knownCoverage);
      await tx.dataset.create({ data: { ...dataset, knownCoverage, addedAt: by.at }, select: { code: true } });
    }
    const { _max } = await tx.importBatch.aggregate({ where: { datasetCode: dataset.code }, _max: { revision: true } });
    await tx.importBatch.create({
      data: { ...rest, datasetCode: dataset.code, state: "staging", rowsAccepted: 0, rowsRejected: 0, beatAt: by.at, who: by.who, at: by.at, why: by.why },
      select: { id: true },
    });
    return { kind: "begun", baseRevision: _max.revision ?? 0 };
  });
  return result.kind === "busy" ? result : result.value;
}
