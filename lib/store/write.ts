import { PATIENCE_MS, askUntil } from "./ask-again";
import type { Written } from "./ask-again";
import type { Transaction } from "./client";
import { clientOf } from "./connect";
import type { WriteStore } from "./connect";

/**
 * The one way to change anything: `work` runs in one transaction, all of it saved or none.
 *
 * Writes of one process run one after the other. The lock is taken by the first statement, so what `work` reads cannot
 * be overtaken by another process before it writes. When somebody else holds the lock, it is asked for again for ten
 * seconds in all; then the answer is *busy* and nothing was saved. Other errors are thrown after everything was undone.
 * `work` may therefore run more than once and must not do anything outside the transaction; keep it under 50 ms.
 */
export async function write<T>(store: WriteStore, work: (tx: Transaction) => Promise<T>, patienceMs = PATIENCE_MS): Promise<Written<T>> {
  const attempt = () =>
    clientOf(store).$transaction(
      async (tx) => {
        await tx.$executeRaw`UPDATE "Revision" SET "value" = "value" WHERE "id" = 1`;
        return work(tx);
      },
      { maxWait: 5_000, timeout: 30_000 },
    );
  return inTurn(store, attempt, patienceMs);
}

/** Make an attempt at a transaction when the writes before it have ended, and again while somebody else has the lock. For the two ways of writing alone. */
export function inTurn<T>(store: WriteStore, attempt: () => T | Promise<T>, patienceMs = PATIENCE_MS): Promise<Written<T>> {
  const deadline = performance.now() + patienceMs;
  const turn = store.queue.then(() => askUntil(attempt, deadline));
  store.queue = turn.catch(() => undefined);
  return turn;
}

/** The number of this write: every transaction that changes something takes exactly one. */
export async function nextRevision(tx: Transaction): Promise<number> {
  const { value } = await tx.revision.update({ where: { id: 1 }, data: { value: { increment: 1 } }, select: { value: true } });
  return value;
}
