import type { Transaction } from "./client";
import { clientOf } from "./connect";
import type { ReadStore } from "./connect";

const AN_HOUR_MS = 3_600_000;

/**
 * Read several times from one state of the database, whatever is written meanwhile. Only to be read from, and only for a thread
 * with a client of its own: an open transaction holds up every other query of its client.
 */
export function inSnapshot<T>(store: ReadStore, read: (tx: Pick<Transaction, "$queryRaw">) => Promise<T>): Promise<T> {
  return clientOf(store).$transaction(read, { maxWait: 10_000, timeout: AN_HOUR_MS });
}
