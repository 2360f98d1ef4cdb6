import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { databaseUrl, isLoopback, readSettings } from "../../../scripts/environment.mjs";

const root = path.resolve();

describe(readSettings, () => {
  it("needs nothing to be set", () => {
    expect(readSettings({}, root)).toEqual({
      problems: [],
      settings: { port: "3000", host: "127.0.0.1", databaseUrl: `file:${path.join(root, "data/atlas.db")}`, starter: true },
    });
  });

  it("takes what .env.example says, and an empty value as not set", () => {
    const example = Object.fromEntries(
      readFileSync(".env.example", "utf8").split("\n").filter((line) => /^[A-Z_]+=/.test(line)).map((line) => [line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1)]),
    );
    expect(Object.keys(example)).toEqual(["PORT", "HOST", "ALLOWED_HOSTS", "DATABASE_URL", "ATLAS_STARTER", "PUBLIC_URL", "MAP_TILE_URL"]);
    expect(readSettings(example, root)).toEqual(readSettings({}, root));
  });

  it("names everything that is wrong at once, each with its line of .env.example", () => {
    const wrong = { PORT: "0", HOST: "0.0.0.0", ALLOWED_HOSTS: "http://a", DATABASE_URL: "postgres://x", ATLAS_STARTER: "yes", PUBLIC_URL: "x", MAP_TILE_URL: "https://x/{z}" };
    const { problems } = readSettings(wrong, root);
    expect(problems).toHaveLength(Object.keys(wrong).length);
    const lines = readFileSync(".env.example", "utf8").split("\n");
    Object.keys(wrong).forEach((name, index) => {
      expect(problems[index]).toMatch(new RegExp(`^${name}=`));
      const [, line, text] = /\.env\.example, line (\d+): (.*)\)$/.exec(problems[index] ?? "") ?? [];
      expect(lines[Number(line) - 1]).toBe(text);
      expect(text).toMatch(new RegExp(`^${name}=`));
    });
  });

  it.each(["0.0.0.0", "::", "192.168.1.5", "example.org", "127.0.0.1.example.org", "1270.0.0.1"])("refuses to listen on %s and says why in one sentence", (host) => {
    const { problems } = readSettings({ HOST: host }, root);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain("without accounts, anybody who can reach that address could read and change every record");
  });

  it.each(["80a", "-1", "65536", "3.5", " 80"])("refuses the port %j", (port) => {
    expect(readSettings({ PORT: port }, root).problems).toHaveLength(1);
  });

  it("accepts good values", () => {
    const good = { PORT: "8080", HOST: "[::1]", ALLOWED_HOSTS: "atlas.example.org, other", DATABASE_URL: "file:./x/y.db", ATLAS_STARTER: "none", PUBLIC_URL: "https://atlas.example.org", MAP_TILE_URL: "https://tiles.example.org/{z}/{x}/{y}.png" };
    expect(readSettings(good, root)).toMatchObject({ problems: [], settings: { port: "8080", host: "::1", starter: false, databaseUrl: `file:${path.join(root, "x/y.db")}` } });
  });

  it("refuses a folder as database", () => {
    expect(readSettings({ DATABASE_URL: "file:./lib" }, root).problems[0]).toContain("names a folder");
  });
});

describe(isLoopback, () => {
  it.each([["localhost", true], ["127.0.0.1", true], ["127.1.2.3", true], ["::1", true], ["[::1]", true], ["10.0.0.1", false], ["localhost.example.org", false]])("%s: %s", (host, expected) => {
    expect(isLoopback(host)).toBe(expected);
  });
});

describe(databaseUrl, () => {
  it("counts relative paths from the folder given and leaves absolute ones", () => {
    expect(databaseUrl({ DATABASE_URL: "file:a.db" }, "/somewhere")).toBe("file:/somewhere/a.db");
    expect(databaseUrl({ DATABASE_URL: "file:/else/a.db" }, "/somewhere")).toBe("file:/else/a.db");
  });
});
