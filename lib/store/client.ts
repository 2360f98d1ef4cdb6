import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import type { SqlDriverAdapter } from "@prisma/driver-adapter-utils";
import { PrismaClient } from "./generated/client";
import type { Prisma } from "./generated/client";

/** What a write works with: everything in it is saved together or not at all. */
export type Transaction = Prisma.TransactionClient;

/** Milliseconds SQLite itself waits for a lock. It waits with the event loop stopped, so this is short and `write` asks again. */
export const LOCK_TIMEOUT_MS = 100;

/** The driver keeps one connection a client; its settings are made when it opens and hold until it closes. */
class PreparedSqlite extends PrismaBetterSqlite3 {
  readonly #pragmas: string;

  constructor(file: string, pragmas: string) {
    super({ url: `file:${file}`, timeout: LOCK_TIMEOUT_MS });
    this.#pragmas = pragmas;
  }

  override async connect(): Promise<SqlDriverAdapter> {
    const adapter = await super.connect();
    await adapter.executeScript(this.#pragmas);
    return adapter;
  }
}

// Under write-ahead logging the default is NORMAL, which may lose the last writes when the power fails.
export const SETTINGS = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;";

export function openReadingClient(file: string): PrismaClient {
  return new PrismaClient({ adapter: new PreparedSqlite(file, `${SETTINGS} PRAGMA query_only = ON;`) });
}

export function openWritingClient(file: string): PrismaClient {
  return new PrismaClient({ adapter: new PreparedSqlite(file, SETTINGS) });
}
