import { v7 } from "uuid";
import { readStore, writeStore } from "../../store/connect";
import type { ReadStore, WriteStore } from "../../store/connect";

/** What running needs of the world outside: the database, the clock, and ids that only have to differ. */
export type RunContext = {
  readonly read: ReadStore;
  readonly write: WriteStore;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly newId: () => string;
};

/** This process's own. */
export function ownContext(): RunContext {
  return { read: readStore(), write: writeStore(), now: () => Date.now(), newId: () => v7() };
}

export function instant(context: Pick<RunContext, "now">): string {
  return new Date(context.now()).toISOString();
}
