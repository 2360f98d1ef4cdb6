import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { emptyDraft } from "../../lib/codebook/incident";
import type { Comparable } from "../../lib/entry/likeness";
import { duplicateScore, nearDuplicates, WARN_FROM } from "../../lib/entry/near-duplicates";
import { readStarter } from "../../seed/read-starter";
import golden from "./near-duplicates.json";

type Side = Record<string, unknown> & { sources?: string[] };
type Pair = { name: string; same: boolean; one: Side; other: Side };

const blankSource = { publisher: "Synthetic wire", title: null, archiveUrl: null, via: null, publishedOn: null, accessedOn: null, language: null, kind: "publication", partisan: null, stance: "supports", reliability: null, credibility: null };

/** Absent fields hold the codebook's defaults; the fixture gives addresses of sources only. */
function sideOf({ sources = [], ...side }: Side): Comparable {
  return { ...emptyDraft(), ...side, sources: sources.map((url) => ({ ...blankSource, url })) } as unknown as Comparable;
}

describe("the labelled synthetic pairs", () => {
  const scored = (golden.pairs as Pair[]).map(({ name, same, one, other }) => ({ name, same, score: duplicateScore(sideOf(one), sideOf(other)) }));

  it("are at least thirty, of both kinds", () => {
    expect(scored.filter(({ same }) => same).length).toBeGreaterThanOrEqual(15);
    expect(scored.filter(({ same }) => !same).length).toBeGreaterThanOrEqual(15);
  });

  it("are told apart with a precision of 0.85 and a recall of 0.95 or better", () => {
    const warned = scored.filter(({ score }) => score >= WARN_FROM);
    const right = warned.filter(({ same }) => same).length;
    const precision = right / warned.length;
    const recall = right / scored.filter(({ same }) => same).length;
    const list = (title: string, pairs: typeof scored) => [`  ${title}: ${pairs.length === 0 ? "none" : ""}`, ...pairs.map(({ name, score }) => `    ${score.toFixed(2)} ${name}`)];
    console.log(
      [
        `Near-duplicates, ${scored.length} synthetic pairs, threshold ${WARN_FROM}: precision ${right}/${warned.length} = ${precision.toFixed(3)}, recall ${right}/${scored.filter(({ same }) => same).length} = ${recall.toFixed(3)}`,
        ...list("missed", scored.filter(({ same, score }) => same && score < WARN_FROM)),
        ...list("false alarms", warned.filter(({ same }) => !same)),
      ].join("\n"),
    );
    expect(precision).toBeGreaterThanOrEqual(0.85);
    expect(recall).toBeGreaterThanOrEqual(0.95);
  });
});

describe("the starter set", () => {
  const read = readStarter(readFileSync("seed/starter/incidents.json", "utf8"), Date.parse("2026-01-01T00:00:00Z"));
  const records = read.kind === "rows" ? read.rows.map(({ externalId, draft }) => ({ ref: externalId, ...draft })) : [];
  const record = (ref: string) => {
    const found = records.find((candidate) => candidate.ref === ref);
    if (!found) throw new Error(`no ${ref}`);
    return found;
  };
  const warnsOf = (one: string) => nearDuplicates(record(one), records, { ownRef: one }).map(({ ref }) => ref);

  it("warns of the Mazar-e-Sharif raids of 17 and 20 March 2023, both ways", () => {
    expect(warnsOf("AFG-20230317-01")).toEqual(["AFG-20230320-01"]);
    expect(warnsOf("AFG-20230320-01")).toEqual(["AFG-20230317-01"]);
  });

  it("does not warn of the airport bombing and the gun battle of the same night", () => {
    expect(warnsOf("AFG-20210826-01")).toEqual([]);
    expect(warnsOf("AFG-20210826-02")).toEqual([]);
  });

  it("asks about few pairs, and those are near in day, town and kind", () => {
    const warned = records.flatMap((one, index) =>
      records.slice(index + 1).flatMap((other) => {
        const score = duplicateScore(one, other);
        return score >= WARN_FROM ? [`${score.toFixed(2)} ${one.ref} ${other.ref}`] : [];
      }),
    );
    console.log(`Near-duplicates in the starter set: ${warned.length} of ${(records.length * (records.length - 1)) / 2} pairs\n  ${warned.toSorted().toReversed().join("\n  ")}`);
    expect(records).toHaveLength(152);
    expect(warned.length).toBeLessThanOrEqual(20);
  });
});
