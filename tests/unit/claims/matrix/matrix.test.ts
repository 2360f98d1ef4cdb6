import { describe, expect, it } from "vitest";
import { essays, findingsOf, matrixOf } from "../../../../lib/claims/generated/registry";
import type { ScenarioId } from "../../../../lib/claims/claim";
import { disagreementOf } from "../../../../lib/claims/matrix/disagreement";
import { matrixItem, ratersOf } from "../../../../lib/claims/matrix/matrix-item";
import type { MatrixItem, Rating } from "../../../../lib/claims/matrix/matrix-item";
import { matrixTable } from "../../../../lib/claims/matrix/matrix-table";
import { scoreOf } from "../../../../lib/claims/matrix/score";
import { seenBy } from "../../../../lib/claims/matrix/seen";
import { standingOf } from "../../../../lib/claims/matrix/standing";
import type { Standing } from "../../../../lib/claims/matrix/standing";

// Invented rows and raters.

const scenarios: readonly ScenarioId[] = ["S0", "S1"];
let clock = 0;
function rated(rater: string, values: readonly (Rating["value"] | null)[]): Rating[] {
  return values.flatMap((value, index) => {
    clock += 1;
    return value === null ? [] : [{ scenario: scenarios[index] ?? "S0", rater, by: rater, value, reason: "invented", at: new Date(clock * 1000).toISOString() }];
  });
}
const item = (id: string, ratings: readonly Rating[], own: Partial<MatrixItem> = {}): MatrixItem => ({
  id, key: id, subject: { kind: "note" }, statement: `Invented ${id}`, source: "Invented", url: null, reliability: "B", veracity: "2", credibility: "medium", relevance: "medium",
  version: 1, withdrawn: false, ratings, ...own,
});
const reader = { kind: "reader" } as const;
const withStanding = (items: readonly MatrixItem[], standing: Standing = "observed") => seenBy(items, scenarios, reader, []).map((row) => ({ ...row, standing }));

describe(scoreOf, () => {
  it("ranks by what the evidence holds against, with runner-up, gap, pivotal rows and rated cells", () => {
    // By hand, all weights 1: a says II against S0, b says I against S1: 2 against 1.
    const score = scoreOf(withStanding([item("a", rated("x", ["II", "C"])), item("b", rated("x", ["NA", "I"]))]), scenarios, "x", "observed");
    if (score.kind !== "found") throw new Error("no score");
    expect(score.scenarios).toEqual([{ scenario: "S1", inconsistency: 1, rank: 1, ratedCells: 2 }, { scenario: "S0", inconsistency: 2, rank: 2, ratedCells: 1 }]);
    expect(score.leaders).toEqual(["S1"]);
    expect(score.runnersUp).toEqual({ scenarios: ["S0"], gap: 1 });
    // a: from II (-2) to C (1), so 3. b has one rated cell, which compares with nothing. Without a, S0 would lead.
    expect(score.rows).toEqual([{ id: "a", diagnosticity: 3, separates: true, pivotal: true }, { id: "b", diagnosticity: null, separates: false, pivotal: false }]);
  });

  it("has no runner-up where all tie, and says which rows do not separate", () => {
    const score = scoreOf(withStanding([item("a", rated("x", ["C", "C"]))]), scenarios, "x", "observed");
    expect(score).toMatchObject({ kind: "found", leaders: ["S0", "S1"], runnersUp: null, rows: [{ diagnosticity: 0, separates: false }] });
  });

  it("counts only observations that were made, unless asked as if each had been", () => {
    const rows = withStanding([item("a", rated("x", ["II", "C"]))], "not-answered");
    expect(scoreOf(rows, scenarios, "x", "observed")).toEqual({ kind: "undefined", reason: "nothing-rated", rater: "x" });
    expect(scoreOf(rows, scenarios, "x", "all-rated").kind).toBe("found");
  });

  it("leaves out withdrawn rows and those that the rater has not touched", () => {
    const rows = withStanding([item("a", rated("x", ["II", "C"]), { withdrawn: true }), item("b", rated("y", ["II", "C"]))]);
    expect(scoreOf(rows, scenarios, "x", "all-rated").kind).toBe("undefined");
  });
});

describe(seenBy, () => {
  it("makes no score of rows that are hidden", () => {
    const items = [item("a", [...rated("x", ["II", "C"]), ...rated("y", ["C", null])])];
    const rows = seenBy(items, scenarios, { kind: "rater", handle: "y" }, []).map((row) => ({ ...row, standing: null }));
    expect(rows[0]).toMatchObject({ hidden: true, missing: ["S1"], otherRaters: 1 });
    expect(scoreOf(rows, scenarios, "x", "all-rated").kind).toBe("undefined");
    expect(matrixTable(rows, scenarios).rows.flat()).not.toContain("II");
    expect(disagreementOf(rows, scenarios, ["x", "y"]).cells).toEqual([]);
  });

  it("takes not applicable for a rating", () => {
    const items = [item("a", [...rated("x", ["II", "C"]), ...rated("y", ["NA", "NA"])])];
    expect(seenBy(items, scenarios, { kind: "rater", handle: "y" }, [])[0]?.hidden).toBe(false);
  });
});

