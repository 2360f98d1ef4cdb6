import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { methodTextSchema } from "@/app/methods/functions/method-page";
import { methodPage, methodPages, neighboursOf } from "@/app/methods/functions/registry";
import { starterSample } from "@/app/methods/functions/starter-sample";
import { parseFormula } from "@/app/methods/formula/parse-formula";
import { methodSections } from "@/app/methods/method-sections";
import { starterColumns } from "../../read/starter-columns";

const analysis = path.resolve(import.meta.dirname, "../../../../lib/analysis");
const sources = readdirSync(analysis).filter((name) => name.endsWith(".ts")).map((name) => readFileSync(path.join(analysis, name), "utf8"));
const sample = starterSample(starterColumns("full"));
if (sample === null) throw new Error("the starter set has a period");

// The words that no page may hold: they would say more than records can.
const forbidden = /\b(prov(e|es|ed|en|ing)|disprov\w+|confirm(s|ed)|significan(t|ce|tly)|show(s|n|ed)? that)\b/iu;

describe("the pages of the methods", () => {
  it("cover every public function of lib/analysis", () => {
    // A statistic is what returns a finding; the building blocks stand beside it by name.
    const statistics = sources.flatMap((source) =>
      source.split("export function ").slice(1).flatMap((after) => ((after.split("\n}\n")[0] ?? "").includes("): Finding<") ? [after.slice(0, after.search(/\W/u))] : [])),
    );
    expect(statistics.length).toBeGreaterThan(20);
    const covered = new Set(methodPages.flatMap(({ name, also = [] }) => [name, ...also]));
    for (const name of [...statistics, "seededRng", "rngFromState", "seedWords", "midRanks", "betaInv", "gammaInv", "normInv", "tInv", "chi2Cdf"]) expect(covered, name).toContain(name);
  });

  it("have addresses of their own, each the name of a file of lib/analysis", () => {
    const files = readdirSync(analysis);
    expect(new Set(methodPages.map(({ slug }) => slug)).size).toBe(methodPages.length);
    for (const { slug } of methodPages) expect(files).toContain(`${slug}.ts`);
  });

  it.each(methodPages.map((page) => [page.slug, page] as const))("%s says everything that a page has to, in words that it may use", (_, { example: _example, ...text }) => {
    expect(methodTextSchema.safeParse(text).error?.issues ?? []).toEqual([]);
    expect(JSON.stringify(text)).not.toMatch(forbidden);
    for (const { formula } of text.formulas) expect(parseFormula(formula).length).toBeGreaterThan(0);
  });

  it.each(methodPages.map((page) => [page.slug, page] as const))("%s computes its example on the starter set, the same each time", (_, page) => {
    const example = page.example(sample);
    expect(example.none).toBeNull();
    expect(example.given.length).toBeGreaterThan(20);
    expect(example.call).toMatch(/^\w+\(.+\)$/su);
    expect(example.result.length).toBeGreaterThan(1);
    expect(new Set(example.result.map(([label]) => label)).size).toBe(example.result.length);
    const words = JSON.stringify([example.given, example.result, example.reading]);
    expect(words).not.toMatch(/NaN|undefined,|\[object|null/u);
    expect(words).not.toMatch(forbidden);
    // Days of coarse records are withheld: no list of days may stand in the call.
    expect(example.call).not.toMatch(/day\w*: \[\d/u);
    expect(page.example(sample)).toEqual(example);
  });

  it("cite a reference by the same address wherever it stands above the function", () => {
    // Every DOI of a page is one that the function's own documentation, or a building block's, gives.
    const documented = new Set(sources.flatMap((source) => [...source.matchAll(/doi:(10\.\S+)/gu)].map(([, doi = ""]) => doi.replace(/[.,;)]+$/u, ""))));
    for (const { slug, references } of methodPages) {
      for (const { doi } of references) if (doi !== null) expect(documented, `${slug}: ${doi}`).toContain(doi);
    }
  });

  it("lead from one to the next without a gap", () => {
    let slug = methodPages.find((page) => neighboursOf(page.slug).before === undefined)?.slug;
    let visited = 0;
    for (; slug !== undefined; slug = neighboursOf(slug).after?.slug) visited++;
    expect(visited).toBe(methodPages.length);
  });
});

describe("the index of the methods", () => {
  it("names only pages that exist", () => {
    for (const { pages } of methodSections) for (const slug of pages) expect(methodPage(slug), slug).toBeDefined();
  });
});

describe(starterSample, () => {
  it("holds the counted events that the starter set's own README counts", () => {
    expect([sample.attacks.length, sample.operations.length, sample.otherAttacks.length]).toEqual([74, 45, 21]);
    expect(sample.months).toHaveLength(49);
  });

  it("has nothing to say where the dataset is not there", () => {
    expect(starterSample({ ...starterColumns("public"), datasets: [] })).toBeNull();
  });
});
