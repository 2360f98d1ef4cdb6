import { describe, expect, it } from "vitest";
import { recordsOf, refFrom } from "../../../../components/ui/shell/palette-records";

describe(refFrom, () => {
  it.each([
    ["IA-2021-0042", "IA-2021-0042"],
    ["ia 2021 42", "IA-2021-0042"],
    ["ia20210042", "IA-2021-0042"],
    ["2021", null],
    ["Ghazni", null],
  ])("%s is %s", (text, ref) => {
    expect(refFrom(text)).toBe(ref);
  });
});

describe(recordsOf, () => {
  it("reads what the server answers", () => {
    expect(recordsOf({ items: [{ ref: "IA-2999-0001", kind: "attack", dateStart: "2999-01-01", place: "Nowhere (synthetic)", province: "AF01", targetType: "other" }] })).toEqual([
      { ref: "IA-2999-0001", kind: "attack", dateStart: "2999-01-01", place: "Nowhere (synthetic)", province: "AF01" },
    ]);
  });

  it.each([null, [], {}, { items: "none" }, { items: [null, 1, {}] }])("makes nothing of %j", (answer) => {
    expect(recordsOf(answer)).toEqual([]);
  });
});
