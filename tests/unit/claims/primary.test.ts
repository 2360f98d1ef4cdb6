import { describe, expect, it } from "vitest";
import { applyReading, countsByProvince, placed, primaryReading } from "../../../lib/claims/primary";
import type { Reading } from "../../../lib/claims/reading";
import { starterWorld } from "./findings/starter-world";
import { attack, clash, day, operation, syntheticWorld } from "./findings/synthetic-world";

const read = (world: Parameters<typeof applyReading>[0], own: Partial<Reading> = {}) => applyReading(world, { ...primaryReading(world), ...own });
const whys = (selection: ReturnType<typeof read>) => Object.fromEntries(selection.setAside.map(({ why, count }) => [why, count]));

describe(applyReading, () => {
  it("keeps 74 attacks and 45 operations of the starter set, and adds up to all 152", () => {
    const selection = read(starterWorld());
    expect([selection.total, selection.attacks.length, selection.operations.length, selection.others.length]).toEqual([152, 74, 45, 28]);
    expect(selection.kept.length + selection.setAside.reduce((sum, { count }) => sum + count, 0)).toBe(152);
    expect([selection.provinces.length, selection.provincesWithRecords.length]).toEqual([34, 18]);
  });

  it("counts attacks by the attribution that the reading asks for", () => {
    expect((["claimed", "assessed", "any"] as const).map((attribution) => read(starterWorld(), { attribution }).attacks.length)).toEqual([64, 74, 95]);
  });

  it("keeps what overlaps the window, and never looks past the end of the coverage", () => {
    const world = syntheticWorld([
      attack("2021-08-14", "AF01"), attack("2021-08-01", "AF01", { dateEnd: day("2021-08-15"), datePrecision: "month" }),
      attack("2023-08-14", "AF01"), attack("2023-08-15", "AF01"),
    ]);
    expect(read(world).attacks).toHaveLength(2);
    expect(read(world, { to: day("2030-01-01") }).attacks).toHaveLength(2);
    expect(read(world, { to: null }).attacks).toHaveLength(2);
    expect(whys(read(world))).toEqual({ "outside the period": 2 });
    const open = syntheticWorld(world.records, { coverageTo: null });
    expect(read(open).attacks).toHaveLength(3);
  });

  it("takes clashes of ISKP and the Taliban as attacks or operations where the reading says so, and never those of others", () => {
    const world = syntheticWorld([
      clash("2022-01-01", "AF01", { assessedActor: "iskp", targetType: "taliban-forces" }),
      clash("2022-01-02", "AF01", { assessedActor: "taliban", announcedAgainst: "iskp" }),
      clash("2022-01-03", "AF08", { assessedActor: "nrf", targetType: "taliban-forces" }),
    ]);
    const counts = (own: Partial<Reading>) => [read(world, own).attacks.length, read(world, own).operations.length, read(world, own).setAside.reduce((sum, { count }) => sum + count, 0)];
    expect(counts({})).toEqual([0, 0, 3]);
    expect(counts({ clash: "attacks" })).toEqual([2, 0, 1]);
    expect(counts({ clash: "operations" })).toEqual([0, 2, 1]);
    expect(counts({ clash: "attacks", attribution: "claimed" })[0]).toBe(0);
  });

  it("leaves out a province, a month, one party's word and a voice, each with its reason", () => {
    const world = syntheticWorld([
      attack("2022-01-01", "AF01"), attack("2022-02-01", "AF06"), attack("2022-02-02", null),
      attack("2022-03-01", "AF06", { partisanOnly: true }), operation("2022-03-02", "AF06", { parties: ["taliban"] }),
    ]);
    const without = read(world, { leaveOutProvince: "AF01" });
    expect([without.attacks.length, without.provinces.includes("AF01"), without.provinces.length]).toEqual([3, false, 33]);
    expect(read(world, { leaveOutMonth: "2022-02" as never }).attacks).toHaveLength(2);
    expect(read(world, { withoutPartisanOnly: true }).attacks).toHaveLength(3);
    expect(read(world, { withoutVoice: "taliban" }).operations).toHaveLength(0);
    expect(read(world, { provinces: "with-records" }).provinces).toEqual(["AF01", "AF06"]);
  });

  it("does not count duplicates, drafts and aggregates, but knows that their province was looked at", () => {
    const world = syntheticWorld([attack("2022-01-01", "AF10", { out: "duplicate" }), attack("2022-01-01", "AF11", { out: "aggregate" }), attack("2022-01-01", "AF12", { out: "status" })]);
    expect(read(world)).toMatchObject({ kept: [], provincesWithRecords: ["AF10", "AF11", "AF12"] });
    expect(read(world).setAside.map(({ count }) => count)).toEqual([1, 1, 1]);
  });
});

describe(countsByProvince, () => {
  it("counts in the order asked, without records of no known province", () => {
    const records = [attack("2022-01-01", "AF06"), attack("2022-01-01", "AF06"), attack("2022-01-01", null)];
    expect(countsByProvince(records, ["AF01", "AF06"])).toEqual([0, 2]);
    expect(placed(records)).toMatchObject({ unplaced: 1 });
  });
});
