import { describe, expect, it } from "vitest";
import { numberText, typedNumber, withLatinDigits } from "../../../lib/entry/typed-number";

describe(typedNumber, () => {
  it.each([
    ["12", 12],
    [" 12 ", 12],
    ["007", 7],
    ["12.5", 12.5],
    ["-3", -3],
    ["\u22123", -3],
    ["-0", 0],
    ["۱۲", 12],
    ["١٢", 12],
    ["۳۴.۵۳", 34.53],
    ["۳۴٫۵۳", 34.53],
    ["\u200f۶۹\u200e", 69],
  ])("reads %j", (text, number) => expect(typedNumber(text)).toBe(number));

  it.each(["abc", "12 people", "1,200", "1 200", "34,53", "34.53 N", "34°31'", "1e3", "0x10", "+5", ".5", "5.", "--1", "NaN", "Infinity", "½"])(
    "keeps %j as typed",
    (text) => expect(typedNumber(text)).toBe(text),
  );

  it("takes nothing for nothing, not for zero", () => {
    expect(typedNumber("")).toBeNull();
    expect(typedNumber("  ")).toBeNull();
  });
});

describe(numberText, () => {
  it("writes what typedNumber reads back", () => {
    for (const number of [0, 7, 1_000_000, 69.352, -12.5, 0.0000001]) expect(typedNumber(numberText(number))).toBe(number);
    expect(numberText(null)).toBe("");
  });
});

describe(withLatinDigits, () => {
  it("leaves all but digits alone", () => expect(withLatinDigits("۲۰۳۱-۰۳-۰۴ پل")).toBe("2031-03-04 پل"));
});
