import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

export type ImportProcess = { readonly process: ChildProcess; readonly end: Promise<{ code: number | null; out: string; err: string; peakMb: number }> };

/** `npm run import -- FILE --json` on this database, as a process of its own; its memory is watched where the system tells it. */
export function importProcess(database: string, file: string, folder: string): ImportProcess {
  const child = spawn(process.execPath, ["--import", "tsx", path.join(import.meta.dirname, "../import.ts"), file, "--json"], {
    env: { ...process.env, DATABASE_URL: `file:${database}`, INIT_CWD: folder }, stdio: ["ignore", "pipe", "pipe"],
  });
  let [out, err, peakMb] = ["", "", 0];
  child.stdout.on("data", (piece: Buffer) => (out += piece.toString()));
  child.stderr.on("data", (piece: Buffer) => (err += piece.toString()));
  const watch = setInterval(() => (peakMb = Math.max(peakMb, memoryMb(child.pid))), 50);
  const end = once(child, "close").then(([code]) => {
    clearInterval(watch);
    return { code: code as number | null, out, err, peakMb };
  });
  return { process: child, end };
}

/** The most memory a process has held so far, MB; 0 where the system does not tell. */
function memoryMb(pid: number | undefined): number {
  const file = `/proc/${pid ?? 0}/status`;
  if (!existsSync(file)) return 0;
  try {
    return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(file, "utf8"))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
