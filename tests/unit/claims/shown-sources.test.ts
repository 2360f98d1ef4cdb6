import { describe, expect, it } from "vitest";
import { applyReading, primaryReading } from "../../../lib/claims/primary";
import { SMALLEST_CELL, shownSources } from "../../../lib/claims/shown-sources";
import { starterWorld } from "./findings/starter-world";
import { attack, operation, syntheticWorld } from "./findings/synthetic-world";

const everybody = (refs: readonly string[]) => ({ refs: new Set(refs), days: new Set(refs) });

describe(shownSources, () => {
  const many = (count: number, province: "AF01" | "AF06" | "AF19" | null, partisanOnly: boolean) => Array.from({ length: count }, () => attack("2022-01-01", province, { partisanOnly }));

  it("counts one party's word by province, most records first, and puts small cells together", () => {
    const world = syntheticWorld([...many(5, "AF06", true), ...many(6, "AF01", false), ...many(4, "AF19", true), ...many(1, null, true)]);
    const refs = world.records.map(({ ref }) => ref);
    expect(shownSources(world, refs, primaryReading(world), everybody(refs))).toEqual({
      classes: [{
        class: "A", records: 16, oneWord: 10, circular: 0,
        rows: [{ province: "AF01", records: 6, oneWord: 0, circular: 0 }, { province: "AF06", records: 5, oneWord: 5, circular: 0 }],
        small: { cells: 2, records: 5, oneWord: 5, circular: 0 },
      }],
      withheld: 0,
    });
  });

  it("shows no cell of fewer than five records, together or alone, while there is another to hide it in", () => {
    const world = syntheticWorld([...many(6, "AF01", false), ...many(7, "AF06", false), ...many(1, "AF19", true)]);
    const refs = world.records.map(({ ref }) => ref);
    const [only] = shownSources(world, refs, primaryReading(world), everybody(refs)).classes;
    expect(only?.rows.map(({ province }) => province)).toEqual(["AF06"]);
    expect(only?.small).toEqual({ cells: 2, records: 7, oneWord: 1, circular: 0 });
  });

  it("says how many of them have their sources withheld, and tells nothing of records that are not behind the number", () => {
    const world = syntheticWorld([attack("2022-01-01", "AF01", { partisanOnly: true }), attack("2022-01-02", "AF01", { partisanOnly: true }), operation("2022-01-03", "AF01", { partisanOnly: true })]);
    const [shown, reduced] = world.records.map(({ ref }) => ref);
    const sources = shownSources(world, [shown ?? "", reduced ?? ""], primaryReading(world), { refs: new Set([shown ?? "", reduced ?? ""]), days: new Set([shown ?? ""]) });
    expect(sources.withheld).toBe(1);
    expect(sources.classes.map(({ class: name, records, rows }) => [name, records, rows.length])).toEqual([["A", 2, 0]]);
  });

  it("adds up to the classes of the starter set", () => {
    const world = starterWorld();
    const reading = primaryReading(world);
    const { attacks, operations } = applyReading(world, reading);
    const refs = [...attacks, ...operations].map(({ ref }) => ref);
    const { classes } = shownSources(world, refs, reading, everybody(refs));
    expect(classes.map(({ class: name, records, oneWord }) => [name, records, oneWord])).toEqual([["A", 74, 10], ["O", 45, 19]]);
    for (const { rows, small, records, oneWord } of classes) {
      expect(rows.reduce((sum, row) => sum + row.records, small.records)).toBe(records);
      expect(rows.reduce((sum, row) => sum + row.oneWord, small.oneWord)).toBe(oneWord);
      expect(rows.every((row) => row.records >= SMALLEST_CELL)).toBe(true);
    }
  });
});
