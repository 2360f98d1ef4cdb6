import { describe, expect, it } from "vitest";
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
  it("leaves out each interested party that is cited, and only those", () => {
    const world = syntheticWorld([attack("2022-01-01", "AF01", { parties: ["taliban", "independent"] }), operation("2022-01-02", "AF01", { parties: ["un"] }), attack("2021-01-01", "AF01", { parties: ["iskp"] })]);
    expect(voiceVariants(world).map(({ id, reading }) => [id, reading.withoutVoice])).toEqual([["without-voice-taliban", "taliban"]]);
    const [variant] = voiceVariants(world);
    expect(applyReading(world, { ...primaryReading(world), ...variant?.reading }).attacks).toHaveLength(0);
  });
});
