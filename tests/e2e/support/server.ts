import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "../../..");

/** The test runner's own variables would change how the product builds and runs. */
function withoutTestRunner(environment: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(Object.entries(environment).filter((entry): entry is [string, string] => entry[1] !== undefined && !/^(NODE_ENV|TEST|VITEST.*)$/.test(entry[0])));
}

async function freePort(): Promise<number> {
  return await new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      const port = typeof address === "object" && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}

export type TestServer = {
  readonly url: string;
  readonly port: number;
  readonly folder: string;
  /** Everything the server has printed. */
  log(): string;
  /** Ends the process at once, as a power cut would. */
  kill(): Promise<void>;
  /** Starts it again on the same port and database. */
  restart(): Promise<void>;
  /** Ends it in order and removes its folder. */
  stop(): Promise<void>;
};

async function answers(url: string, child: ChildProcess, log: () => string): Promise<void> {
  const deadline = Date.now() + 180_000;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}:\n${log()}`);
    try {
      const response = await fetch(`${url}/api/health`);
      if (response.ok) return;
    } catch {
      // Not listening yet.
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`the server did not answer within 180 s:\n${log()}`);
}

/**
 * Starts the product as a person does (`npm start`, set-up included), on a database of its own in a temporary folder.
 * Leaves nothing behind after `stop`.
 */
export async function startServer(environment: Record<string, string> = {}): Promise<TestServer> {
  const port = await freePort();
  const folder = mkdtempSync(path.join(tmpdir(), "incident-atlas-e2e-"));
  const url = `http://localhost:${port}`;
  let output = "";
  let child: ChildProcess;

  const start = async () => {
    child = spawn(process.execPath, ["scripts/start.mjs"], {
      cwd: root,
      env: { ...withoutTestRunner(process.env), PORT: String(port), DATABASE_URL: `file:${path.join(folder, "atlas.db")}`, ...environment } as unknown as NodeJS.ProcessEnv,
      stdio: ["ignore", "pipe", "pipe"],
      // A group of its own, so that a kill takes the server and not only the script that started it.
      detached: true,
    });
    const keep = (chunk: Buffer) => void (output += chunk.toString());
    child.stdout?.on("data", keep);
    child.stderr?.on("data", keep);
    await answers(url, child, () => output);
  };
  const end = async (signal: NodeJS.Signals) => {
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once("exit", resolve));
    process.kill(-child.pid, signal);
    await ended;
  };

  await start();
  return {
    url, port, folder,
    log: () => output,
    kill: () => end("SIGKILL"),
    restart: start,
    stop: async () => {
      await end("SIGTERM");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
