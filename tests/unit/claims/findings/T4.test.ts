import { describe, expect, it } from "vitest";
import { coincidence } from "../../../../lib/analysis/coincidence";
import { pairsByLag } from "../../../../lib/claims/counting/pairs-by-lag";
import T4 from "../../../../lib/claims/essays/controlled-competition/findings/T4";
import { dayNumber, isoDayFromNumber } from "../../../../lib/codebook/iso-day";
import { provinceCodes } from "../../../../lib/codebook/provinces";
import { areNeighbours } from "../../../../lib/geography/neighbours";
import type { EvidenceRecord } from "../../../../lib/claims/evidence-record";
import { rawAttacks, rawOperations, starterWorld } from "./starter-world";
import { addsUp, attack, day, measured, operation, someNumbers, syntheticWorld } from "./synthetic-world";

const ratio = (result: ReturnType<typeof measured>) => (result.effect.kind === "found" ? result.effect.value : null);

describe("T4 on a world counted by hand", () => {
  const first = attack("2022-01-01", "AF01");
  const records = [
    first, attack("2022-03-01", "AF06"), attack("2023-08-10", "AF01"), attack("2022-01-01", "AF01", { datePrecision: "range", dateEnd: day("2022-01-05") }), attack("2022-01-01", null),
    operation("2022-01-01", "AF01"), operation("2022-01-15", "AF01"), operation("2022-01-16", "AF01"), operation("2022-03-02", "AF05"),
    operation("2022-01-03", "AF01", { relations: [{ type: "twin-of", ref: first.ref }] }), operation("2022-01-10", "AF01", { dateBasis: "announcement" }),
    operation("2022-02-01", "AF21", { announcedAgainst: "criminals" }),
  ];
  const world = syntheticWorld(records);

  it("takes operations of the next 1 to 14 days: neither the day itself, nor day 15, nor a twin, nor another province", () => {
    // Attacks left: 1 January and 1 March; that of 10 August 2023 has 4 days left. Operations of known day: five.
    // Pair: 15 January. Expected: attack 1 has 3 partners in Kabul that are no twin, and 2 of the 5 dates in its window (3 and 15
    // January); attack 2 has no partner in its province. 3 * 2 / 5.
    const result = measured(T4, world);
    expect(ratio(result)).toBeCloseTo(1 / (6 / 5), 12);
    expect(result.counts.map(({ have }) => have)).toEqual([2, 5, 6 / 5]);
    expect(addsUp(world, result)).toBe(true);
    expect(result.setAside).toEqual(expect.arrayContaining([expect.objectContaining({ why: expect.stringContaining("too late"), count: 1 }), expect.objectContaining({ why: "province not known", count: 1 })]));
  });

  it("reaches further with a longer lag and with adjacent provinces", () => {
    const within30 = measured(T4, world, { lagDays: 30 });
    expect(within30.counts[0]?.have).toBe(2);
    // 15 and 16 January; three partners, three dates in the window.
    expect(ratio(within30)).toBeCloseTo(2 / (9 / 5), 12);
    expect(areNeighbours("AF06", "AF05")).toBe(true);
    const near = measured(T4, world, { near: "same-or-adjacent" });
    const pairs = near.figures.find((figure) => figure.kind === "lag-curve");
    expect(pairs?.kind === "lag-curve" && pairs.points[13]?.observed).toBe(2);
  });

  it("marks attacks as followed and as answered by a source's word", () => {
    const answering = [...records, operation("2022-09-01", "AF01", { relations: [{ type: "response-to", ref: first.ref }] })];
    const timeline = measured(T4, syntheticWorld(answering)).figures[0];
    if (timeline?.kind !== "followed-timeline") throw new Error("no timeline");
    expect(timeline.attacks.map(({ ref, followed, statedResponse }) => [ref, followed, statedResponse])).toEqual([
      [first.ref, true, answering.at(-1)?.ref], [records[1]?.ref, false, null],
    ]);
  });

  it("takes imprecise dates as bounds in the variant of all dates", () => {
    const all = measured(T4, world, { set: "all-dates" });
    expect(all.counts.map(({ have }) => have).slice(0, 2)).toEqual([3, 6]);
    expect(addsUp(world, all)).toBe(true);
    // Pairs to be expected. Attack 1: 10 and 15 January. The attack of 1 to 5 January: 3 January on 2 of 5 days, 10 January always, 15 January always, 16 January on 4 of 5.
    // Expected: attack 1 has 4 partners (no twin) and 3 dates in its window; the other 5 partners and, of all operations, 0.4 + 1 + 1 + 0.8; attack 2 has none.
    expect(ratio(all)).toBeCloseTo((2 + 0.4 + 1 + 1 + 0.8) / ((4 * 3 + 5 * 3.2) / 6), 12);
  });
});

