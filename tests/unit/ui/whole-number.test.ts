import { describe, expect, it } from "vitest";
import { readWholeNumber } from "../../../components/ui/whole-number";

describe(readWholeNumber, () => {
  it("tells empty from zero", () => {
    expect(readWholeNumber("  ")).toEqual({ kind: "empty" });
    expect(readWholeNumber("0")).toEqual({ kind: "number", value: 0 });
  });

  it.each([
    ["60", 60],
    [" 007 ", 7],
    ["1,234", 1234],
    ["12 345", 12345],
    ["۱۲", 12],
    ["٣", 3],
    ["2147483647", 2147483647],
  ])("reads %s", (text, value) => {
    expect(readWholeNumber(text)).toEqual({ kind: "number", value });
  });

  it.each(["-1", "1.5", "1e3", "about 10", "10+", "2147483648", "99999999999", "1,23", "0x10", "½"])("does not guess at %s", (text) => {
    expect(readWholeNumber(text)).toEqual({ kind: "invalid", text });
  });
});
