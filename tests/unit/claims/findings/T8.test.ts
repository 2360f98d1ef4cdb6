import { describe, expect, it } from "vitest";
import T8 from "../../../../lib/claims/essays/controlled-competition/findings/T8";
import { rawAttacks, rawOperations, starterWorld } from "./starter-world";
import { addsUp, attack, day, measured, operation, syntheticWorld } from "./synthetic-world";

// Two strata with both kinds: Kabul 2022 and Nangarhar 2022. Herat has attacks on civilians alone.
const records = [
  attack("2022-01-10", "AF01", { targetType: "taliban-forces" }), // followed on 20 January
  attack("2022-03-01", "AF01", { targetType: "diplomatic" }), // followed by bounds only: 5 to 12 March
  attack("2022-05-01", "AF01", { targetType: "worship-place" }), // followed on 31 May, day 30
  attack("2022-07-01", "AF01", { targetType: "education" }), // the operation of 1 August is on day 31
  attack("2022-01-10", "AF06", { targetType: "government" }), // that of the same day does not follow
  attack("2022-09-01", "AF06", { targetType: "transport" }), // possibly followed: 29 September to 6 October
  attack("2022-01-01", "AF32", { targetType: "worship-place" }),
  attack("2022-02-01", "AF01", { targetType: "finance-business" }), // of neither group
  attack("2023-08-01", "AF01", { targetType: "government" }), // 13 days before the end
  attack("2022-04-01", "AF01", { targetType: "government", dateBasis: "claim" }),
  attack("2022-04-01", null, { targetType: "government" }),
  operation("2022-01-20", "AF01"), operation("2022-05-31", "AF01"), operation("2022-08-01", "AF01"), operation("2022-01-10", "AF06"),
  operation("2022-03-05", "AF01", { datePrecision: "week", dateEnd: day("2022-03-12") }),
  operation("2022-09-29", "AF06", { datePrecision: "week", dateEnd: day("2022-10-06") }),
  operation("2022-01-20", "AF19", { announcedAgainst: "none-stated" }),
];
const world = syntheticWorld(records);
const effect = (own: Parameters<typeof measured>[2] = {}) => {
  const result = measured(T8, world, own).effect;
  return result.kind === "found" ? result.value : null;
};

