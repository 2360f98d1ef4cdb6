import { describe, expect, it } from "vitest";
import { findingsOf } from "../../../lib/claims/generated/registry";
import { circularKind, sourceCells, sourceTotals, voiceVariants } from "../../../lib/claims/sources-of-cell";
import { applyReading, primaryReading } from "../../../lib/claims/primary";
import { starterWorld } from "./findings/starter-world";
import { attack, operation, syntheticWorld } from "./findings/synthetic-world";

const sources = (...list: readonly [publisher: string, via: string | null][]) => ({
  publishers: [...new Set(list.map(([publisher]) => publisher))],
  carriers: [...new Set(list.flatMap(([, via]) => via ?? []))],
  carriedBy: [...new Set(list.map(([publisher]) => publisher))].map((publisher) => {
    const own = new Set(list.filter(([name]) => name === publisher).map(([, via]) => via));
    return own.size === 1 ? ([...own][0] ?? null) : null;
  }),
});

describe(circularKind, () => {
  it("sees one account behind several carriers, several behind one carrier, and publishers that carry each other", () => {
    expect(circularKind(sources(["Wire", "Mirror"], ["Wire", "Echo"]))).toBe("one-account");
    expect(circularKind(sources(["Wire", "Mirror"], ["Post", "Mirror"]))).toBe("one-carrier");
    expect(circularKind(sources(["Wire", "Post"], ["Post", null]))).toBe("repeats");
  });

  it("sees nothing where sources stand by themselves, or where there is one that does not look like more", () => {
    expect(circularKind(sources(["Wire", null], ["Post", null]))).toBeNull();
    expect(circularKind(sources(["Wire", "Mirror"], ["Post", null]))).toBeNull();
    expect(circularKind(sources(["Wire", "Mirror"]))).toBeNull();
    expect(circularKind(sources())).toBeNull();
  });
});

describe(sourceCells, () => {
  it("gives the share of each province and class that rests on one party's word", () => {
    const world = syntheticWorld([
      attack("2022-01-01", "AF01", { partisanOnly: true }), attack("2022-01-02", "AF01"), operation("2022-01-03", "AF06", { partisanOnly: true }), attack("2022-01-04", null, sources(["Wire", "Mirror"], ["Wire", "Echo"])),
    ]);
    expect(sourceCells(world)).toEqual([
      { province: "AF01", class: "A", records: 2, oneWord: 1, share: 0.5, circular: 0 },
      { province: "AF06", class: "O", records: 1, oneWord: 1, share: 1, circular: 0 },
      { province: null, class: "A", records: 1, oneWord: 0, share: 0, circular: 1 },
    ]);
  });

  it("adds up to the classes of the starter set: 10 of 74 attacks, 19 of 45 operations", () => {
    const world = starterWorld();
    const cells = sourceCells(world);
    const sum = (name: "A" | "O", key: "records" | "oneWord") => cells.filter((cell) => cell.class === name).reduce((total, cell) => total + cell[key], 0);
    expect([sum("A", "oneWord"), sum("A", "records"), sum("O", "oneWord"), sum("O", "records")]).toEqual([10, 74, 19, 45]);
    expect(sourceTotals(world)).toMatchObject({ A: { records: 74, oneWord: 10 }, O: { records: 45, oneWord: 19 } });
    expect(sourceTotals(syntheticWorld([])).A.share).toBeNull();
  });
});

describe(voiceVariants, () => {
  const without = (world: ReturnType<typeof syntheticWorld>, voice: string) => applyReading(world, { ...primaryReading(world), withoutVoice: voice });

  it("leaves out each interested party on whose word alone a counted record stands, and only those", () => {
    const world = syntheticWorld([
      attack("2022-01-01", "AF01", { parties: ["taliban", "independent"] }), attack("2022-01-01", "AF06", { parties: ["taliban", "taliban"] }), attack("2022-01-03", "AF06", { parties: [null] }),
      operation("2022-01-02", "AF01", { parties: ["un"] }), operation("2022-01-02", "AF01", { parties: ["independent"], partisanOnly: true }), attack("2021-01-01", "AF01", { parties: ["iskp"] }),
    ]);
    expect(voiceVariants(world).map(({ id, kind, reading }) => [id, kind, reading.withoutVoice])).toEqual([["without-voice-taliban", "additional", "taliban"]]);
    // Of the attacks the one that nobody else tells; of the operations the one that repeats the announcement.
    expect([without(world, "taliban").attacks.length, without(world, "taliban").operations.length]).toEqual([2, 1]);
    expect(without(world, "taliban").setAside).toEqual([{ why: "outside the period", count: 1 }, { why: "known from the voice left out alone", count: 2 }]);
    expect(without(world, "iskp").kept).toHaveLength(5);
  });

  it("together leave out what the required variant leaves out at once, and no record of which somebody else speaks", () => {
    const world = starterWorld();
    const { attacks, operations } = applyReading(world, primaryReading(world));
    const kept = (voice: string) => new Set(without(world, voice).kept.map(({ ref }) => ref));
    const [iskp, taliban] = [kept("iskp"), kept("taliban")];
    for (const record of [...attacks, ...operations]) {
      const fallen = !iskp.has(record.ref) || !taliban.has(record.ref);
      expect(fallen).toBe(record.partisanOnly || record.parties.every((party) => party === "taliban") || record.parties.every((party) => party === "iskp"));
    }
    expect([attacks.filter(({ ref }) => !iskp.has(ref)).length, operations.filter(({ ref }) => !taliban.has(ref)).length]).toEqual([10, 19]);
  });

  it("belongs to every finding that has coverage variants, and decides none of them", () => {
    const world = starterWorld();
    for (const definition of findingsOf("controlled-competition")) {
      const kinds = definition.variants(world).map(({ id, kind }) => [id.startsWith("without-voice-"), kind] as const);
      expect(kinds.some(([voice]) => voice), definition.id).toBe(kinds.some(([, kind]) => kind === "coverage"));
      for (const [voice, kind] of kinds) expect(kind === "additional").toBe(voice);
    }
  });
});