describe("T4 on random worlds", () => {
  const below = someNumbers(7);
  const somewhere = () => provinceCodes[below(4)] ?? "AF01";
  const sometime = () => isoDayFromNumber(dayNumber(day("2021-08-15")) + below(730));
  const records: EvidenceRecord[] = [...Array.from({ length: 60 }, () => attack(sometime(), somewhere())), ...Array.from({ length: 40 }, () => operation(sometime(), somewhere()))];
  const world = syntheticWorld(records);
  const end = dayNumber(day("2023-08-14"));

  it("agrees with a count of all pairs, one after the other, at each lag of the curve", () => {
    const curve = measured(T4, world).figures.find((figure) => figure.kind === "lag-curve");
    if (curve?.kind !== "lag-curve") throw new Error("no curve");
    for (const { lag, observed } of curve.points) {
      let pairs = 0;
      for (const one of records.filter(({ kind, dateStart }) => kind === "attack" && end - dayNumber(dateStart) >= lag)) {
        for (const other of records.filter(({ kind }) => kind === "operation")) {
          const days = dayNumber(other.dateStart) - dayNumber(one.dateStart);
          if (one.province === other.province && days >= 1 && days <= lag) pairs += 1;
        }
      }
      expect(observed).toBe(pairs);
    }
  });

  it("draws the expectation of the curve where coincidence puts it", () => {
    const first = { area: records.slice(0, 60).map(({ province }) => Number(province?.slice(2))), day: records.slice(0, 60).map(({ dateStart }) => dayNumber(dateStart)) };
    const second = { area: records.slice(60).map(({ province }) => Number(province?.slice(2))), day: records.slice(60).map(({ dateStart }) => dayNumber(dateStart)) };
    const points = pairsByLag(first, second, { maxLag: 30, lastDay: end, close: "same", twins: [[3, 5]], drawing: null });
    for (const lag of [1, 7, 30]) {
      const kept = first.day.map((_, index) => index).filter((index) => end - (first.day[index] ?? 0) >= lag);
      const result = coincidence({ area: kept.map((i) => first.area[i] ?? 0), day: kept.map((i) => first.day[i] ?? 0) }, second, { maxLag: lag, twins: kept.includes(3) ? [[kept.indexOf(3), 5]] : [] });
      if (result.kind !== "found") throw new Error("no pairs");
      expect(points[lag - 1]?.observed).toBe(result.pairs);
      expect(points[lag - 1]?.expected).toBeCloseTo(result.expectedPairs, 10);
    }
  });

  it("gives two deciding tests, the other way round beside them, and the same again for the same seed", () => {
    const once = measured(T4, world, {}, 199);
    expect(once.tests.map(({ null: name, decides }) => [name, decides])).toEqual([
      ["permuteDates", true], ["circularShift", true], ["permuteDates, operations to attacks", false], ["circularShift, operations to attacks", false],
    ]);
    expect(measured(T4, world, {}, 199)).toEqual(once);
    expect(measured(T4, world).tests).toEqual([]);
    const curve = once.figures.find((figure) => figure.kind === "lag-curve");
    if (curve?.kind !== "lag-curve") throw new Error("no curve");
    for (const { band, expected } of curve.points) expect(band !== null && expected !== null && band[0] <= expected + 1e-9 && band[1] >= expected - 1e-9).toBe(true);
  });
});

describe("T4 finds a response that was put in, and needs enough records", () => {
  const below = someNumbers(3);
  const pairs = Array.from({ length: 40 }, () => {
    const at = dayNumber(day("2021-09-01")) + below(650);
    const province = provinceCodes[below(10)] ?? "AF01";
    return [attack(isoDayFromNumber(at), province), operation(isoDayFromNumber(at + 1 + below(10)), province)];
  }).flat();

  it("with both p small", () => {
    const result = measured(T4, syntheticWorld(pairs), {}, 999);
    expect(ratio(result)).toBeGreaterThan(3);
    for (const test of result.tests.filter(({ decides }) => decides)) expect(test.pTwoSided).toBeLessThan(0.05);
  });

  it("and has no answer without operations", () => {
    const world = syntheticWorld(pairs.filter(({ kind }) => kind === "attack"));
    const result = measured(T4, world, {}, 99);
    expect(result.effect).toEqual({ kind: "undefined", reason: "zero-total", n: 40 });
    expect(result.tests).toEqual([]);
    expect(addsUp(world, result)).toBe(true);
  });
});

describe("T4 on the starter set", () => {
  const result = measured(T4, starterWorld());

  it("counts what a recount of the raw rows counts", () => {
    const since = (text: string) => Date.parse(`${text}T00:00:00Z`) / 86_400_000;
    const exact = (row: (typeof rawAttacks)[number]) => row.datePrecision === "day" && row.dateBasis === "event";
    const [a, o] = [rawAttacks.filter(exact), rawOperations.filter(exact)];
    const pairs = a.flatMap((one) => o.filter((other) => other.provincePcode === one.provincePcode && since(other.dateStart) - since(one.dateStart) >= 1 && since(other.dateStart) - since(one.dateStart) <= 14));
    expect([a.length, o.length, pairs.length]).toEqual([67, 26, 8]);
    // 6.423…: by a script in another language.
    expect(ratio(result)).toBeCloseTo(8 / 6.423076923076923, 12);
    expect(result.counts.map(({ have }) => have).slice(0, 2)).toEqual([67, 26]);
  });

  it("finds the 13 operations that their own sources call answers", () => {
    const shares = result.figures.find((figure) => figure.kind === "shares");
    expect(shares?.kind === "shares" && shares.rows.at(-1)).toMatchObject({ count: 13, of: 45 });
  });
});
