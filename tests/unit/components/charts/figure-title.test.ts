import { describe, expect, it } from "vitest";
import { titleOfLeaders, titleOfTop, titleOfTopTwo } from "@/components/charts/figure-title";

const rows = (...counts: number[]) => counts.map((count, index) => ({ label: `P${index + 1}`, count }));
const join = (labels: readonly string[]) => labels.join(" and ");

describe(titleOfTop, () => {
  it("names the one at the top with its number and the whole", () => {
    expect(titleOfTop(rows(2, 9, 4), 16)).toEqual({ pattern: "one", first: "P2", count: 9, total: 16 });
  });
  it("names both of a tie, and counts more than two", () => {
    expect(titleOfTop(rows(3, 3, 1), 7)).toEqual({ pattern: "tie", first: "P1", second: "P2", count: 3, total: 7 });
    expect(titleOfTop(rows(1, 1, 1), 3)).toEqual({ pattern: "manyTie", places: 3, count: 1, total: 3 });
  });
  it("says that nothing matches rather than naming a place with zero", () => {
    expect(titleOfTop(rows(0, 0), 0)).toEqual({ pattern: "nothing" });
  });
});

describe(titleOfTopTwo, () => {
  it("adds the two at the top where both are clear", () => {
    expect(titleOfTopTwo(rows(29, 12, 7), 74)).toEqual({ pattern: "topTwo", first: "P1", second: "P2", count: 41, total: 74 });
  });
  it("does not choose between equals", () => {
    expect(titleOfTopTwo(rows(9, 4, 4), 17)).toEqual({ pattern: "one", first: "P1", count: 9, total: 17 });
    expect(titleOfTopTwo(rows(4, 4, 1), 9)).toMatchObject({ pattern: "tie" });
  });
});

describe(titleOfLeaders, () => {
  it("says it once where one leads in both", () => {
    expect(titleOfLeaders(rows(5, 1), rows(3, 1), join)).toEqual({ pattern: "sameLeads", first: "P1" });
  });
  it("names each side's own leader, and only the sides that hold something", () => {
    expect(titleOfLeaders(rows(5, 1), rows(1, 3), join)).toEqual({ pattern: "twoLead", attacks: "P1", operations: "P2" });
    expect(titleOfLeaders(rows(2, 2), rows(0, 0), join)).toEqual({ pattern: "attacksOnly", first: "P1 and P2" });
    expect(titleOfLeaders(rows(0), rows(0), join)).toEqual({ pattern: "nothing" });
  });
});
