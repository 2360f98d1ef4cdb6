import { describe, expect, it } from "vitest";
import { findingsOf } from "../../../lib/claims/generated/registry";
import { measureSelection, testSelection } from "../../../lib/claims/measure-selection";
import { starterWorld } from "./findings/starter-world";

const world = starterWorld();
const all = world.records.map(({ ref }) => ref);
const definitions = findingsOf("controlled-competition");
const definition = (id: string) => {
  const found = definitions.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no finding ${id}`);
  return found;
};
const options = { draws: 199, seed: 1 };

describe(measureSelection, () => {
  it("gives counts, shares and intervals without any test, for every finding", () => {
    for (const one of definitions) {
      const { measured } = measureSelection(world, all, one);
      expect(measured.tests, one.id).toEqual([]);
      for (const figure of measured.figures) if (figure.kind === "local-provinces") for (const row of figure.rows) expect([row.p, row.q]).toEqual([null, null]);
    }
  });

  it("computes on the chosen records alone: attacks of the east are all inside Nangarhar and Kunar", () => {
    const east = world.records.filter(({ province }) => province === "AF06" || province === "AF15").map(({ ref }) => ref);
    const { measured, selected, kept, belowMinimum } = measureSelection(world, east, definition("T1"));
    const attacks = world.records.filter(({ ref, classA, out }) => east.includes(ref) && classA.assessed && out === null);
    expect([selected, kept <= selected, measured.refs.length]).toEqual([east.length, true, attacks.length]);
    expect(belowMinimum).toBe(attacks.length < 20);
    expect(measured.effect).toMatchObject({ kind: "found", interval: null });
  });

  it("takes the reader's own attribution where the filter states one", () => {
    expect(measureSelection(world, all, definition("T1"), { attribution: "any" }).measured.effect).toMatchObject({ value: 17 / 95, n: 95 });
    expect(measureSelection(world, all, definition("T1")).measured.effect).toMatchObject({ value: 15 / 74, n: 74 });
  });

  it("remembers which provinces have records, whatever was selected", () => {
    const kabul = world.records.filter(({ province }) => province === "AF01").map(({ ref }) => ref);
    const pairs = measureSelection(world, kabul, definition("T3")).measured.figures.find(({ kind }) => kind === "province-pairs");
    if (pairs?.kind !== "province-pairs") throw new Error("no pairs");
    expect(pairs.rows.filter(({ anyRecord }) => anyRecord)).toHaveLength(18);
  });

  it("answers nothing selected without a fault", () => {
    for (const one of definitions) expect(measureSelection(world, [], one).selected, one.id).toBe(0);
  });
});

describe(testSelection, () => {
  it("tests what may be tested, and nothing below a minimum or barred by effort", () => {
    expect(testSelection(world, all, definition("T3"), options).measured.tests.filter(({ decides }) => decides).map(({ null: name, draws }) => [name, draws])).toEqual([["permutation", 199], ["moranSpectral", 199]]);
    expect(testSelection(world, all.slice(0, 10), definition("T3"), options).measured.tests).toEqual([]);
    expect(testSelection(world, all, definition("T11"), options).measured.tests).toEqual([]);
  });
});
