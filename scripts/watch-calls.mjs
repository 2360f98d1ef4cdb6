// Who do programs call while they run? npm test builds the pages under this watch, and a test reads what was seen.
import { createServer } from "node:http";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";

/**
 * A proxy that refuses and writes down every call, and a preload that writes down every connection past it. `env`: what a program
 * needs in its environment to be watched, whatever it starts included. `hosts`: those called so far, each once.
 */
export async function watchCalls(root) {
  const folder = mkdtempSync(path.join(tmpdir(), "atlas-calls-"));
  const record = path.join(folder, "connections.txt");
  const asked = [];
  const proxy = createServer((request, response) => {
    asked.push(new URL(request.url ?? "", "http://no-host").hostname);
    response.writeHead(502).end();
  });
  proxy.on("connect", (request, socket) => {
    asked.push((request.url ?? "").replace(/:\d+$/, ""));
    socket.end("HTTP/1.1 502 Bad Gateway\r\n\r\n");
  });
  await new Promise((resolve) => proxy.listen(0, "127.0.0.1", resolve));
  const address = `http://127.0.0.1:${proxy.address().port}`;
  const preload = pathToFileURL(path.join(root, "scripts/record-connections.mjs")).href;
  return {
    env: {
      NODE_OPTIONS: `--import=${preload}`, RECORD_CONNECTIONS_IN: record,
      HTTP_PROXY: address, HTTPS_PROXY: address, http_proxy: address, https_proxy: address, ALL_PROXY: address, NO_PROXY: "", no_proxy: "",
    },
    hosts() {
      const past = existsSync(record) ? readFileSync(record, "utf8").split("\n").filter((host) => host !== "") : [];
      return [...new Set([...asked, ...past])];
    },
    end() {
      proxy.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
