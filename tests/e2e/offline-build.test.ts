import { execFileSync, spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connectionsIn, recordingConnections } from "./support/connections";
import { linkTree } from "./support/link-tree";
import { productEnvironment, root } from "./support/product";

// Leaves nothing behind: the copy of the product is removed.

/** On the file system of the packages, so that they can be linked. */
const folder = path.join(root, ".next-offline-build");
const record = path.join(folder, "connections.txt");
const asked: string[] = [];
const proxy = createServer((request, response) => {
  asked.push(new URL(request.url ?? "", "http://no-host").hostname);
  response.writeHead(502).end();
});
proxy.on("connect", (request, socket) => {
  asked.push((request.url ?? "").replace(/:\d+$/, ""));
  socket.end("HTTP/1.1 502 Bad Gateway\r\n\r\n");
});

const NOT_COPIED = /^(node_modules|data|docs|tests|coverage|\.git|\.env|\.next.*|.*\.tsbuildinfo)$/;

beforeAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  for (const name of readdirSync(root).filter((entry) => !NOT_COPIED.test(entry))) cpSync(path.join(root, name), path.join(folder, name), { recursive: true });
  rmSync(path.join(folder, "lib/store/generated"), { recursive: true, force: true });
  linkTree(path.join(root, "node_modules"), path.join(folder, "node_modules"));
  await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
});
afterAll(() => {
  proxy.close();
  rmSync(folder, { recursive: true, force: true });
});

describe("npm run build", () => {
  it("asks no host but the package registry, neither through a proxy nor past it", async () => {
    const { port } = proxy.address() as AddressInfo;
    const address = `http://127.0.0.1:${port}`;
    const began = performance.now();
    const { code, output } = await new Promise<{ code: number | null; output: string }>((resolve) => {
      const child = spawn(process.execPath, ["scripts/build.mjs"], {
        cwd: folder,
        env: {
          ...productEnvironment(recordingConnections(record)),
          HTTP_PROXY: address, HTTPS_PROXY: address, http_proxy: address, https_proxy: address, ALL_PROXY: address, NO_PROXY: "", no_proxy: "",
        },
      });
      let output = "";
      child.stdout.on("data", (chunk) => (output += chunk));
      child.stderr.on("data", (chunk) => (output += chunk));
      child.on("close", (code) => resolve({ code, output }));
    });
    console.log(`a build from nothing but packages: ${((performance.now() - began) / 1000).toFixed(1)} s`);
    expect(output).toMatch(/generating the database client[^]*building the pages/);
    expect(code, output).toBe(0);
    expect(existsSync(path.join(folder, ".next/BUILD_ID"))).toBe(true);
    const registry = new URL(execFileSync("npm", ["config", "get", "registry"], { cwd: folder, encoding: "utf8", shell: process.platform === "win32" }).trim()).hostname;
    expect([...asked, ...connectionsIn(record)].filter((host) => host !== registry)).toEqual([]);
  }, 400_000);
});