describe("T8 on a world counted by hand", () => {
  const result = measured(T8, world);

  it("compares within province and year: Kabul 1/2 against 1/2, Nangarhar 0 against 0", () => {
    // Weights 2·2/4 = 1 and 1·1/2 = 0.5: (1 · 0 + 0.5 · 0) / 1.5.
    expect(effect()).toBe(0);
    expect(result.effect).toMatchObject({ n: 6 });
    expect(result.counts.map(({ have, need }) => [have, need])).toEqual([[3, 20], [4, 20], [2, 5]]);
    expect(addsUp(world, result)).toBe(true);
    expect(result.setAside).toEqual(expect.arrayContaining([
      { why: "province not known", count: 1 }, { why: "day of the attack not known", count: 1 }, { why: "targets of neither group", count: 1 },
      { why: "in a province and year with attacks of one group only", count: 1 },
      { why: "attacks less than 30 days before the end of the window, too late to be seen followed", count: 1 },
    ]));
  });

  it("lets imprecise operations enter as certain and as possible", () => {
    // Certain: the diplomatic attack is followed: Kabul 2/2 against 1/2. Possible: the transport attack too: Nangarhar 0 against 1.
    expect(effect({ set: "imprecise-operations-certain" })).toBeCloseTo((1 * 0.5 + 0.5 * 0) / 1.5, 12);
    expect(effect({ set: "imprecise-operations-possible" })).toBeCloseTo((1 * 0.5 + 0.5 * -1) / 1.5, 12);
  });

  it("takes foreign and diplomatic targets alone where asked", () => {
    const foreign = measured(T8, world, { set: "foreign-diplomatic-only" });
    // Kabul: the diplomatic attack was not followed, one of two on civilians was.
    expect(foreign.effect).toMatchObject({ value: -0.5, n: 3 });
    expect(foreign.counts[0]).toMatchObject({ have: 1 });
    expect(addsUp(world, foreign)).toBe(true);
  });

  it("keeps the same attacks for every lag", () => {
    // Within 14 days only that of 10 January is followed: Kabul 1/2 against 0.
    const within14 = measured(T8, world, { lagDays: 14 });
    expect(within14.effect).toMatchObject({ n: 6, value: 0.5 / 1.5 });
    expect(within14.refs).toEqual(result.refs);
  });

  it("sets the unadjusted table beside it", () => {
    expect(result.figures[0]).toMatchObject({ kind: "two-groups", groups: [{ yes: 1, no: 2 }, { yes: 1, no: 3 }] });
    const table = result.figures[0];
    expect(table?.kind === "two-groups" && table.difference?.value).toBeCloseTo(1 / 3 - 1 / 4, 12);
  });

  it("tests only when asked, and exactly where the arrangements are few", () => {
    expect(result.tests).toEqual([]);
    expect(measured(T8, world, {}, 99).tests).toMatchObject([{ null: "withinStrata", decides: true, draws: null, seed: null, pTwoSided: 1 }]);
  });

  it("has no interval where nothing varies, and no answer without two kinds in one place", () => {
    const quiet = syntheticWorld(records.filter(({ kind }) => kind === "attack"));
    expect(measured(T8, quiet).effect).toEqual({ kind: "found", value: 0, interval: null, n: 6 });
    const apart = syntheticWorld([attack("2022-01-01", "AF01", { targetType: "government" }), attack("2022-01-01", "AF06")]);
    expect(measured(T8, apart, {}, 99)).toMatchObject({ effect: { kind: "undefined", reason: "no-informative-strata" }, tests: [] });
  });

  it("finds selection that was put in", () => {
    const months = ["01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11"];
    const selective = (["AF01", "AF06", "AF19", "AF21", "AF32"] as const).flatMap((province) =>
      months.flatMap((month, index) =>
        index % 2 === 0
          ? [attack(`2022-${month}-02`, province, { targetType: "government" }), operation(`2022-${month}-09`, province)]
          : [attack(`2022-${month}-25`, province, { targetType: "worship-place" })],
      ),
    );
    // Civilians are attacked on the 25th, and the next operation comes on the 9th: within 30 days, so both are followed; within 7 only the first.
    expect(measured(T8, syntheticWorld(selective)).effect).toMatchObject({ value: 0 });
    const within7 = measured(T8, syntheticWorld(selective), { lagDays: 7 }, 999);
    expect(within7.effect.kind === "found" && within7.effect.value).toBeCloseTo(1, 12);
    expect(within7.tests[0]?.pTwoSided).toBeLessThan(0.01);
  });
});

describe("T8 on the starter set", () => {
  it("agrees with a recount of the raw rows", () => {
    const since = (text: string) => Date.parse(`${text}T00:00:00Z`) / 86_400_000;
    const exact = (row: (typeof rawAttacks)[number]) => row.datePrecision === "day" && row.dateBasis === "event";
    const first = ["taliban-forces", "government", "diplomatic", "foreign-nationals"];
    const against = ["worship-place", "education", "health", "public-space", "community-people", "religious-figure", "transport", "media", "aid-ngo", "activist-civil-society"];
    const rows = rawAttacks.filter((row) => exact(row) && since("2025-08-31") - since(row.dateStart) >= 30 && [...first, ...against].includes(row.targetType));
    const strata = new Map<string, { y: number; treated: boolean }[]>();
    for (const row of rows) {
      const followed = rawOperations.some((other) => exact(other) && other.provincePcode === row.provincePcode && since(other.dateStart) > since(row.dateStart) && since(other.dateStart) - since(row.dateStart) <= 30);
      const key = row.provincePcode + row.dateStart.slice(0, 4);
      strata.set(key, [...(strata.get(key) ?? []), { y: Number(followed), treated: first.includes(row.targetType) }]);
    }
    let [sum, weights] = [0, 0];
    for (const own of strata.values()) {
      const [t, c] = [own.filter(({ treated }) => treated), own.filter(({ treated }) => !treated)];
      if (t.length === 0 || c.length === 0) continue;
      const mean = (group: typeof own) => group.reduce((total, { y }) => total + y, 0) / group.length;
      const weight = (t.length * c.length) / own.length;
      sum += weight * (mean(t) - mean(c));
      weights += weight;
    }
    const result = measured(T8, starterWorld());
    expect(result.counts.map(({ have }) => have)).toEqual([33, 28, 7]);
    if (result.effect.kind !== "found") throw new Error("no effect");
    expect(result.effect.value).toBeCloseTo(sum / weights, 12);
    // The interval by a script in another language.
    expect(result.effect.interval?.[0]).toBeCloseTo(-0.134115, 5);
    expect(result.effect.interval?.[1]).toBeCloseTo(0.384554, 5);
  });
});
