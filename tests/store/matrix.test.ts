import { describe, expect, it } from "vitest";
import { matrixOf } from "../../lib/claims/generated/registry";
import { addToMatrix, editInMatrix, rateMatrixRow, seeWholeMatrix } from "../../lib/claims/running/change-matrix";
import { loadMatrix, matrixScores, shipMatrix } from "../../lib/claims/running/load-matrix";
import { ESSAY } from "../../lib/claims/running/primary-run";
import { readMatrix } from "../../lib/store/matrix";
import { readRevision } from "../../lib/store/revision";
import { claimsWorld } from "./claims-world";
import { nextId } from "./synthetic-draft";

// Each test has a database of its own and leaves nothing behind. No finding is computed here: rows of findings have no standing.

const scenarios = ["S0", "S1", "S2", "S3"];
const ratings = (value: string) => scenarios.map((scenario) => ({ scenario, value, reason: `An invented reason for ${scenario}` }));
const text = { statement: "An invented observation.", source: null, url: null, reliability: null, veracity: null, credibility: "high", relevance: "low" };

describe(shipMatrix, () => {
  it("puts the editors' ratings in once, each with its reason, and leaves alone what people made of them", async () => {
    const { store, context } = await claimsWorld();
    const revision = await readRevision(store.read);
    await Promise.all([shipMatrix(context), shipMatrix(context)]);
    const { rows } = await readMatrix(store.read, ESSAY);
    expect(rows.map(({ key }) => key)).toEqual(matrixOf(ESSAY).map(({ key }) => key));
    for (const row of rows) expect(row.ratings.map(({ scenario, rater }) => [scenario, rater])).toEqual(scenarios.map((scenario) => [scenario, "editors"]));
    const [first] = rows;
    if (first === undefined) throw new Error("no row");
    await rateMatrixRow({ row: first.id, ratings: [{ scenario: "S0", value: "II", reason: "Seen otherwise" }], who: "tester", asEditors: true }, context);
    await shipMatrix(context);
    const again = (await readMatrix(store.read, ESSAY)).rows[0];
    expect(again?.ratings).toHaveLength(5);
    expect(again?.ratings.at(-1)).toMatchObject({ rater: "editors", by: "tester", value: "II" });
    expect(await readRevision(store.read)).toBe(revision);
  });

  it("holds an incident that bears against each scenario, and every incident that it cites is in the starter set", async () => {
    const { context } = await claimsWorld();
    const { rows } = await loadMatrix({ viewer: { kind: "reader" }, run: null, context });
    const incidents = rows.filter(({ item }) => item.subject.kind === "incident");
    expect(incidents.filter(({ ref, standing }) => ref === null || standing !== "observed").map(({ item }) => item.key)).toEqual([]);
    for (const scenario of scenarios) {
      expect(incidents.some(({ cells }) => cells.some((cell) => cell.scenario === scenario && (cell.value === "I" || cell.value === "II"))), scenario).toBe(true);
    }
  });
});

describe(loadMatrix, () => {
  it("hides a row until its rater has rated every scenario of it, and keeps every rating", async () => {
    const { context } = await claimsWorld();
    const viewer = { kind: "rater", handle: "tester" } as const;
    const before = await loadMatrix({ viewer, run: null, context });
    expect(before.rows.every(({ hidden, cells, history, standing, otherRaters }) => hidden && cells.length === 0 && history.length === 0 && standing === null && otherRaters === 1)).toBe(true);
    expect(before.raters).toEqual([]);
    expect(matrixScores(before)).toEqual({ observed: [], "all-rated": [], pairs: [] });

    const incident = before.rows.find(({ item }) => item.subject.kind === "incident");
    const row = incident?.item.id ?? "";
    await rateMatrixRow({ row, ratings: ratings("C").slice(0, 3), who: "tester" }, context);
    const half = (await loadMatrix({ viewer, run: null, context })).rows.find(({ item }) => item.id === row);
    expect(half).toMatchObject({ hidden: true, missing: ["S3"] });
    expect(half?.cells.map(({ rater }) => rater)).toEqual(["tester", "tester", "tester"]);

    await rateMatrixRow({ row, ratings: ratings("C").slice(3), who: "tester" }, context);
    const whole = await loadMatrix({ viewer, run: null, context });
    const open = whole.rows.find(({ item }) => item.id === row);
    expect(open).toMatchObject({ hidden: false, missing: [], standing: "observed" });
    expect(open?.cells.map(({ rater }) => rater)).toEqual([...Array(4).fill("editors"), ...Array(4).fill("tester")]);
    expect(open?.cells.filter(({ rater }) => rater === "tester").every(({ beforeSeeing }) => beforeSeeing)).toBe(true);
    expect(whole.hiddenRows).toBe(before.rows.length - 1);

    // What is changed after the row opened is marked, and what it was stays.
    await rateMatrixRow({ row, ratings: [{ scenario: "S1", value: "II", reason: "On second thought" }], who: "tester" }, context);
    await rateMatrixRow({ row, ratings: [{ scenario: "S1", value: "II", reason: "On second thought" }], who: "tester" }, context);
    const later = (await loadMatrix({ viewer, run: null, context })).rows.find(({ item }) => item.id === row);
    expect(later?.cells.find(({ rater, scenario }) => rater === "tester" && scenario === "S1")).toMatchObject({ value: "II", beforeSeeing: false });
    expect(later?.history.filter(({ rater, scenario }) => rater === "tester" && scenario === "S1").map(({ value }) => value)).toEqual(["C", "II"]);

    // Another rater sees none of it.
    const other = (await loadMatrix({ viewer: { kind: "rater", handle: "second" }, run: null, context })).rows.find(({ item }) => item.id === row);
    expect(other).toMatchObject({ hidden: true, cells: [], otherRaters: 2 });
    expect(matrixScores(whole).pairs).toMatchObject([{ raters: ["editors", "tester"], both: 4 }]);
  });

  it("shows everything to who asks for it, and marks what they rate afterwards", async () => {
    const { context } = await claimsWorld();
    const viewer = { kind: "rater", handle: "tester" } as const;
    const first = (await loadMatrix({ viewer, run: null, context })).rows[0]?.item.id ?? "";
    await seeWholeMatrix({ who: "tester" }, context);
    const seen = await loadMatrix({ viewer, run: null, context });
    expect(seen.hiddenRows).toBe(0);
    expect(seen.revealedAt).not.toBeNull();
    await rateMatrixRow({ row: first, ratings: ratings("N"), who: "tester" }, context);
    const rated = (await loadMatrix({ viewer, run: null, context })).rows[0]?.cells.filter(({ rater }) => rater === "tester");
    expect(rated?.map(({ beforeSeeing }) => beforeSeeing)).toEqual([false, false, false, false]);
  });
});

