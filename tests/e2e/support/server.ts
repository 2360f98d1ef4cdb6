import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { freePort, productEnvironment, root } from "./product";

export type TestServer = {
  readonly url: string;
  readonly port: number;
  readonly folder: string;
  readonly database: string;
  /** From the command to the first answer, in ms, at the last start. */
  startedInMs(): number;
  /** Everything the server has printed. */
  log(): string;
  /** Ends the process at once, as a power cut would. */
  kill(): Promise<void>;
  /** Sends a signal to the command alone, as a supervisor does, and waits for its end; answers its exit code. */
  terminate(signal: NodeJS.Signals): Promise<number | null>;
  /** Is any process of the last start still there? */
  isRunning(): boolean;
  /** Starts it again on the same port and database. */
  restart(): Promise<void>;
  /** Ends it in order and removes its folder. */
  stop(): Promise<void>;
};

async function firstAnswer(url: string, child: ChildProcess, log: () => string): Promise<void> {
  const deadline = Date.now() + 180_000;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}:\n${log()}`);
    try {
      const response = await fetch(`${url}/api/health`);
      if (response.ok) return;
    } catch {
      // Not listening yet.
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`the server did not answer within 180 s:\n${log()}`);
}

export type StartOptions = {
  /** A database file to begin with a copy of; without it there is none yet, and the start makes one. */
  readonly copyOf?: string;
  readonly settings?: Readonly<Record<string, string>>;
};

/**
 * Starts the product as a person does (`npm start`, set-up included), on a database of its own in a temporary folder. Leaves
 * nothing behind after `stop`.
 */
export async function startServer({ copyOf, settings = {} }: StartOptions = {}): Promise<TestServer> {
  const port = await freePort();
  const folder = mkdtempSync(path.join(tmpdir(), "incident-atlas-e2e-"));
  const database = path.join(folder, "atlas.db");
  const url = `http://localhost:${port}`;
  if (copyOf !== undefined) copyFileSync(copyOf, database);
  let output = "";
  let child: ChildProcess;
  let startedInMs = 0;

  const start = async () => {
    const began = performance.now();
    child = spawn(process.execPath, ["scripts/start.mjs"], {
      cwd: root,
      env: productEnvironment({ PORT: String(port), DATABASE_URL: `file:${database}`, ...settings }),
      stdio: ["ignore", "pipe", "pipe"],
      // A group of its own, so that a kill takes the server and not only the script that started it.
      detached: true,
    });
    const keep = (chunk: Buffer) => void (output += chunk.toString());
    child.stdout?.on("data", keep);
    child.stderr?.on("data", keep);
    await firstAnswer(url, child, () => output);
    startedInMs = performance.now() - began;
  };
  const isRunning = () => {
    if (child.pid === undefined) return false;
    try {
      process.kill(-child.pid, 0);
      return true;
    } catch {
      return false;
    }
  };
  const end = async (signal: NodeJS.Signals, whom: "group" | "command"): Promise<number | null> => {
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return child.exitCode;
    const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
    process.kill(whom === "group" ? -child.pid : child.pid, signal);
    return await ended;
  };
  // A test run that breaks off must not leave a server behind.
  process.once("exit", () => {
    if (isRunning() && child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
  });

  await start();
  return {
    url, port, folder, database, isRunning,
    startedInMs: () => startedInMs,
    log: () => output,
    kill: async () => void (await end("SIGKILL", "group")),
    terminate: (signal) => end(signal, "command"),
    restart: start,
    stop: async () => {
      await end("SIGTERM", "command");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
