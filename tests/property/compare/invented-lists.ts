import fc from "fast-check";
import { dayNumber } from "@/lib/codebook/iso-day";
import type { IsoDay } from "@/lib/codebook/iso-day";
import { isoDayFromNumber } from "@/lib/codebook/iso-day";
import type { MatchRecord } from "@/lib/compare/match-record";

// Few days, provinces and values, so that many pairs lie near each other. All of it is invented.
const FIRST = dayNumber("2022-02-01" as IsoDay);
const provinces = ["AF01", "AF02", "AF05"] as const;

const invented = fc.record({
  start: fc.integer({ min: 0, max: 30 }),
  days: fc.constantFrom(1, 1, 1, 3, 7, 31),
  province: fc.constantFrom(...provinces),
  ownDate: fc.boolean(),
  kind: fc.constantFrom("attack", "operation", "clash", "other" as const),
  eventType: fc.constantFrom("ied", "suicide-bombing", "raid", "other" as const),
  assessedActor: fc.constantFrom("iskp", "taliban", "haqqani", "unidentified" as const),
  targetType: fc.constantFrom("worship-place", "transport", "unknown" as const),
  killedBest: fc.option(fc.integer({ min: 0, max: 30 })),
  point: fc.option(fc.record({ lng: fc.double({ min: 68.5, max: 70, noNaN: true }), lat: fc.double({ min: 34, max: 35, noNaN: true }), precision: fc.constantFrom("site", "town", "vicinity" as const) })),
  place: fc.constantFrom(null, "Testville", "Testvile", "Other Town"),
});

/** A list of invented records with refs that begin with `prefix`. */
export function inventedList(prefix: string, most = 60): fc.Arbitrary<MatchRecord[]> {
  return fc.array(invented, { minLength: 10, maxLength: most, size: "max" }).map((items) =>
    items.map(({ start, days, province, ownDate, point, place, killedBest, ...coded }, index) => {
      const [first, last] = [FIRST + start, FIRST + start + days - 1];
      return {
        ref: `${prefix}-${String(index + 1).padStart(4, "0")}`, index, start: first, end: last, ownDate, province,
        facts: {
          ...coded, unit: "event", dateStart: isoDayFromNumber(first), dateEnd: isoDayFromNumber(last), dateBasis: ownDate ? "event" : "report", province, provinceAlternatives: [], place,
          lng: point?.lng ?? null, lat: point?.lat ?? null, placePrecision: point?.precision ?? "province", targetDescription: null,
          killedLow: null, killedBest, killedHigh: null, detainedLow: null, detainedBest: null, detainedHigh: null, summary: "", sources: [],
        },
      };
    }),
  );
}
