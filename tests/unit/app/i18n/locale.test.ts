import { describe, expect, it } from "vitest";
import { chooseLocale, directionOf } from "../../../../app/i18n/locale";

describe(chooseLocale, () => {
  it.each([
    ["en", "fa;q=1"],
    [undefined, "fa, en-GB;q=0.5"],
    [undefined, null],
    ["xx", "yy"],
    ["../../etc", "en"],
  ])("answers English for cookie %s and header %s, the only language so far", (cookie, header) => {
    expect(chooseLocale(cookie, header)).toBe("en");
  });
});

describe(directionOf, () => {
  it("knows which scripts run from right to left", () => {
    expect([directionOf("en"), directionOf("fa"), directionOf("ps-AF")]).toEqual(["ltr", "rtl", "rtl"]);
  });
});
