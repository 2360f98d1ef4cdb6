import Database from "better-sqlite3";
import type { WriteStore } from "./connect";

const PATIENCE_MS = 10_000;

/**
 * Leave nothing in the database files of what was overwritten: rebuild the file without its free pages, then empty the
 * write-ahead log. Answers false when somebody kept a lock or an old view for ten seconds; then ask again later. Stops
 * the event loop while it rebuilds, about a second for each 100 MB.
 */
export async function cleanFile(store: WriteStore): Promise<boolean> {
  const turn = store.queue.then(() => rebuild(store.file, performance.now() + PATIENCE_MS));
  store.queue = turn.catch(() => undefined);
  return turn;
}

async function rebuild(file: string, deadline: number): Promise<boolean> {
  // A connection of its own: VACUUM may run neither inside a transaction nor beside another statement.
  const db = new Database(file, { timeout: 100, fileMustExist: true });
  try {
    let rebuilt = false;
    for (;;) {
      try {
        if (!rebuilt) db.exec("VACUUM");
        rebuilt = true;
        const [answer] = db.pragma("wal_checkpoint(TRUNCATE)") as { busy: number }[];
        if (answer?.busy === 0) return true;
      } catch (error) {
        if (!(error instanceof Database.SqliteError && error.code.startsWith("SQLITE_BUSY"))) throw error;
      }
      if (performance.now() >= deadline) return false;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  } finally {
    db.close();
  }
}