describe("changing the matrix", () => {
  it("takes rows with what can be looked up, edits them as versions, and withdraws without deleting", async () => {
    const { store, context } = await claimsWorld();
    await shipMatrix(context);
    const id = nextId();
    const note = { ...text, source: "Invented Gazette, 2 January 2030", reliability: "C", veracity: "3" };
    expect(await addToMatrix({ id, subject: { kind: "note" }, text, who: "tester", why: null }, context)).toMatchObject({ kind: "rejected", problems: [{ field: "source" }, { field: "reliability" }, { field: "veracity" }] });
    expect(await addToMatrix({ id, subject: { kind: "note" }, text: { ...note, url: "javascript:alert(1)" }, who: "tester", why: null }, context)).toMatchObject({ kind: "rejected", problems: [{ field: "url" }] });
    expect(await addToMatrix({ id, subject: { kind: "finding", finding: "T99" }, text, who: "tester", why: null }, context)).toMatchObject({ kind: "rejected", problems: [{ reason: "no-such-finding" }] });
    expect(await addToMatrix({ id, subject: { kind: "note" }, text: note, who: "tester", why: null }, context)).toEqual({ kind: "added", id });
    expect(await editInMatrix({ id, expectedVersion: 1, text: { ...note, withdrawn: true }, who: "tester", why: "" }, context)).toMatchObject({ kind: "rejected", problems: [{ field: "why" }] });
    expect(await editInMatrix({ id, expectedVersion: 1, text: { ...note, withdrawn: true }, who: "tester", why: "Not reliable" }, context)).toEqual({ kind: "saved", version: 2 });
    expect(await editInMatrix({ id, expectedVersion: 1, text: { ...note, withdrawn: false }, who: "other", why: "Crossed" }, context)).toEqual({ kind: "conflict", version: 2 });
    const row = (await readMatrix(store.read, ESSAY)).rows.find((one) => one.id === id);
    expect(row?.versions.map(({ version, withdrawn, why }) => [version, withdrawn, why])).toEqual([[1, false, null], [2, true, "Not reliable"]]);
  });

  it("refuses ratings without reason, unknown codes, the editors' handle and rows that there are not", async () => {
    const { context } = await claimsWorld();
    const { rows } = await loadMatrix({ viewer: { kind: "reader" }, run: null, context });
    const row = rows[0]?.item.id ?? "";
    const rate = (given: { scenario: string; value: string; reason: string }[], who = "tester", target = row) => rateMatrixRow({ row: target, ratings: given, who }, context);
    expect(await rate([{ scenario: "S9", value: "X", reason: " " }])).toMatchObject({ kind: "rejected", problems: [{ reason: "not-a-scenario" }, { reason: "not-a-rating" }, { reason: "missing" }] });
    expect(await rate(ratings("C"), "editors")).toMatchObject({ kind: "rejected", problems: [{ reason: "not-yours" }] });
    expect(await rate([])).toMatchObject({ kind: "rejected" });
    expect(await rate(ratings("C"), "tester", "none")).toEqual({ kind: "no-such-row" });
  });
});
