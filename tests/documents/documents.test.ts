import { existsSync, readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

const root = path.resolve(import.meta.dirname, "../..");
const folders = ["", "lib", "docs", "docs/decisions", "seed", "seed/starter"];
const documents = folders.flatMap((folder) =>
  readdirSync(path.join(root, folder)).filter((name) => name.endsWith(".md")).map((name) => path.join(folder, name)),
);
const scripts = Object.keys((JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as { scripts: Record<string, string> }).scripts);

describe("every document", () => {
  it.each(documents)("%s leads to files that exist", (document) => {
    const text = readFileSync(path.join(root, document), "utf8");
    for (const [, target = ""] of text.matchAll(/\]\(([^)\s]+)\)/g)) {
      if (/^(https?:|mailto:|#)/.test(target)) continue;
      const file = path.join(root, path.dirname(document), decodeURIComponent(target.split("#")[0] ?? ""));
      expect(existsSync(file), `${document} links to ${target}`).toBe(true);
    }
  });

  it.each(documents)("%s names only commands that exist", (document) => {
    const text = readFileSync(path.join(root, document), "utf8");
    for (const [, name = ""] of text.matchAll(/npm run ([a-z:]+)/g)) expect(scripts, `${document}: npm run ${name}`).toContain(name);
  });
});

// A verdict is one of four words; these would say more than records can. The same goes for titles and sentences.
const forbidden = /\b(prov(e|es|ed|en|ing)|confirm(s|ed)|significan(t|ce|tly)|show(s|n|ed)? that)\b/i;

describe("no catalogue", () => {
  const catalogues = readdirSync(path.join(root, "app/messages/en")).filter((name) => name.endsWith(".json"));
  const strings = (value: unknown): string[] => (typeof value === "string" ? [value] : typeof value === "object" && value !== null ? Object.values(value).flatMap(strings) : []);

  it.each(catalogues)("%s says proves, confirms, significant or shows that", (name) => {
    for (const text of strings(JSON.parse(readFileSync(path.join(root, "app/messages/en", name), "utf8")))) expect(text).not.toMatch(forbidden);
  });

  it("and no sentence of the claims and findings does", async () => {
    const { essays, findingsOf } = await import("../../lib/claims/generated/registry");
    const texts = strings([essays, essays.map(({ id }) => findingsOf(id))]);
    expect(texts.length).toBeGreaterThan(500);
    for (const text of texts) expect(text).not.toMatch(forbidden);
  });

  it("would pass over such a word", () => {
    for (const text of ["This proves it", "confirms the claim", "a significant link", "It shows that"]) expect(text).toMatch(forbidden);
  });
});
