import type { Busy } from "./results";

export type Written<T> = { kind: "written"; value: T } | Busy;

/** How long a write keeps asking for the lock before it answers busy. */
export const PATIENCE_MS = 10_000;
/** Pause between two attempts, milliseconds: at random within these, so that two processes do not keep step. */
const PAUSE_MS = { least: 40, most: 160 };

/** Make an attempt at a transaction, and again while somebody else has the lock, until the deadline (of `performance.now()`). Other errors are thrown. */
export async function askUntil<T>(attempt: () => T | Promise<T>, deadline: number): Promise<Written<T>> {
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
