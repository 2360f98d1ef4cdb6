// Start a program and wait for it, with our settings for a quiet and private run.
import { spawn } from "node:child_process";

/** Set-up and all it starts call nobody but the package registry. */
export function quietEnvironment() {
  process.env.NEXT_TELEMETRY_DISABLED = "1";
  process.env.CHECKPOINT_DISABLE = "1";
  process.env.npm_config_audit = "false";
  process.env.npm_config_fund = "false";
  process.env.npm_config_update_notifier = "false";
}

/** Run to the end; answers the exit code, or 128 + n when a signal ended it. `capture` keeps the output instead of showing it. */
export function run(command, args, { root, env = {}, capture = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: capture ? ["ignore", "pipe", "pipe"] : ["ignore", "inherit", "inherit"],
      shell: process.platform === "win32" && command === "npm",
    });
    let output = "";
    child.stdout?.on("data", (chunk) => (output += chunk));
    child.stderr?.on("data", (chunk) => (output += chunk));
    child.on("error", reject);
    child.on("close", (code, signal) => resolve({ code: code ?? (signal === "SIGINT" ? 130 : 143), output }));
  });
}

/** A program of a package, by its file: needs neither npx nor the registry. */
export function packageProgram(root, file) {
  return `${root}/node_modules/${file}`;
}
