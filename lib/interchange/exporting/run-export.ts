import { openExportSnapshot } from "../../store/export-snapshot";
import type { ExportSnapshot } from "../../store/export-snapshot";
import { exportBytes } from "./export-bytes";
import type { ExportNotes } from "./export-notes";
import { publicValues } from "./export-values";
import type { ExportValues } from "./export-values";

/** An export that is ready to be written. Plain data: a thread gets it as it is. */
export type ExportTask = {
  /** Path of the database. */
  readonly database: string;
  readonly notes: ExportNotes;
  /** The records in order: year and number of each ref, one after the other. */
  readonly refs: Int32Array;
};

/** Somebody saved between the choice of the records and their reading: choose again. */
export class RevisionMoved extends Error {}

/**
 * The file's bytes, from one state of the database and with a connection of its own that is closed at the end. Throws RevisionMoved before
 * the first byte where that state is no longer the one from which the records were chosen.
 */
export async function* runExport({ database, notes, refs }: ExportTask): AsyncGenerator<Uint8Array> {
  const snapshot = openExportSnapshot(database);
  try {
    if (snapshot.revision !== notes.revision) throw new RevisionMoved();
    yield* exportBytes(rowsOf(snapshot, refs), notes);
  } finally {
    snapshot.close();
  }
}

function* rowsOf(snapshot: ExportSnapshot, refs: Int32Array): Generator<ExportValues> {
  for (let at = 0; at < refs.length; at += 2) {
    const row = snapshot.row(refs[at] as number, refs[at + 1] as number);
    const values = row === null ? null : publicValues(row);
    // Chosen at this very revision from the public view: a hole would be a wrong n of N, told rather than left.
    if (values === null) throw new Error(`record ${at / 2} of the export may not be listed`);
    yield values;
  }
}
