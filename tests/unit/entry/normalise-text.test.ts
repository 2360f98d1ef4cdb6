import { describe, expect, it } from "vitest";
import { normaliseText } from "../../../lib/entry/normalise-text";

describe(normaliseText, () => {
  it("trims, and makes empty text null", () => {
    expect(normaliseText("  Testville \n", "one")).toBe("Testville");
    expect(normaliseText(" \t\n ", "many")).toBeNull();
    expect(normaliseText("\u200f\u202a\u202c", "one")).toBeNull();
  });

  it("composes letters and their marks", () => {
    expect(normaliseText("Cafe\u0301", "one")).toBe("Caf\u00e9");
  });

  it("drops marks of direction and keeps the joiner that Dari is written with", () => {
    expect(normaliseText("\u202bمی\u200cخواهد\u202c", "one")).toBe("می\u200cخواهد");
  });

  it("keeps line breaks only where the field has lines", () => {
    expect(normaliseText("one\r\ntwo\rthree", "many")).toBe("one\ntwo\nthree");
    expect(normaliseText("one\r\n  two", "one")).toBe("one two");
  });

  it("turns the form feed of a PDF file into a space and leaves NUL to be refused", () => {
    expect(normaliseText("one\u000ctwo", "many")).toBe("one two");
    expect(normaliseText("one\u0000two", "many")).toBe("one\u0000two");
  });
});
