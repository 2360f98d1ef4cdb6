import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "./support/product";

// Leaves nothing behind. Reads only: npm test builds the pages behind a proxy that refuses and records, with every connection past it recorded too.

const file = path.join(root, ".next/called-hosts.json");
const builtFrom = readFileSync(path.join(root, ".next/built-from"), "utf8").trim();
const seen = existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as { builtFrom: string; hosts: string[] }) : null;
const watched = seen?.builtFrom === builtFrom;

describe("npm run build", () => {
  // On a fresh clone the build is always watched. Pages that npm start built before are not built again for this.
  it.skipIf(!watched)("asks no host but the package registry, neither through a proxy nor past it", () => {
    const registry = new URL(execFileSync("npm", ["config", "get", "registry"], { cwd: root, encoding: "utf8", shell: process.platform === "win32" }).trim()).hostname;
    expect(seen?.hosts.filter((host) => host !== registry)).toEqual([]);
  });

  it("is watched by something that sees: a program that calls a host is written down", () => {
    const preload = path.join(root, "scripts/record-connections.mjs");
    const folder = mkdtempSync(path.join(tmpdir(), "atlas-calls-trial-"));
    const record = path.join(folder, "connections.txt");
    execFileSync(process.execPath, ["--import", preload, "-e", "require('node:net').connect(9, 'host.invalid').on('error', () => {})"], { env: { ...process.env, RECORD_CONNECTIONS_IN: record } });
    expect(readFileSync(record, "utf8")).toContain("host.invalid");
    rmSync(folder, { recursive: true });
  });
});
