import { describe, expect, it } from "vitest";
import { acledActor } from "../../../lib/codebook/crosswalks/acled";
import { acledEvent, acledEvents } from "../../../lib/codebook/crosswalks/acled-events";
import { allCrosswalks } from "../../../lib/codebook/crosswalks/all-crosswalks";
import { lookUp } from "../../../lib/codebook/crosswalks/crosswalk";
import { ucdpActor, ucdpActors } from "../../../lib/codebook/crosswalks/ucdp-actors";
import { ucdpDatePrecision } from "../../../lib/codebook/crosswalks/ucdp-precision";
import { parseIsoDay } from "../../../lib/codebook/iso-day";
import type { IsoDay } from "../../../lib/codebook/iso-day";
import { valueLists } from "../../../lib/codebook/lists";

const day = (text: string) => parseIsoDay(text) as IsoDay;

describe("every crosswalk", () => {
  it.each(allCrosswalks.map((crosswalk) => [`${crosswalk.format} ${crosswalk.column}`, crosswalk] as const))("%s leads to codes that exist, gives a reason for each rule, and says nothing twice", (_, { rules, list }) => {
    const codes = list === null ? null : new Set<string>(valueLists[list].map(({ code }) => code));
    expect(rules.filter(({ to }) => codes?.has(to) === false)).toEqual([]);
    expect(rules.filter(({ reason }) => reason.length < 5 || !reason.endsWith("."))).toEqual([]);
    expect(new Set(rules.map(({ from }) => from.toLowerCase())).size).toBe(rules.length);
  });

  it("gives null where no rule holds a value, and does not mind letter case", () => {
    expect(lookUp(ucdpDatePrecision, "6")).toBeNull();
    expect(lookUp(ucdpDatePrecision, " 1 ")?.to).toBe("day");
    expect(acledEvent("ARMED CLASH")?.kind).toBe("clash");
    expect(acledEvent("Invented")).toBeNull();
  });
});

describe(ucdpActor, () => {
  it("has a government of Afghanistan for every day, and never two", () => {
    const rules = ucdpActors.filter(({ from }) => from === "Government of Afghanistan");
    for (const one of ["1989-01-01", "1996-09-26", "1996-09-27", "2001-11-13", "2001-11-14", "2021-08-14", "2021-08-15", "2026-01-01"].map(day)) {
      expect(rules.filter(({ first, last }) => (first === null || one >= first) && (last === null || one <= last))).toHaveLength(1);
      expect(ucdpActor("Government of Afghanistan", one).isAuthorities).toBe(true);
    }
  });

  it("makes a group without a code armed opposition under the Taliban authorities alone", () => {
    expect(ucdpActor("Invented Front", day("2021-08-15"))).toMatchObject({ actor: "armed-opposition", how: "unlisted" });
    expect(ucdpActor("Invented Front", day("2021-08-14"))).toMatchObject({ actor: "unidentified", how: "unlisted" });
  });
});

describe(acledActor, () => {
  it("takes the longest beginning that fits", () => {
    expect(acledActor("Military Forces of Afghanistan (2021-)")).toBe("taliban");
    expect(acledActor("Military Forces of Afghanistan (2014-2021)")).toBe("republic");
    expect(acledActor("Military Forces of Afghanistan (2021-) Special Forces")).toBe("taliban");
    expect(acledActor("Invented")).toBeNull();
  });

  it("covers every sub-event of ACLED's codebook once", () => {
    expect(acledEvents).toHaveLength(25);
  });
});
