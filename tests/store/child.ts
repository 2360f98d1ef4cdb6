import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { onTestFinished } from "vitest";

export type Child = { process: ChildProcess; said(text: string): Promise<void>; ended: Promise<number | null>; output(): string };

/** Another process of the product: runs a file of tests/store/programs with tsx. Killed when the test has finished. */
export function startChild(program: string, args: readonly string[]): Child {
  const child = spawn(process.execPath, ["--import", "tsx", path.join("tests/store/programs", program), ...args], { stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));
  const ended = once(child, "close").then(([code]) => code as number | null);
  onTestFinished(() => {
    child.kill("SIGKILL");
  });
  return {
    process: child,
    ended,
    output: () => output,
    async said(text) {
      while (!output.includes(text)) {
        const more = await Promise.race([once(child.stdout, "data"), ended.then(() => null)]);
        if (more === null && !output.includes(text)) throw new Error(`The other process ended without saying "${text}":\n${output}`);
      }
    },
  };
}
