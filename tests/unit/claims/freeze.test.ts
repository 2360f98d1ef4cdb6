import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { canonicalJson, parseCanonicalJson } from "../../../lib/claims/canonical-json";
import { freeze } from "../../../lib/claims/freeze";
import { findingsOf } from "../../../lib/claims/generated/registry";
import { sha256 } from "../../../lib/claims/sha256";
import { starterWorld } from "./findings/starter-world";
import { attack, day } from "./findings/synthetic-world";

const findings = findingsOf("controlled-competition");
const [first] = findings;
if (first === undefined) throw new Error("no findings");
const world = starterWorld();

describe(sha256, () => {
  it.each([
    ["", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"],
    ["abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"],
    ["é", "4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c"],
  ])("gives the published value of %j, over UTF-8", (text, hash) => {
    expect(sha256(text)).toBe(hash);
  });
});

describe(canonicalJson, () => {
  it("does not depend on the order of keys, and leaves out what is undefined", () => {
    expect(canonicalJson({ b: [1, { d: null, c: "x" }], a: true, z: undefined })).toBe('{"a":true,"b":[1,{"c":"x","d":null}]}');
  });

  it("keeps every digit and infinite bounds, there and back", () => {
    const value = { p: 0.1 + 0.2, interval: [-Infinity, Infinity], n: 3 };
    expect(parseCanonicalJson(canonicalJson(value))).toEqual(value);
  });

  it("refuses what has no JSON", () => {
    for (const value of [NaN, { f: () => 1 }, [undefined]]) expect(() => canonicalJson(value)).toThrow(TypeError);
  });
});

describe(freeze, () => {
  it("gives every finding a hash of its own, of its own text", () => {
    const frozen = findings.map((finding) => freeze(world, finding));
    expect(new Set(frozen.map(({ hash }) => hash)).size).toBe(findings.length);
    for (const { hash, text } of frozen) expect(hash).toBe(createHash("sha256").update(text).digest("hex"));
  });

  it("makes another version when a threshold, the period, the filter or the variants change", () => {
    const { hash } = freeze(world, first);
    const changed = [
      freeze(world, { ...first, judgement: { by: "threshold", threshold: 0.4, claimSide: "above", inFamily: true } }),
      freeze(world, { ...first, fixed: { ...first.fixed, minimumAttacks: 10 } }),
      freeze(world, { ...first, reading: { attribution: "claimed" } }),
      freeze(world, { ...first, variants: () => [] }),
      freeze({ ...world, dataset: { ...world.dataset, coverageTo: day("2025-09-30") } }, first),
    ];
    for (const frozen of changed) expect(frozen.hash).not.toBe(hash);
  });

  it("makes no other version when only records are added, or the way of computing is written anew", () => {
    const more = { ...world, revision: 7, records: [...world.records, attack("2022-01-01", "AF31")] };
    expect(freeze(more, first).hash).toBe(freeze(world, first).hash);
    expect(freeze(world, { ...first, measure: (...args) => first.measure(...args) }).hash).toBe(freeze(world, first).hash);
  });

  it("can be read without the code: it holds reading, prediction, thresholds and rules", () => {
    expect(JSON.parse(freeze(world, first).text)).toMatchObject({
      id: "T1", reading: { from: "2021-08-15", to: "2025-08-31", attribution: "assessed", clash: "out" }, judgement: { threshold: 0.5 }, prediction: first.prediction, variantRules: ["attribution", "clash", "window", "each-province", "kabul", "each-month", "coverage", "voice"],
    });
  });
});
