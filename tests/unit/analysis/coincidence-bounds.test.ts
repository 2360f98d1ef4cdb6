import { describe, expect, it } from "vitest";
import { coincidenceBounds } from "@/lib/analysis/coincidence-bounds";
import { codeOf } from "./throws";

const first = { area: [0, 0, 1, 2], day: [3, 40, 12, 5] };
const second = { area: [0, 1, 2, 2], day: [10, 12, 5, 19] };

describe(coincidenceBounds, () => {
  const intervals = (events: typeof first, wider = 0) => ({ area: events.area, dayLo: events.day, dayHi: events.day.map((day) => day + wider) });

  it("is coincidence where all days are exact", () => {
    expect(coincidenceBounds(intervals(first), intervals(second), { maxLag: 14 })).toMatchObject({ certainPairs: 2, expectedPairs: 2, possiblePairs: 2 });
    expect(coincidenceBounds(intervals(first), intervals(second), { minLag: 0, maxLag: 14, twins: [[3, 2]] })).toMatchObject({ certainPairs: 3 });
  });

  it("refuses an interval that ends before it begins", () => {
    expect(codeOf(() => coincidenceBounds({ area: [0], dayLo: [5], dayHi: [4] }, intervals(second), { maxLag: 3 }))).toBe("bad-interval");
  });
});
