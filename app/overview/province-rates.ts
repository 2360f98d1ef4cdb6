import { areaRates } from "@/lib/analysis/area-rates";
import { dayNumber } from "@/lib/codebook/iso-day";
import type { IsoDay } from "@/lib/codebook/iso-day";
import { provinces } from "@/lib/codebook/provinces";
import type { ProvinceCode } from "@/lib/codebook/provinces";
import type { LinkedViews } from "@/components/linked/linked-data";
import type { ProvinceRate } from "@/components/map/province-fill";

/** Mean length of a year in the Gregorian calendar. */
const DAYS_A_YEAR = 365.2425;

/**
 * Counted attacks per 100,000 people and year for every province, people as of 2018, over the days from `from` to `to`, both
 * included; null for a period of less than a day.
 */
export function provinceRates(views: LinkedViews, from: IsoDay, to: IsoDay): ReadonlyMap<ProvinceCode, ProvinceRate> | null {
  const days = dayNumber(to) - dayNumber(from) + 1;
  if (days < 1) return null;
  const rows = views.province.rows;
  const people = rows.map((row) => provinces.find((province) => province.pcode === row.code)?.population2018 ?? 0);
  const finding = areaRates(rows.map((row) => row.counted.attacks), people, { years: days / DAYS_A_YEAR });
  if (finding.kind !== "found") return null;
  return new Map(
    rows.map((row, index) => [
      row.code,
      {
        smoothed: finding.eb[index] ?? 0,
        raw: finding.rate[index] ?? 0,
        low: finding.rateLo[index] ?? 0,
        high: finding.rateHi[index] ?? 0,
        unstable: finding.unstable[index] ?? true,
      },
    ]),
  );
}
