import { describe, expect, it } from "vitest";
import T16 from "../../../../lib/claims/essays/controlled-competition/findings/T16";
import { rawOperations, starterWorld } from "./starter-world";
import { addsUp, attack, measured, operation, syntheticWorld } from "./synthetic-world";

const records = [
  ...Array.from({ length: 6 }, () => operation("2022-01-01", "AF01", { partisanOnly: true })),
  operation("2022-01-01", "AF01", { labelStanding: "disputed" }), operation("2022-01-01", "AF01", { labelStanding: null }), attack("2022-01-01", "AF01"),
];
const world = syntheticWorld(records);

describe("T16", () => {
  const result = measured(T16, world);

  it("takes 6 of 8, with Wilson's interval, and no verdict", () => {
    expect(result.effect).toMatchObject({ kind: "found", value: 6 / 8, n: 8 });
    // (0.75 + z²/16 ± z·sqrt(0.1875/8 + z²/256)) / (1 + z²/8)
    expect(result.effect.kind === "found" && result.effect.interval?.[0]).toBeCloseTo(0.409277, 5);
    expect(result.effect.kind === "found" && result.effect.interval?.[1]).toBeCloseTo(0.928521, 5);
    expect(result.counts).toEqual([{ of: "operations announced against ISKP", have: 8, need: 10 }]);
    expect(T16.judgement.by).toBe("none");
    expect(addsUp(world, result)).toBe(true);
  });

  it("shows every standing, also what is not coded, and how many rest on one publisher and the announcement", () => {
    const figure = result.figures[0];
    expect(figure?.kind === "shares" && figure.rows.map(({ label, count, named }) => [label, count, named ?? false])).toEqual([
      ["Authorities only", 6, true], ["Independently supported", 0, false], ["Disputed", 1, false], ["Found to be wrong", 0, false], ["Not coded", 1, false],
      ["One publisher and the authorities' announcement only", 6, false],
    ]);
  });

  it("has no share without operations", () => {
    expect(measured(T16, syntheticWorld([])).effect).toEqual({ kind: "undefined", reason: "zero-total", n: 0 });
  });

  it("finds 38 of 45 in the starter set", () => {
    expect([rawOperations.filter(({ labelStanding }) => labelStanding === "authorities-only").length, rawOperations.length]).toEqual([38, 45]);
    expect(measured(T16, starterWorld()).effect).toMatchObject({ value: 38 / 45, n: 45 });
  });
});
