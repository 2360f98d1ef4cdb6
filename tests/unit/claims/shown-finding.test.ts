import { describe, expect, it } from "vitest";
import type { Measured } from "../../../lib/claims/measured";
import { shownMeasured } from "../../../lib/claims/shown-finding";

describe(shownMeasured, () => {
  it("names no closed record and draws no day of a reduced one", () => {
    const at = { day: "2022-01-01" as never, province: "AF01" as never };
    const measured: Measured = {
      counts: [], effect: { kind: "found", value: 1, interval: null, n: 3 }, criterionMet: null, tests: [], bounds: null, setAside: [], warnings: [], refs: ["whole", "reduced", "closed"],
      figures: [{
        kind: "followed-timeline", title: "Invented", lagDays: 14,
        attacks: [{ ref: "whole", ...at, followed: true, statedResponse: "closed", group: null }, { ref: "reduced", ...at, followed: true, statedResponse: null, group: null }],
        operations: [{ ref: "closed", ...at }],
      }],
    };
    const shown = shownMeasured(measured, { refs: new Set(["whole", "reduced"]), days: new Set(["whole"]) });
    expect(shown).toMatchObject({ refs: ["whole", "reduced"], closed: 1, withoutDay: 2, effect: measured.effect });
    expect(shown.figures[0]).toMatchObject({ attacks: [{ ref: "whole", statedResponse: null }], operations: [] });
    expect(JSON.stringify(shown)).not.toContain('"closed",');
  });
});
