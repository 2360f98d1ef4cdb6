import { describe, expect, it } from "vitest";
import { exportQuery, parseTableState, sortChange, tableHref, tableParams, usualState } from "../../../components/table/table-state";

describe(parseTableState, () => {
  it("takes what it knows", () => {
    const { state, problems } = parseTableState({ tab: "set-aside", sort: "killed", order: "desc", page: "3", per: "50", cols: "killed,date", density: "comfortable", kind: "attack" });
    expect(problems).toEqual([]);
    expect(state).toEqual({ tab: "set-aside", sort: "killed", descending: true, page: 3, per: 50, cols: ["date", "killed"], density: "comfortable" });
  });

  it("names what it does not know, and the usual holds", () => {
    const { state, problems } = parseTableState({ tab: "none", sort: "", order: ["asc", "desc"], page: "0", per: "30", cols: "date,colour", density: "tight" });
    expect(state).toEqual({ ...usualState, cols: ["date"] });
    expect(problems.map(({ key, reason }) => `${key} ${reason}`).sort()).toEqual(["cols unknown-value", "density unknown-value", "order repeated", "page unknown-value", "per unknown-value", "sort empty", "tab unknown-value"]);
    expect(parseTableState({ cols: "colour" })).toMatchObject({ state: { cols: null }, problems: [{ key: "cols", value: "colour", reason: "unknown-value" }] });
  });

  it("reads back what it writes", () => {
    const { state } = parseTableState({ tab: "all", sort: "province", order: "desc", page: "2", per: "100", cols: "date,status", density: "comfortable" });
    expect(parseTableState(Object.fromEntries(tableParams(state))).state).toEqual(state);
    expect(tableParams(usualState)).toEqual([]);
  });
});

describe(tableHref, () => {
  const state = { ...usualState, sort: "killed" as const, page: 4 };

  it("names only what is not usual, after the filter", () => {
    expect(tableHref("", usualState)).toBe("/incidents");
    expect(tableHref("kind=attack", state)).toBe("/incidents?kind=attack&sort=killed&page=4");
  });

  it("goes back to the first page where other rows would stand on this one", () => {
    expect(tableHref("", state, { density: "comfortable" })).toContain("page=4");
    for (const change of [{ tab: "all" }, { per: 50 }, sortChange(state, "killed")] as const) expect(tableHref("", state, change)).not.toContain("page=");
  });
});

describe(sortChange, () => {
  it("sorts up first, and turns round on a second click", () => {
    expect(sortChange(usualState, "killed")).toEqual({ sort: "killed", descending: false });
    expect(sortChange(usualState, "date")).toEqual({ sort: "date", descending: true });
  });
});

describe(exportQuery, () => {
  it("asks the API for the rows of the tab in the same order, without page and columns", () => {
    expect(exportQuery("kind=attack&q=mosque", { ...usualState, tab: "set-aside", descending: true, page: 2, cols: ["date"] })).toBe("kind=attack&q=mosque&tab=set-aside&sort=date&order=desc");
  });
});
