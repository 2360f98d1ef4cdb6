import { describe, expect, it } from "vitest";
import { Cancelled } from "../../../lib/analysis/draw-loop";
import { canonicalJson, parseCanonicalJson } from "../../../lib/claims/canonical-json";
import { claimResults } from "../../../lib/claims/claim-results";
import { freeze } from "../../../lib/claims/freeze";
import { claimsOf, findingsOf } from "../../../lib/claims/generated/registry";
import { runFindings } from "../../../lib/claims/run-findings";
import type { Progress } from "../../../lib/claims/run-findings";
import { BASE_SEED, DRAWS } from "../../../lib/claims/seeded-chance";
import { starterWorld } from "./findings/starter-world";

const world = starterWorld();
const definitions = findingsOf("controlled-competition");
const run = runFindings(world, definitions, { draws: DRAWS, seed: BASE_SEED });
const finding = (id: string) => {
  const result = run.findings.find((one) => one.finding === id);
  if (result === undefined) throw new Error(`no finding ${id}`);
  return result;
};

describe("the findings on the starter set", () => {
  it("are all there, each under its frozen version", () => {
    expect(run.findings.map((one) => one.finding)).toEqual(["T1", "T2", "T3", "T4", "T5", "T6", "T6b", "T7", "T8", "T9", "T10", "T11", "T12", "T13", "T14", "T15", "T16", "T17", "T18"]);
    definitions.forEach((definition, index) => expect(run.findings[index]?.version).toBe(freeze(world, definition).hash));
  });

  it("correct the primary family of METHODS section 6, without members that were not tested", () => {
    expect(run.family.map((member) => member.finding)).toEqual(["T1", "T3", "T4", "T7", "T8", "T9", "T11", "T12", "T13"]);
    expect(run.family.filter(({ p }) => p === null).map((member) => member.finding)).toEqual(["T7", "T9", "T11"]);
    for (const { p, q } of run.family) if (p !== null && q !== null) expect(q).toBeGreaterThanOrEqual(p);
  });

  it("leave C1 undecided, because known gaps are large enough to overturn it", () => {
    const { primary, verdict, q, wouldChange } = finding("T1");
    expect(primary.effect).toMatchObject({ value: 15 / 74, n: 74 });
    expect(q).toBeLessThan(0.05);
    expect(verdict).toMatchObject({ word: "does-not-support", qualifier: "undecided", because: { kind: "known-gaps", tippingRatio: 15 / 59, coverage: { low: 23 / 152, high: 152 / 23 } }, also: [] });
    expect(wouldChange.gaps).toEqual({ held: 23, counted: 152, needed: 39, more: 16 });
  });

  it("never take a side on records of which three quarters are known to be missing", () => {
    const words = run.findings.map(({ verdict }) => verdict?.word ?? null);
    expect(words).not.toContain("supports");
    for (const { verdict } of run.findings) if (verdict?.word === "does-not-support") expect(verdict.qualifier).toBe("undecided");
    expect(run.findings.filter(({ verdict }) => verdict?.word === "cannot-be-tested").map((one) => one.finding)).toEqual(["T6b", "T9", "T10", "T11"]);
  });

  it("test nothing that effort or a minimum bars, and say of each test how it was drawn", () => {
    for (const { primary, finding: id } of run.findings) {
      const barred = ["T6b", "T7", "T9", "T10", "T11"].includes(id);
      if (barred) expect(primary.tests, id).toEqual([]);
      for (const test of primary.tests) expect([9_999, 99_999, null], `${id} ${test.null}`).toContain(test.draws);
      for (const test of primary.tests) expect(test.seed === null, `${id} ${test.null}`).toBe(test.draws === null);
    }
  });

  it("account for every record: behind the number or set aside with a reason", () => {
    for (const { primary, finding: id } of run.findings) {
      expect(new Set(primary.refs).size, id).toBe(primary.refs.length);
      expect(primary.refs.length + primary.setAside.reduce((sum, { count }) => sum + count, 0), id).toBe(152);
    }
  });

  it("say what each variant gave, by its stable id", () => {
    for (const { variants } of run.findings) for (const { id, standing } of variants) expect([id, standing].join(" ")).toMatch(/^[a-z0-9-]+ [a-z-]+$/);
    expect(finding("T1").variants.find(({ id }) => id === "any-attacker")).toMatchObject({ effect: { value: 17 / 95 }, standing: "same-side" });
    expect(finding("T3").variants.find(({ id }) => id === "provinces-with-records")).toMatchObject({ kind: "coverage", effect: { n: 18 }, standing: "holds-both" });
  });

  it("are kept as text without losing a digit", () => {
    expect(parseCanonicalJson(canonicalJson(run))).toEqual(run);
  });
});

