import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import type { SqlDriverAdapter } from "@prisma/driver-adapter-utils";
import { PrismaClient } from "./generated/client";
import type { Prisma } from "./generated/client";
import { LOCK_TIMEOUT_MS, SETTINGS } from "./sqlite-settings";

/** What a write works with: everything in it is saved together or not at all. */
export type Transaction = Prisma.TransactionClient;

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

export function openReadingClient(file: string): PrismaClient {
  return new PrismaClient({ adapter: new PreparedSqlite(file, `${SETTINGS} PRAGMA query_only = ON;`) });
}

export function openWritingClient(file: string): PrismaClient {
  return new PrismaClient({ adapter: new PreparedSqlite(file, SETTINGS) });
}
