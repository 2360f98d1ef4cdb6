import { describe, expect, it } from "vitest";
import { cardRecords, recordMoves } from "../../../lib/claims/card-records";
import { dataHash, recordHash } from "../../../lib/claims/data-hash";
import { attack, operation, syntheticWorld } from "./findings/synthetic-world";

describe(recordMoves, () => {
  it("tells records that changed behind the number from those that came, went, stood around it, or changed in nothing asked", () => {
    const then = [["a", 1, "h1", 1], ["b", 1, "h2", 1], ["c", 1, "h3", 0], ["d", 1, "h4", 0], ["e", 1, "h5", 1]] as const;
    const now = [["a", 2, "h9", 1], ["b", 2, "h8", 0], ["c", 2, "h3", 1], ["d", 2, "h7", 0], ["e", 5, "h5", 1], ["f", 1, "h6", 1], ["g", 1, "h0", 0]] as const;
    expect(recordMoves(then, now)).toEqual({
      changed: [{ ref: "a", then: 1, now: 2 }],
      appeared: [{ ref: "c", then: 1, now: 2 }, { ref: "f", then: null, now: 1 }],
      left: [{ ref: "b", then: 1, now: 2 }],
      around: [{ ref: "d", then: 1, now: 2 }, { ref: "g", then: null, now: 1 }],
      without: 1,
    });
    expect(recordMoves(then, then)).toEqual({ changed: [], appeared: [], left: [], around: [], without: 0 });
  });
});

describe(dataHash, () => {
  it("depends on the records and on what the dataset states, not on their order or the revision", () => {
    const [one, other] = [attack("2022-01-01", "AF01"), operation("2022-01-02", "AF06")];
    const world = syntheticWorld([one, other]);
    expect(dataHash({ ...world, records: [other, one], revision: 9 })).toBe(dataHash(world));
    expect(dataHash({ ...world, records: [one] })).not.toBe(dataHash(world));
    expect(dataHash({ ...world, dataset: { ...world.dataset, effort: "varying" } })).not.toBe(dataHash(world));
    expect(dataHash({ ...world, dataset: { ...world.dataset, title: "Another title" } })).toBe(dataHash(world));
    expect(recordHash({ ...one, province: "AF02" })).not.toBe(recordHash(one));
  });

  it("is taken along by a card, with the records behind the number marked", () => {
    const one = attack("2022-01-01", "AF01");
    expect(cardRecords(syntheticWorld([one]), new Map([[one.ref, 4]]), [one.ref])).toEqual([[one.ref, 4, recordHash(one), 1]]);
  });
});
