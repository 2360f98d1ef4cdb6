import { describe, expect, it } from "vitest";
import T15 from "../../../../lib/claims/essays/controlled-competition/findings/T15";
import { rawAttacks, starterWorld } from "./starter-world";
import { addsUp, attack, measured, operation, syntheticWorld } from "./synthetic-world";

const records = [
  attack("2021-09-01", "AF01", { targetCommunities: ["chinese", "russian"] }), attack("2022-09-01", "AF01", { targetCommunities: ["chinese"] }), attack("2022-10-01", "AF32", { targetCountry: "IR" }),
  attack("2023-01-01", null, { targetCommunities: ["pakistani"] }), attack("2023-01-01", "AF01", { targetCommunities: ["western"] }), attack("2023-01-01", "AF01", { targetCountry: "UZ" }),
  operation("2022-01-01", "AF01", { targetCommunities: ["chinese"] }),
];
const world = syntheticWorld(records);

describe("T15", () => {
  const result = measured(T15, world);

  it("counts four attacks, each once, and one of them for two countries", () => {
    expect(result.effect).toMatchObject({ kind: "found", value: 4, n: 4 });
    expect(result.refs).toEqual(records.slice(0, 4).map(({ ref }) => ref));
    expect(addsUp(world, result)).toBe(true);
    const mix = result.figures.at(-1);
    expect(mix?.kind === "mix" && mix.rows.map(({ label, counts }) => [label, ...counts])).toEqual([["China", 1, 1, 0], ["Russia", 1, 0, 0], ["Iran", 0, 1, 0], ["Pakistan", 0, 0, 1]]);
  });

  it("gives each year exact ends: 0 to 3.689 for none, 0.2422 to 7.225 for two", () => {
    const china = result.figures[1];
    expect(china?.kind === "series" && china.points.map(({ period, value }) => [period, value])).toEqual([["2021 (from 15 August)", 1], ["2022", 1], ["2023 (to 14 August)", 0]]);
    const all = result.figures[0];
    if (all?.kind !== "series" || china?.kind !== "series") throw new Error("no series");
    expect(china.points[2]?.interval?.[0]).toBe(0);
    expect(china.points[2]?.interval?.[1]).toBeCloseTo(3.6889, 3);
    expect(all.points[1]?.interval?.[0]).toBeCloseTo(0.2422, 3);
    expect(all.points[1]?.interval?.[1]).toBeCloseTo(7.2247, 3);
  });

  it("looks at a trend from 20 attacks on, and only with constant effort", () => {
    expect(result.warnings[0]).toContain("too few for a trend");
    const many = Array.from({ length: 22 }, (_, index) => attack(`202${index < 11 ? 2 : 3}-0${1 + (index % 6)}-10`, "AF01", { targetCommunities: ["iranian"] }));
    expect(measured(T15, syntheticWorld(many)).warnings[0]).toMatch(/^Yearly rate ratio .* over 23 whole months\.$/);
    expect(measured(T15, syntheticWorld(many, { effort: "varying" })).warnings[0]).toContain("no trend is read");
  });

  it("finds the four of the starter set", () => {
    const codes = ["chinese", "russian", "iranian", "pakistani"];
    const raw = rawAttacks.filter((row) => row.targetCommunities.some((code) => codes.includes(code)) || ["CN", "IR", "PK"].includes(String(row["targetCountry"])));
    expect(measured(T15, starterWorld()).refs).toEqual(raw.map(({ externalId }) => externalId));
    expect(raw).toHaveLength(4);
  });
});
