import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayNumber, isoDayFromNumber, parseIsoDay } from "@/lib/codebook/iso-day";

/** The rule by pattern and calendar of the platform, whose years begin at 0 with this call alone. */
function isDay(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const date = new Date(0);
  date.setUTCFullYear(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
  return date.toISOString().slice(0, 10) === text;
}

describe(parseIsoDay, () => {
  it("takes every day of the calendar and no other text of that shape", () => {
    const part = (digits: number, most: number) => fc.integer({ min: 0, max: most }).map((number) => String(number).padStart(digits, "0"));
    fc.assert(fc.property(part(4, 9999), part(2, 14), part(2, 33), (year, month, day) => {
      const text = `${year}-${month}-${day}`;
      expect(parseIsoDay(text)).toBe(isDay(text) ? text : null);
    }), { seed: 20260101, numRuns: 3000 });
  });

  it("takes no other text", () => {
    const letter = fc.constantFrom("0", "1", "2", "9", "-", "/", ":", " ", "a", "+", ".", "٣", "\n");
    fc.assert(fc.property(fc.string({ unit: letter, minLength: 8, maxLength: 11 }), (text) => {
      expect(parseIsoDay(text)).toBe(isDay(text) ? text : null);
    }), { seed: 20260101, numRuns: 3000 });
    for (const text of ["2022-01-0a", "2022-01-1 ", "2022-1-01-", "20 2-01-01", "+022-01-01", "2022-02-30", "2022-00-10", "2022-01-00", "", "2022-01-01\n", "٢٠٢٢-٠١-٠١"]) expect(parseIsoDay(text), text).toBeNull();
  });

  it("gives days that are numbered one after the other", () => {
    fc.assert(fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (number) => {
      const day = isoDayFromNumber(number);
      expect(parseIsoDay(day)).toBe(day);
      expect(dayNumber(day)).toBe(number);
    }), { seed: 20260101, numRuns: 2000 });
  });
});
