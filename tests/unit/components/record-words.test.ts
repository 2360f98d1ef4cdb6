import { describe, expect, it } from "vitest";
import { historySteps } from "../../../components/record/History";
import { recordTitle } from "../../../components/record/record-words";
import { cropTo } from "../../../components/record/crop-to-province";

const coded = { kind: "attack", eventType: "ied", targetType: "taliban-forces", announcedAgainst: null, place: "Jalalabad city", province: "AF06" } as const;

describe(recordTitle.name, () => {
  it("names an attack by method, target and province", () => {
    expect(recordTitle(coded)).toEqual({ pattern: "attack", values: { event: "Improvised explosive device", target: "Taliban forces", against: "", where: "Nangarhar" } });
  });
  it("names an operation by what the authorities announced, never by what they say was hit", () => {
    expect(recordTitle({ ...coded, kind: "operation", eventType: "raid", targetType: "unknown", announcedAgainst: "iskp" })).toMatchObject({ pattern: "operation", values: { against: "ISKP" } });
    expect(recordTitle({ ...coded, kind: "operation", announcedAgainst: "none-stated" }).pattern).toBe("operationNone");
  });
  it("falls back on the place, then on nothing", () => {
    expect(recordTitle({ ...coded, province: null }).values.where).toBe("Jalalabad city");
    expect(recordTitle({ ...coded, province: null, place: null }).values.where).toBeNull();
  });
});

describe(historySteps.name, () => {
  const change = { id: 1, version: 2, revision: 9, kind: "corrected", field: "killedLow", visibility: "public", before: 3, after: 0, who: "coder 2", at: "2026-01-02T10:00:00.000Z", why: null } as const;
  it("takes changes written together as one step, the newest first, with the reason that any of them carries", () => {
    const steps = historySteps([change, { ...change, id: 2, field: "killedBest", why: "hospital count" }, { ...change, id: 3, revision: 12, version: 3, at: "2026-01-03T10:00:00.000Z" }], []);
    expect(steps.map((step) => [step.version, step.changes.length, step.why])).toEqual([[3, 1, null], [2, 2, "hospital count"]]);
  });
});

describe(cropTo.name, () => {
  it("shows a path as large as the box allows, in its middle", () => {
    const crop = cropTo("M100,50L140,50L140,70L100,70Z", 100, 100, 10);
    expect(crop.scale).toBe(2);
    expect([(100 - crop.x) * crop.scale, (140 - crop.x) * crop.scale, (60 - crop.y) * crop.scale]).toEqual([10, 90, 50]);
  });
});
