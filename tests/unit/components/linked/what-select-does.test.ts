import { describe, expect, it } from "vitest";
import type { IsoMonth } from "@/lib/codebook/iso-day";
import { defaultFilter } from "@/lib/read/filter";
import { hrefWith, selectMonthStep, selectStep } from "@/components/linked/what-select-does";

const datasets = [{ code: "synthetic", sortOrder: 1 }];
const usual = defaultFilter(datasets);

describe(selectStep, () => {
  it("filters to the mark first and opens its records the second time", () => {
    const first = selectStep(usual, "province", "AF06", false);
    expect(first).toEqual({ kind: "filter", next: { ...usual, province: ["AF06"] } });
    expect(selectStep({ ...usual, province: ["AF06"] }, "province", "AF06", false)).toEqual({ kind: "open" });
  });
  it("takes another mark's place, or joins it when asked to add", () => {
    const chosen = { ...usual, province: ["AF06"] as const };
    expect(selectStep(chosen, "province", "AF01", false)).toMatchObject({ next: { province: ["AF01"] } });
    expect(selectStep(chosen, "province", "AF01", true)).toMatchObject({ next: { province: ["AF01", "AF06"] } });
    expect(selectStep(chosen, "province", "AF06", true)).toMatchObject({ next: { province: [] } });
  });
});

describe(selectMonthStep, () => {
  it("sets the month as period, from the default's first day in its month, and opens it the second time", () => {
    const step = selectMonthStep(usual, "2021-08" as IsoMonth);
    expect(step).toMatchObject({ kind: "filter", next: { from: "2021-08-15", to: "2021-08-31" } });
    expect(step.kind === "filter" && selectMonthStep(step.next, "2021-08" as IsoMonth)).toEqual({ kind: "open" });
  });
});

describe(hrefWith, () => {
  it("names only what differs from the default, then the page's own keys", () => {
    expect(hrefWith("/", usual, datasets)).toBe("/");
    expect(hrefWith("/", { ...usual, target: ["health", "media"] }, datasets, { map: "both" })).toBe("/?target=health,media&map=both");
  });
});
