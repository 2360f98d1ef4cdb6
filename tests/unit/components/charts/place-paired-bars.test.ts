import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PairedRow } from "@/components/charts/paired-rows";
import { sortPairedRows, sumOfSide } from "@/components/charts/paired-rows";
import { placePairedBars } from "@/components/charts/place-paired-bars";

const side = (counted: number, setAside = 0, labelOnly = 0) => ({ counted, setAside, labelOnly });
const row = (key: string, attacks: ReturnType<typeof side>, operations: ReturnType<typeof side> = side(0)): PairedRow => ({ key, label: key, attacks, operations });

describe(placePairedBars, () => {
  it("puts both sides on one scale that ends at the longest bar, set aside included", () => {
    const placed = placePairedBars([row("a", side(29, 12), side(17, 1)), row("b", side(12), side(7, 3))]);
    expect(placed.domainMax).toBe(41);
    expect(placed.rows[0]?.attacks).toMatchObject({ solid: 29 / 41, hatched: 12 / 41, outlined: 0 });
    expect(placed.rows[1]?.operations).toMatchObject({ solid: 7 / 41, hatched: 3 / 41 });
  });

  it("draws what is known only by the label outlined, inside the counted length", () => {
    const [placed] = placePairedBars([row("unknown", side(0), side(45, 5, 45))]).rows;
    expect(placed?.operations).toMatchObject({ solid: 0, outlined: 45 / 50, hatched: 5 / 50 });
  });

  it("has a scale even when nothing is counted", () => {
    expect(placePairedBars([row("a", side(0))]).domainMax).toBe(1);
    expect(placePairedBars([]).rows).toEqual([]);
  });

  it("never lets a bar leave the scale, whatever is counted", () => {
    const counts = fc.record({ counted: fc.nat(10_000), setAside: fc.nat(10_000) }).chain(({ counted, setAside }) => fc.nat(counted).map((labelOnly) => ({ counted, setAside, labelOnly })));
    fc.assert(
      fc.property(fc.array(fc.tuple(counts, counts)), (rows) => {
        for (const placed of placePairedBars(rows.map(([a, o], index) => row(String(index), a, o))).rows) {
          for (const bar of [placed.attacks, placed.operations]) {
            expect(bar.solid).toBeGreaterThanOrEqual(0);
            expect(bar.solid + bar.outlined + bar.hatched).toBeLessThanOrEqual(1 + 1e-12);
          }
        }
      }),
    );
  });
});

describe(sortPairedRows, () => {
  it("sorts by counted total, then set aside, then name, and keeps the last ones last", () => {
    const rows = [row("unknown", side(99)), row("b", side(1)), row("a", side(1)), row("c", side(1, 4)), row("d", side(2), side(3)), row("other", side(50))];
    expect(sortPairedRows(rows, ["other", "unknown"]).map(({ key }) => key)).toEqual(["d", "c", "a", "b", "other", "unknown"]);
  });
});

describe(sumOfSide, () => {
  it("adds one side up", () => {
    expect(sumOfSide([row("a", side(29, 12)), row("b", side(12, 1))], "attacks")).toEqual({ counted: 41, setAside: 13, labelOnly: 0 });
  });
});
