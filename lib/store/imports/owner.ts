import { hostname } from "node:os";

/** Which process fills a batch: machine, number, and when it began, since numbers are given again. For the thread that a program starts in. */
export function processOwner(): string {
  return `${hostname()}:${process.pid}:${Math.round(performance.timeOrigin)}`;
}

/** Without a sign of life for so long, milliseconds, nobody fills it any more, whatever its number says. */
const SILENT_MS = 5 * 60_000;
/** A batch without an owner is one of the starter set or of an earlier release; they take seconds. */
const UNOWNED_MS = 10 * 60_000;

export type Staging = { readonly owner: string | null; readonly beatAt: string | null; readonly at: string };

/** Is somebody still filling this batch? own: of the process that asks. isRunning: asked for numbers of this machine. */
export function isBeingFilled({ owner, beatAt, at }: Staging, nowMs: number, own: string, isRunning: (pid: number) => boolean = runs): boolean {
  if (owner === null) return nowMs - Date.parse(at) < UNOWNED_MS;
  if (owner === own) return true;
  if (nowMs - Date.parse(beatAt ?? at) > SILENT_MS) return false;
  const [host, pid] = owner.split(":");
  if (host !== own.split(":")[0]) return true;
  // The same number as ours, but begun at another time: gone.
  return Number(pid) !== process.pid && isRunning(Number(pid));
}

function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as { code?: unknown }).code === "EPERM";
  }
}
