/** Milliseconds SQLite itself waits for a lock. It waits with the event loop stopped, so this is short and a write asks again. */
export const LOCK_TIMEOUT_MS = 100;

// Under write-ahead logging the default is NORMAL, which may lose the last writes when the power fails.
export const SETTINGS = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;";
