// Two set-ups at a time would install into each other's folder: the second waits for the first.
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const LONGEST_WAIT_MS = 15 * 60_000;

/** Run `work` while holding the lock of this folder; a lock whose process is gone is taken over. */
export async function withSetUpLock(root, work) {
  const lock = path.join(tmpdir(), `incident-atlas-set-up-${createHash("sha256").update(root).digest("hex").slice(0, 16)}`);
  const holder = path.join(lock, "pid");
  const deadline = Date.now() + LONGEST_WAIT_MS;
  let told = false;
  while (!take(lock, holder)) {
    const pid = readPid(holder);
    if (pid !== null && !isRunning(pid)) {
      rmSync(lock, { recursive: true, force: true });
      continue;
    }
    if (Date.now() > deadline) throw new Error(`another set-up of this folder is still running (process ${pid ?? "unknown"}); end it or remove ${lock}`);
    if (!told) console.log(`Another set-up of this folder is running (process ${pid ?? "unknown"}); waiting for it.`);
    told = true;
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

function take(lock, holder) {
  try {
    mkdirSync(lock);
  } catch {
    return false;
  }
  writeFileSync(holder, String(process.pid));
  return true;
}

function readPid(holder) {
  try {
    return Number(readFileSync(holder, "utf8")) || null;
  } catch {
    return null;
  }
}

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}