describe("the claims on the starter set", () => {
  const results = claimResults(claimsOf("controlled-competition"), run);
  const of = (id: string) => results.find(({ claim }) => claim === id);

  it("take the verdict of their lead finding, and no other", () => {
    expect(results.map(({ claim, lead }) => [claim, lead])).toEqual([
      ["C1", "T1"], ["C2", "T3"], ["C3", null], ["C4", null], ["C5", "T6"], ["C6", "T12"], ["C7", "T13"], ["C8", null],
      ["C9", "T8"], ["C10", null], ["C11", null], ["C12", null], ["C13", null], ["C14", "T9"], ["C15", "T17"],
    ]);
    expect(of("C1")?.verdict).toEqual(finding("T1").verdict);
    expect(of("C1")?.findings).toEqual(["T1", "T2"]);
    expect(of("C2")?.findings).toEqual(["T3", "T4", "T5"]);
  });

  it("cannot be tested where no record settles them, and have no verdict where figures only describe", () => {
    expect(results.filter(({ verdict }) => verdict?.word === "cannot-be-tested" && verdict.because.kind === "not-in-records").map(({ claim }) => claim)).toEqual(["C3", "C8", "C10", "C13"]);
    expect(results.filter(({ verdict }) => verdict === null).map(({ claim }) => claim)).toEqual(["C4", "C11", "C12"]);
    expect(of("C14")?.verdict).toMatchObject({ word: "cannot-be-tested", because: { kind: "collection-effort-varied" } });
  });
});

describe(runFindings, () => {
  const some = definitions.filter(({ id }) => ["T1", "T2", "T3"].includes(id));

  it("gives the same to the last digit for the same seed, in any order, alone or among others", () => {
    const again = runFindings(world, [...some].reverse(), { draws: DRAWS, seed: BASE_SEED });
    for (const one of again.findings) expect(one.primary).toEqual(finding(one.finding).primary);
    const otherSeed = runFindings(world, some, { draws: DRAWS, seed: 1 });
    expect(otherSeed.findings[2]?.primary.tests).not.toEqual(finding("T3").primary.tests);
    expect(otherSeed.findings[2]?.primary.effect).toEqual(finding("T3").primary.effect);
  });

  it("tells how far it is, and can be ended between blocks of draws", () => {
    const seen: Progress[] = [];
    runFindings(world, some, { draws: 999, seed: 1, onProgress: (progress) => seen.push(progress) });
    expect(seen.filter(({ test }) => test === null).map(({ finding: id, position, findings }) => [id, position, findings])).toEqual([["T1", 0, 3], ["T2", 1, 3], ["T3", 2, 3]]);
    expect(seen.filter(({ test }) => test === "T3 permutation").at(-1)).toMatchObject({ done: 999, of: 999 });
    const cancel = () => runFindings(world, some, { draws: 9_999, seed: 1, onProgress: ({ done, of }) => { if (done > 0) throw new Cancelled(done, of); } });
    expect(cancel).toThrow(Cancelled);
  });
});
