import Database from "better-sqlite3";
import { LOCK_TIMEOUT_MS, SETTINGS } from "./sqlite-settings";

/** A value as the driver binds it. */
export type Bound = string | number | null;

/** Rows of one table, each a list of values in the order of the columns: made before the lock is taken. */
export type BulkTable = { readonly table: string; readonly columns: readonly string[]; readonly rows: readonly (readonly Bound[])[] };

/** One transaction of a bulk write. Nothing in it is waited for. */
export type BulkTransaction = {
  readonly all: <Row>(sql: string, ...values: Bound[]) => Row[];
  /** Answers how many rows it changed. */
  readonly run: (sql: string, ...values: Bound[]) => number;
  readonly insert: (table: BulkTable) => void;
};

export type BulkConnection = {
  /** All of `work` is saved or none; keep it under 50 ms. Throws SQLITE_BUSY while somebody else has the lock, see askUntil. */
  readonly transact: <T>(work: (tx: BulkTransaction) => T) => { readonly value: T; /** How long it had the lock, to the end of the commit, milliseconds. */ readonly lockMs: number };
  /** Bring what was written so far from the log into the database, as far as readers allow. Nobody waits for it; without it the log grows. */
  readonly checkpoint: () => void;
  readonly close: () => void;
};

/**
 * What is staged need not be on the disk at once: nobody sees it until the batch goes live. That write is made by a connection that
 * waits for the disk (FULL), and with it SQLite syncs the write-ahead log, which holds everything staged before it. If the power fails
 * earlier, a beginning of what was staged is left, which is swept as after any other end (https://sqlite.org/pragma.html#pragma_synchronous).
 * Ten indexes grow with each row: their pages stay in 32 MB of memory instead of 2. Checkpoints are made between transactions, see `checkpoint`.
 */
const FOR_STAGING = "PRAGMA synchronous = NORMAL; PRAGMA cache_size = -32768; PRAGMA wal_autocheckpoint = 0;";

/** A connection of its own for a great many rows: the driver itself, with statements prepared once. Only for threads and programs that import: it stops the event loop. */
export function openBulk(file: string): BulkConnection {
  const database = new Database(file, { timeout: LOCK_TIMEOUT_MS });
  database.exec(`${SETTINGS} ${FOR_STAGING}`);
  const tx = transactionOf(database);
  return {
    // The lock is taken at once, so what `work` reads cannot be overtaken before it writes.
    transact(work) {
      let locked = 0;
      const value = database.transaction(() => {
        locked = performance.now();
        return work(tx);
      }).immediate();
      return { value, lockMs: performance.now() - locked };
    },
    checkpoint: () => void database.pragma("wal_checkpoint(PASSIVE)"),
    close: () => database.close(),
  };
}

function transactionOf(database: Database.Database): BulkTransaction {
  const statements = new Map<string, Database.Statement>();
  const prepared = (sql: string) => {
    const statement = statements.get(sql) ?? database.prepare(sql);
    statements.set(sql, statement);
    return statement;
  };
  return {
    all: <Row>(sql: string, ...values: Bound[]) => prepared(sql).all(...values) as Row[],
    run: (sql, ...values) => prepared(sql).run(...values).changes,
    insert({ table, columns, rows }) {
      // Table and columns are ours, never from outside.
      const statement = prepared(`INSERT INTO "${table}" (${columns.map((column) => `"${column}"`).join(", ")}) VALUES (${columns.map(() => "?").join(", ")})`);
      for (const row of rows) statement.run(row);
    },
  };
}
