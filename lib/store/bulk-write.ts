import Database from "better-sqlite3";
import type { WriteStore } from "./connect";
import { LOCK_TIMEOUT_MS, SETTINGS } from "./client";
import { inTurn } from "./write";
import type { Written } from "./write";

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

type Connection = { readonly database: Database.Database; readonly statements: Map<string, Database.Statement> };
const connections = new WeakMap<WriteStore, Connection>();

/**
 * As `write`, for a great many rows: by the driver itself with statements that are prepared once, in a transaction of its own on
 * a second connection. The same promises hold: one write of a process after the other, asked for again while somebody else has
 * the lock, all of it saved or none, under 50 ms. Only for threads and programs that import: it stops the event loop.
 */
export function writeInBulk<T>(store: WriteStore, work: (tx: BulkTransaction) => T): Promise<Written<T>> {
  return inTurn(store, () => {
    const connection = connectionOf(store);
    const tx = transactionOf(connection);
    // The lock is taken at once, so what `work` reads cannot be overtaken before it writes.
    return Promise.resolve(connection.database.transaction(() => work(tx)).immediate());
  });
}

/** Close the connection that bulk writes of this store opened, if any did. */
export function closeBulk(store: WriteStore): void {
  connections.get(store)?.database.close();
  connections.delete(store);
}

function connectionOf(store: WriteStore): Connection {
  const open = connections.get(store);
  if (open !== undefined) return open;
  const database = new Database(store.file, { timeout: LOCK_TIMEOUT_MS });
  database.exec(SETTINGS);
  const connection = { database, statements: new Map<string, Database.Statement>() };
  connections.set(store, connection);
  return connection;
}

function transactionOf({ database, statements }: Connection): BulkTransaction {
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
