import { describe, expect, it } from "vitest";
import { solarHijri } from "@/components/forms/solar-hijri";

// The takeover, an attack of that autumn, two new year's days by way of the day before one, and the epoch.
describe(solarHijri, () => {
  it.each([
    ["2021-08-15", "Sunday, 24 Asad 1400", "۲۴ اسد ۱۴۰۰"],
    ["2021-10-08", "Friday, 16 Mizan 1400", "۱۶ میزان ۱۴۰۰"],
    ["2022-03-21", "Monday, 1 Hamal 1401", "۱ حمل ۱۴۰۱"],
    ["2021-03-20", "Saturday, 30 Hut 1399", "۳۰ حوت ۱۳۹۹"],
    ["1970-01-01", "Thursday, 11 Jadi 1348", "۱۱ جدی ۱۳۴۸"],
  ])("%s is %s", (day, latin, dari) => {
    expect(solarHijri(day)).toEqual({ latin, dari });
  });

  it.each(["", "2021-02-30", "2021-10", "8 Oct 2021"])("says nothing of %j", (text) => {
    expect(solarHijri(text)).toBeNull();
  });
});
