import { describe, expect, it } from "vitest";
import { deathShares } from "../../../../lib/claims/counting/death-shares";
import T14 from "../../../../lib/claims/essays/controlled-competition/findings/T14";
import { rawAttacks, starterRows, starterWorld } from "./starter-world";
import { addsUp, attack, measured, operation, syntheticWorld } from "./synthetic-world";

const records = [
  attack("2022-01-01", "AF01", { killedBest: 10, killedCivilians: 9, killedAuthorities: 1 }),
  attack("2022-02-01", "AF01", { killedBest: 4, killedCivilians: 4 }),
  attack("2022-03-01", "AF06", { killedBest: 6, killedCivilians: 1 }), // five not told apart
  attack("2022-04-01", "AF06", { killedBest: 0 }),
  attack("2022-05-01", "AF06"), // toll not known
  attack("2022-05-01", "AF06", { assessedActor: "unidentified", claimed: false, claimStatus: "unclaimed" }),
  attack("2022-05-02", "AF06", { assessedActor: "unidentified", claimed: false, claimStatus: "attributed" }),
  operation("2022-05-01", "AF06", { killedBest: 50 }),
];
const world = syntheticWorld(records);

describe("T14", () => {
  const result = measured(T14, world);

  it("shares 20 deaths: 14 civilians, 1 of the authorities', 5 not known", () => {
    const deaths = deathShares(records.slice(0, 5));
    expect(deaths).toMatchObject({ deaths: 20, lethal: 3, tollUnknown: 1, largest: { ref: records[0]?.ref, share: 0.5 } });
    expect(deaths.rows.map(({ code, count }) => [code, count])).toEqual([["civilians", 14], ["authorities", 1], ["opposition", 0], ["suspects", 0], ["unknown", 5]]);
    expect(result.effect).toMatchObject({ value: 1 / 20, n: 20 });
  });

  it("takes the event as cluster, and gives no interval where every event says the same", () => {
    // p = 14/20; clusters 9 of 10, 4 of 4, 1 of 6: residuals 2, 1.2, -3.2; se² = 3/2 · 15.68 / 400; deff = se² / (0.21/20).
    const deff = (1.5 * 15.68) / 400 / (0.21 / 20);
    const [x, n, z] = [14 / deff, 20 / deff, 1.959963984540054];
    const lower = (x / n + (z * z) / (2 * n) - z * Math.sqrt(((x / n) * (1 - x / n)) / n + (z * z) / (4 * n * n))) / (1 + (z * z) / n);
    const { rows } = deathShares(records);
    expect(deathShares(records.slice(0, 5)).rows[0]?.interval?.[0]).toBeCloseTo(lower, 10);
    expect(rows.find(({ code }) => code === "suspects")?.interval).toBeNull();
  });

  it("asks of each attack with deaths whether the authorities' own died: 1 yes, 1 no, 1 open", () => {
    expect(result.bounds).toMatchObject({ yes: 1, no: 1, unknown: 1 });
  });

  it("looks for unclaimed attacks among those of any author", () => {
    expect(result.warnings.join(" ")).toContain("Of 7 attacks of any author 1 are unclaimed");
    const statuses = result.figures.at(-1);
    expect(statuses?.kind === "shares" && statuses.rows.map(({ code, count, of }) => [code, count, of])).toEqual([["claimed", 5, 7], ["attributed", 1, 7], ["unclaimed", 1, 7]]);
    expect(addsUp(world, result)).toBe(true);
  });

  it("has no share of deaths without deaths", () => {
    expect(measured(T14, syntheticWorld([attack("2022-01-01", "AF01")])).effect).toEqual({ kind: "undefined", reason: "zero-total", n: 0 });
  });

  it("agrees with a recount of the starter set", () => {
    const sum = (rows: typeof rawAttacks, field: string) => rows.reduce((total, row) => total + Number(row[field] ?? 0), 0);
    const starter = measured(T14, starterWorld());
    if (starter.effect.kind !== "found") throw new Error("no effect");
    expect([sum(rawAttacks, "killedAuthorities"), sum(rawAttacks, "killedBest"), sum(rawAttacks, "killedCivilians")]).toEqual([14, 641, 295]);
    expect(starter.effect).toMatchObject({ value: 14 / 641, n: 641 });
    // Wilson's ends with the design effect by event, by a script in another language.
    expect(starter.effect.interval?.[0]).toBeCloseTo(0.00863871, 6);
    expect(starter.effect.interval?.[1]).toBeCloseTo(0.05411791, 6);
    expect(starterRows.filter(({ kind }) => kind === "attack")).toHaveLength(95);
    expect(starter.warnings.join(" ")).toContain("Of 95 attacks of any author 17 are unclaimed");
  });
});
