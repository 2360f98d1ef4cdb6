import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";

const seed = path.resolve(import.meta.dirname, "../../seed");
const sources = readFileSync(path.join(seed, "SOURCES.md"), "utf8");

const dataFiles = readdirSync(seed, { recursive: true, encoding: "utf8" })
  .map((file) => file.split(path.sep).join("/"))
  .filter((file) => /\.[a-z]+$/.test(file) && !/\.(?:md|ts)$/.test(file));

it.each(dataFiles)("seed/SOURCES.md says where %s came from, and under which terms", (file) => {
  const row = sources.split("\n").find((line) => line.startsWith(`| \`${file}\` |`));
  expect(row?.split("|").slice(1, -1).map((cell) => cell.trim()).filter(Boolean)).toHaveLength(4);
});
