import type { Transaction } from "./client";
import { clientOf } from "./connect";
import type { WriteStore } from "./connect";
import type { Busy } from "./results";

export type Written<T> = { kind: "written"; value: T } | Busy;

/** How long a write keeps asking for the lock before it answers busy. */
const PATIENCE_MS = 10_000;
/** Pause between two attempts, milliseconds: at random within these, so that two processes do not keep step. */
const PAUSE_MS = { least: 40, most: 160 };

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
export function inTurn<T>(store: WriteStore, attempt: () => Promise<T>, patienceMs = PATIENCE_MS): Promise<Written<T>> {
  const deadline = performance.now() + patienceMs;
  const turn = store.queue.then(() => attemptUntil(attempt, deadline));
  store.queue = turn.catch(() => undefined);
  return turn;
}

async function attemptUntil<T>(attempt: () => Promise<T>, deadline: number): Promise<Written<T>> {
  for (;;) {
    try {
      return { kind: "written", value: await attempt() };
    } catch (error) {
      if (!isLockCollision(error)) throw error;
      if (performance.now() >= deadline) return { kind: "busy" };
      await pause(PAUSE_MS.least + Math.random() * (PAUSE_MS.most - PAUSE_MS.least));
    }
  }
}

/** By code and not by class: each bundle of the server has its own copy of the error classes. */
function isLockCollision(error: unknown): boolean {
  if (typeof error !== "object" || error === null) return false;
  const { code, meta, cause } = error as { code?: unknown; meta?: { driverAdapterError?: unknown }; cause?: unknown };
  if (code === "P1008" || (typeof code === "string" && code.startsWith("SQLITE_BUSY"))) return true;
  const inner = meta?.driverAdapterError ?? cause;
  if (typeof inner !== "object" || inner === null) return false;
  return (inner as { kind?: unknown }).kind === "SocketTimeout" || isLockCollision(inner);
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** The number of this write: every transaction that changes something takes exactly one. */
export async function nextRevision(tx: Transaction): Promise<number> {
  const { value } = await tx.revision.update({ where: { id: 1 }, data: { value: { increment: 1 } }, select: { value: true } });
  return value;
}
