import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { findingsOf } from "../../lib/claims/generated/registry";
import { runFindings } from "../../lib/claims/run-findings";
import { findingsDocument } from "../../scripts/findings-document/make-document";
import { renderFindings } from "../../scripts/findings-document/render";
import { attack, clash, operation, syntheticWorld } from "../unit/claims/findings/synthetic-world";

const definitions = findingsOf("controlled-competition");
const text = readFileSync(new URL("../../docs/findings-starter-set.md", import.meta.url), "utf8");
/** Verdict words and sentences that would say more than records can. */
const forbidden = /\b(prov(e|es|ed|en|ing)|disproves|confirm(s|ed)|significan(t|ce|tly)|show(s|n|ed)? that)\b/i;

describe("docs/findings-starter-set.md", () => {
  it("is what the shipped records give with all draws (npm run findings writes it)", () => {
    expect(text).toBe(findingsDocument());
  });

  it("has a row and a section a finding, the four verdict words and none of the forbidden ones", () => {
    for (const { id, title } of definitions) {
      expect(text).toContain(`| [${id}](#${id.toLowerCase()}) |`);
      expect(text).toContain(`## ${id}\n\n**${title}**`);
    }
    const verdicts = new Set([...text.matchAll(/\*Verdict:\* \*\*([^*]+)\.\*\*/g)].map(([, word]) => word));
    for (const verdict of verdicts) expect(["supports", "does not support: undecided", "does not support: points the other way", "too few records", "cannot be tested with incident records", "no verdict: describes"]).toContain(verdict);
    expect(text).not.toMatch(forbidden);
  });

  it("tells no trend where effort varied: neither estimate, nor interval, nor p", () => {
    for (const id of ["T6b", "T9", "T10", "T11"]) expect(text).toMatch(new RegExp(`\\[${id}\\].*not stated \\| not stated \\| no test \\|  \\| cannot be tested`));
  });
});

describe("the document of other worlds", () => {
  const few = [attack("2022-01-01", "AF01"), attack("2022-02-01", null), operation("2022-01-05", "AF01"), clash("2022-03-01", "AF06")];
  const many = Array.from({ length: 90 }, (_, index) => [attack(`2022-0${1 + (index % 9)}-1${index % 10}`, index % 4 === 0 ? "AF01" : "AF06"), operation(`2022-0${1 + (index % 9)}-2${index % 9}`, index % 3 === 0 ? "AF19" : "AF06")]).flat();
  const own = { by: "Synthetic count", assessed: 90, any: 90, counted: 100, from: "2022-01-01", to: "2022-12-31", source: "invented", url: null } as never;
  const worlds = [syntheticWorld([]), syntheticWorld(few), syntheticWorld(many, { knownCoverage: own })];

  it.each(worlds.map((world, index) => [index, world] as const))("has no hole in any sentence (world %i)", (_, world) => {
    const document = renderFindings({ world, definitions, run: runFindings(world, definitions, { draws: 49, seed: 1 }), fileHash: "0".repeat(64) });
    expect(document).not.toMatch(/NaN|undefined|null|\[object|Infinity/);
    expect(document).not.toMatch(forbidden);
    expect(document.match(/^## /gm)).toHaveLength(definitions.length);
  });

  it("tells a finding that it has no sentence for by its effect", () => {
    const [first] = definitions;
    if (first === undefined) throw new Error("no finding");
    const another = { ...first, id: "X1", claims: [], leads: [] };
    const world = worlds[2] as (typeof worlds)[number];
    expect(renderFindings({ world, definitions: [another], run: runFindings(world, [another], { draws: 49, seed: 1 }), fileHash: "" })).toContain(another.effectName);
  });
});
