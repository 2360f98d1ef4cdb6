import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { claimResults } from "../../../lib/claims/claim-results";
import type { Claim, EssayText } from "../../../lib/claims/claim";
import type { FindingDefinition } from "../../../lib/claims/finding-definition";
import { claimsOf, essays, findingsOf } from "../../../lib/claims/generated/registry";
import { applyReading } from "../../../lib/claims/primary";
import { makeRegistry } from "../../../lib/claims/registry";
import type { Registry } from "../../../lib/claims/registry";
import { runFindings } from "../../../lib/claims/run-findings";
import { variantsOf } from "../../../lib/claims/variants";
import { attack, syntheticWorld } from "./findings/synthetic-world";
import { coverageOf } from "./judged";

const text: EssayText = { id: "synthetic", argument: ["An invented argument."], remarks: [], scenarios: [{ id: "S0", name: "Chance", statement: "Nothing is at work.", standing: "Invented." }] };
const claim: Claim = { id: "C1", name: "All in one place", section: "Invented", testable: "yes", statement: "All attacks fall in Kabul.", recordsCanShow: "Their share.", incidents: [], notFound: [] };
const finding: FindingDefinition = {
  id: "X1", claims: ["C1"], leads: ["C1"], title: "Share in Kabul", question: "Are most attacks in Kabul?", effectName: "of attacks in Kabul", unit: "share", counted: "attacks",
  judgement: { by: "threshold", threshold: 0.5, claimSide: "above", inFamily: false }, prediction: "More than half.", scenarios: { S0: "Half." }, separates: true,
  needsConstantEffort: false, fixed: {}, variants: variantsOf(["window"]), caveats: [], functions: [],
  measure: (world, reading) => {
    const { attacks, setAside } = applyReading(world, reading);
    const share = attacks.filter(({ province }) => province === "AF01").length / attacks.length;
    return {
      counts: [{ of: "attacks", have: attacks.length, need: 1 }], effect: { kind: "found", value: share, interval: [share - 0.1, share + 0.1], n: attacks.length },
      criterionMet: null, tests: [], tippingRatio: 5, bounds: null, setAside, warnings: [], figures: [], refs: attacks.map(({ ref }) => ref),
    };
  },
};
const folder = { text, claims: [claim], findings: [finding] };

describe(makeRegistry, () => {
  it("holds a text of which nothing else in the code knows, and its findings run", () => {
    const registry = makeRegistry([folder]);
    expect(registry.essays).toEqual([{ ...text, claims: [claim] }]);
    const world = syntheticWorld([attack("2022-01-01", "AF01"), attack("2022-12-01", "AF01")], { knownCoverage: coverageOf(9, 10) });
    const run = runFindings(world, registry.findingsOf("synthetic"), { draws: 9, seed: 1 });
    expect(claimResults(registry.claimsOf("synthetic"), run)).toEqual([{ claim: "C1", verdict: { word: "supports" }, lead: "X1", findings: ["X1"] }]);
    expect([registry.claimsOf("nowhere"), registry.findingsOf("nowhere")]).toEqual([[], []]);
  });

  it.each([
    ["two texts of one id", () => [folder, folder], "two texts have the id synthetic"],
    ["two claims of one id", () => [{ ...folder, claims: [claim, claim] }], "synthetic: two claims have the id C1"],
    ["two findings of one id", () => [{ ...folder, findings: [finding, finding] }], "synthetic: two findings have the id X1"],
    ["a finding on no claim", () => [{ ...folder, findings: [{ ...finding, claims: ["C9" as const] }] }], "synthetic: finding X1 bears on C9, which is no claim of it"],
    ["a scenario without prediction", () => [{ ...folder, findings: [{ ...finding, scenarios: {} }] }], "synthetic: finding X1 does not say what S0 predicts"],
    ["two leads of one claim", () => [{ ...folder, findings: [finding, { ...finding, id: "X2" }] }], "synthetic: two findings lead C1"],
    ["a lead for what cannot be tested", () => [{ ...folder, claims: [{ ...claim, testable: "no" as const }] }], "synthetic: finding X1 leads C1, which cannot be tested with incident records"],
  ])("refuses %s", (_what, folders, sentence) => {
    expect(() => makeRegistry(folders())).toThrow(sentence);
  });
});

describe("the essay's own files", () => {
  it("are all listed, each under the id of its file", () => {
    expect(essays.map(({ id }) => id)).toContain("controlled-competition");
    expect(claimsOf("controlled-competition").map(({ id }) => id)).toEqual(Array.from({ length: 15 }, (_, index) => `C${index + 1}`));
    const source = ["texts.ts", "registry.ts"].map((name) => readFileSync(path.join("lib/claims/generated", name), "utf8")).join("");
    for (const { id } of [...claimsOf("controlled-competition"), ...findingsOf("controlled-competition")]) expect(source).toMatch(new RegExp(`/(claims|findings)/${id}"`));
  });
});

describe("scripts/list-claims.mjs", () => {
  const root = mkdtempSync(path.join(tmpdir(), "atlas-claims-"));
  const [folders, out] = [path.join(root, "essays"), path.join(root, "generated")];
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  const write = (name: string, value: unknown) => {
    mkdirSync(path.dirname(path.join(folders, name)), { recursive: true });
    writeFileSync(path.join(folders, name), `export default ${JSON.stringify(value)};\n`);
  };
  const list = () => execFileSync(process.execPath, ["scripts/list-claims.mjs", "--essays", folders, "--out", out], { encoding: "utf8", stdio: "pipe" });

  it("lists a new text, claim and finding without a change elsewhere, says so once, and is silent afterwards", async () => {
    write("a-text/essay.ts", text);
    write("a-text/claims/C1.ts", claim);
    expect(list()).toBe("- listed 1 text, 1 claims and 0 findings\n");
    write("a-text/claims/C10.ts", { ...claim, id: "C10" });
    write("a-text/claims/C2.ts", { ...claim, id: "C2" });
    write("a-text/findings/X1.ts", { ...finding, leads: ["C2"] });
    write("another/essay.ts", { ...text, id: "another" });
    expect(list()).toBe("- listed 2 texts, 3 claims and 1 findings\n");
    expect(list()).toBe("");
    const registry = (await import(/* @vite-ignore */ path.join(out, "registry.ts"))) as Registry;
    expect(registry.essays.map(({ id, claims }) => [id, claims.map((one) => one.id)])).toEqual([["synthetic", ["C1", "C2", "C10"]], ["another", []]]);
    expect(registry.findingsOf("synthetic").map(({ id, leads }) => [id, leads])).toEqual([["X1", ["C2"]]]);
  });

  it("refuses a folder without a text, by name", () => {
    mkdirSync(path.join(folders, "empty"), { recursive: true });
    expect(list).toThrow(/could not be listed: empty in essays has no essay\.ts/);
  });
});