describe(disagreementOf, () => {
  it("counts steps where both rated on the scale", () => {
    const rows = withStanding([item("a", [...rated("x", ["CC", "I"]), ...rated("y", ["II", "N"])]), item("b", [...rated("x", ["C", "NA"]), ...rated("y", ["C", "C"])])]);
    expect(disagreementOf(rows, scenarios, ["x", "y"])).toMatchObject({ both: 3, same: 1, oneStep: 1, more: 1, cells: [{ steps: 4 }, { steps: 1 }, { steps: 0 }, { steps: null }] });
  });
});

describe(standingOf, () => {
  it("is observed only where the records answer as the row says", () => {
    const finding = { kind: "finding", finding: "T1" } as const;
    const word = (one: "supports" | "points-the-other-way" | "undecided" | "too-few-records" | "cannot-be-tested") => standingOf(finding, { kind: "verdict", word: one });
    expect([word("supports"), word("points-the-other-way"), word("undecided"), word("too-few-records"), word("cannot-be-tested")]).toEqual(["observed", "opposite", "not-answered", "not-answered", "not-answered"]);
    expect(standingOf(finding, { kind: "effect", value: 3 }, { by: "effect-above", value: 0 })).toBe("observed");
    expect(standingOf(finding, { kind: "effect", value: 0 }, { by: "effect-above", value: 0 })).toBe("not-answered");
    expect(standingOf(finding, { kind: "nothing" })).toBe("not-answered");
    const incident = { kind: "incident", dataset: "d", externalId: "x", ref: null } as const;
    expect([standingOf(incident, { kind: "incident", counted: true }), standingOf(incident, { kind: "incident", counted: false }), standingOf(incident, { kind: "nothing" })]).toEqual(["observed", "not-here", "not-here"]);
  });
});

describe(matrixItem, () => {
  it("reads the last version, and throws at a code that is none", () => {
    const version = { statement: "s", source: null, url: null, reliability: null, veracity: null, credibility: "high", relevance: "low", version: 1, withdrawn: false };
    expect(matrixItem({ id: "a", key: "a", subject: { kind: "note" }, versions: [version, { ...version, version: 2, statement: "t" }], ratings: [] }, scenarios)).toMatchObject({ statement: "t", version: 2 });
    expect(() => matrixItem({ id: "a", key: "a", subject: { kind: "note" }, versions: [{ ...version, credibility: "huge" }], ratings: [] }, scenarios)).toThrow();
    expect(() => matrixItem({ id: "a", key: "a", subject: { kind: "note" }, versions: [version], ratings: [{ scenario: "S0", rater: "x", by: "x", value: "X", reason: "", at: "" }] }, scenarios)).toThrow();
  });
});

describe("what the editors ship", () => {
  const essay = essays[0];
  const rows = matrixOf(essay?.id ?? "");

  it("rates every scenario of the text with a reason, cites findings that there are, and sources for notes", () => {
    expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
    for (const { key, subject, ratings, source, reliability, veracity } of rows) {
      expect(Object.keys(ratings), key).toEqual(essay?.scenarios.map(({ id }) => id));
      for (const [, reason] of Object.values(ratings)) expect(reason, key).toMatch(/\.$/);
      if (subject.kind === "finding") expect(findingsOf(essay?.id ?? "").some(({ id }) => id === subject.finding), key).toBe(true);
      if (subject.kind === "note") expect([source, reliability, veracity].every((one) => one !== undefined), key).toBe(true);
    }
  });

  it("rates alike what every scenario predicts alike: T3, T4 and T13 do not separate", () => {
    for (const id of ["T3", "T4", "T13"]) {
      const row = rows.find(({ key }) => key === `finding-${id}`);
      expect(new Set(Object.values(row?.ratings ?? {}).map(([value]) => value)).size, id).toBe(1);
    }
  });

  it("has an incident that bears against each scenario", () => {
    for (const { id } of essay?.scenarios ?? []) expect(rows.some(({ subject, ratings }) => subject.kind === "incident" && ["I", "II"].includes(ratings[id]?.[0] ?? "")), id).toBe(true);
  });

  it("uses no word that claims too much", () => {
    expect(JSON.stringify(rows)).not.toMatch(/\b(prov(es|ed)|confirm|significant|shows that|disprove)/i);
  });
});

describe(ratersOf, () => {
  it("names the editors first", () => {
    expect(ratersOf([item("a", [...rated("anna", ["C", "C"]), ...rated("editors", ["C", "C"]), ...rated("Ben", ["C", "C"])])])).toEqual(["editors", "anna", "Ben"]);
  });
});
