import { describe, expect, it } from "vitest";
import { provinces } from "@/lib/codebook/provinces";
import { countryLabelPlace, labelPlace, placeLabels } from "@/components/map/province-labels";

const all = provinces.map((province, index) => ({ pcode: province.pcode, name: province.name, number: String(index), value: index + 1, anyRecord: true }));
const wide = { pxPerDegree: 28, zoomedIn: false, small: false };

describe(placeLabels, () => {
  it("labels no province without a record", () => {
    expect(placeLabels(all.map((province) => ({ ...province, anyRecord: false })), wide)).toEqual([]);
  });
  it("always labels the seven whose labels stand outside the border", () => {
    const leaders = placeLabels(all, wide).filter(({ place }) => place.kind === "leader");
    expect(leaders.map(({ pcode }) => pcode).toSorted()).toEqual(["AF01", "AF03", "AF06", "AF14", "AF15", "AF18", "AF19"]);
  });
  it("keeps the higher number where two labels would cover each other", () => {
    const crowded = placeLabels(all, { ...wide, pxPerDegree: 12 });
    expect(crowded.length).toBeLessThan(placeLabels(all, wide).length);
  });
  it("shows at most six on a small map, and none with a zero", () => {
    const small = { pxPerDegree: 21, zoomedIn: false, small: true };
    expect(placeLabels(all, small).length).toBeLessThanOrEqual(6);
    expect(placeLabels(all.map((province) => ({ ...province, value: 0 })), small)).toEqual([]);
  });
});

describe(labelPlace, () => {
  it("puts every label on its province once the map is near enough", () => {
    for (const { pcode } of provinces) expect(labelPlace(pcode, true).kind).toBe("inside");
  });
});

describe(countryLabelPlace, () => {
  it("leaves a country out of the overview where it has no room, and names it again when zoomed in", () => {
    expect(countryLabelPlace("TJ", [69, 38.6], false)).toBeNull();
    expect(countryLabelPlace("TJ", [69, 38.6], true)).toEqual([69, 38.6]);
  });
});
