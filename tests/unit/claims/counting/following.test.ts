import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { followedBy } from "../../../../lib/claims/counting/following";
import { areTwins, statedResponses, twinPairs } from "../../../../lib/claims/counting/linked-records";
import { isoDayFromNumber } from "../../../../lib/codebook/iso-day";
import { attack, day, operation } from "../findings/synthetic-world";

const onDay = (number: number) => isoDayFromNumber(19_000 + number);
const within = (lagDays: 7 | 14 | 30) => ({ lagDays, near: "same" }) as const;

describe(followedBy, () => {
  it("takes an operation that the bounds put surely or possibly inside", () => {
    const struck = attack(onDay(0), "AF01");
    const bounded = (from: number, to: number) => operation(onDay(from), "AF01", { datePrecision: "range", dateEnd: onDay(to) });
    const asked = (from: number, to: number) => followedBy([struck], [bounded(from, to)], within(7))[0];
    expect(asked(1, 7)).toEqual({ exact: false, certain: true, possible: true });
    expect(asked(0, 1)).toEqual({ exact: false, certain: false, possible: true });
    expect(asked(7, 20)).toEqual({ exact: false, certain: false, possible: true });
    expect(asked(8, 20)).toEqual({ exact: false, certain: false, possible: false });
    expect(asked(-5, 0)).toEqual({ exact: false, certain: false, possible: false });
  });

  it("follows nothing without a province, nor a twin, wherever the link is written", () => {
    const struck = attack(onDay(0), "AF01");
    const twin = operation(onDay(3), "AF01", { relations: [{ type: "twin-of", ref: struck.ref }] });
    expect(followedBy([struck, attack(onDay(0), null)], [twin], within(7)).map(({ possible }) => possible)).toEqual([false, false]);
    expect([areTwins(struck, twin), areTwins(twin, struck), areTwins(struck, attack(onDay(0), "AF01"))]).toEqual([true, true, false]);
    expect(twinPairs([struck], [operation(onDay(1), "AF01"), twin])).toEqual([[0, 1]]);
  });

  it("finds what going through all operations and all links finds", () => {
    const one = fc.record({ from: fc.integer({ min: 0, max: 60 }), length: fc.constantFrom(0, 0, 6, 30), province: fc.constantFrom("AF01", "AF05", "AF06", null), link: fc.nat(9) });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 8 }), fc.array(one, { maxLength: 8 }), (first, second) => {
        const attacks = first.map(({ from, province }) => attack(onDay(from), province));
        const operations = second.map(({ from, length, province, link }) => operation(onDay(from), province, { dateEnd: onDay(from + length), relations: link < attacks.length ? [{ type: "twin-of", ref: attacks[link]?.ref ?? "" }] : [] }));
        expect(twinPairs(attacks, operations)).toEqual(attacks.flatMap((a, i) => operations.flatMap((o, j) => (areTwins(a, o) ? [[i, j]] : []))));
        expect(twinPairs(operations, attacks)).toEqual(operations.flatMap((o, i) => attacks.flatMap((a, j) => (areTwins(o, a) ? [[i, j]] : []))));
        followedBy(attacks, operations, within(14)).forEach((found, i) => {
          const near = second.filter(({ province }, j) => province !== null && province === first[i]?.province && !areTwins(attacks[i] as (typeof attacks)[number], operations[j] as (typeof operations)[number]));
          const [start = 0] = [first[i]?.from];
          expect(found.possible).toBe(near.some(({ from, length }) => from + length - start >= 1 && from - start <= 14));
          expect(found.certain).toBe(near.some(({ from, length }) => from - start >= 1 && from + length - start <= 14));
        });
      }),
    );
  });

  it("exact implies certain implies possible, and a longer lag follows no less", () => {
    const one = fc.record({ from: fc.integer({ min: 0, max: 60 }), length: fc.constantFrom(0, 0, 6, 30), province: fc.constantFrom("AF01", "AF05", "AF06") });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 8 }), fc.array(one, { maxLength: 8 }), (first, second) => {
        const attacks = first.map(({ from, province }) => attack(onDay(from), province));
        const operations = second.map(({ from, length, province }) => operation(onDay(from), province, { dateEnd: onDay(from + length), datePrecision: length === 0 ? "day" : "range" }));
        const [short, long, wide] = [followedBy(attacks, operations, within(7)), followedBy(attacks, operations, within(30)), followedBy(attacks, operations, { lagDays: 7, near: "same-or-adjacent" })];
        short.forEach((own, index) => {
          expect([!own.exact || own.certain, !own.certain || own.possible]).toEqual([true, true]);
          for (const kind of ["exact", "certain", "possible"] as const) expect([!own[kind] || long[index]?.[kind], !own[kind] || wide[index]?.[kind]]).toEqual([true, true]);
        });
      }),
    );
  });
});

describe(statedResponses, () => {
  it("keeps the first operation that a source says answers an attack", () => {
    const operations = [
      operation(day("2022-01-01"), "AF01", { relations: [{ type: "same-campaign", ref: "SYN-A" }] }), operation(day("2022-01-02"), "AF01", { relations: [{ type: "response-to", ref: "SYN-A" }, { type: "response-to", ref: "SYN-B" }] }),
      operation(day("2022-01-03"), "AF01", { relations: [{ type: "response-to", ref: "SYN-A" }] }),
    ];
    expect([...statedResponses(operations)]).toEqual([["SYN-A", operations[1]?.ref], ["SYN-B", operations[1]?.ref]]);
  });
});
