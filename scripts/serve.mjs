// Run Next and stay with it to its end: signals are passed on, running requests finish, a bound ends the rest.
import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { pathToFileURL } from "node:url";
import { packageProgram } from "./run-command.mjs";

/** Milliseconds that running requests have after a signal. */
const GRACE_MS = 10_000;

/** `mode`: "start" or "dev". Ends the process when the server has ended. */
export async function serve(root, mode, { port, host, databaseUrl }) {
  if (await isTaken(port, host)) {
    console.error(`Port ${port} of ${host} is in use. Set PORT to another one.`);
    process.exit(1);
  }
  const preload = pathToFileURL(`${root}/scripts/leave-with-parent.mjs`).href;
  const server = spawn(process.execPath, ["--import", preload, packageProgram(root, "next/dist/bin/next"), mode, "-p", port, "-H", host], {
    cwd: root,
    env: { ...process.env, PORT: port, DATABASE_URL: databaseUrl, NODE_ENV: mode === "dev" ? "development" : "production" },
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  console.log(`Incident Atlas: http://${host === "127.0.0.1" ? "localhost" : host.includes(":") ? `[${host}]` : host}:${port}`);

  let stopping = false;
  const stop = (signal) => {
    if (stopping) return;
    stopping = true;
    server.kill(signal);
    setTimeout(() => server.kill("SIGKILL"), GRACE_MS).unref();
  };
  for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"]) process.on(signal, () => stop(signal === "SIGHUP" ? "SIGTERM" : signal));
  stopWithNpm(stop);
  server.on("exit", (code) => process.exit(stopping ? 0 : (code ?? 1)));
}

/** npm does not always pass a signal on; the shell or npm that started us being gone says the same. */
function stopWithNpm(stop) {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) stop("SIGTERM");
  }, 500).unref();
}

function isTaken(port, host) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", (error) => resolve(error.code === "EADDRINUSE"));
    probe.listen(Number(port), host, () => probe.close(() => resolve(false)));
  });
}
