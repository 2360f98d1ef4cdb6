import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "./product";

/** Environment under which a program and all that it starts write the hosts they call into a file. */
export function recordingConnections(file: string): Record<string, string> {
  const preload = pathToFileURL(path.join(root, "scripts/record-connections.mjs")).href;
  return { NODE_OPTIONS: `--import=${preload}`, RECORD_CONNECTIONS_IN: file };
}

/** The hosts called, each once; none where nothing was called. */
export function connectionsIn(file: string): string[] {
  return existsSync(file) ? [...new Set(readFileSync(file, "utf8").split("\n").filter((host) => host !== ""))] : [];
}
