import { dayNumber } from "../../codebook/iso-day";
import { countBefore } from "../../analysis/sorted-days";
import { areClose } from "../../analysis/space-closeness";
import type { EvidenceRecord } from "../evidence-record";
import type { Reading } from "../reading";
import { areaOf, closenessOf } from "./closeness";
import { hasExactDay } from "./exact-dates";
import { areTwins } from "./linked-records";

/** Was an attack followed? By operations of known day alone; and, where bounds enter too, surely and possibly. */
export type Followed = { readonly exact: boolean; readonly certain: boolean; readonly possible: boolean };

/**
 * For each attack of known day and province: did an operation follow in the same place 1 to `lagDays` days later?
 *
 * The day itself is left out, since nobody knows which came first. Operations whose dates are bounds count as `certain`
 * where the whole stretch lies in those days, and as `possible` where a part does; so exact implies certain implies possible.
 */
export function followedBy(attacks: readonly EvidenceRecord[], operations: readonly EvidenceRecord[], reading: Pick<Reading, "lagDays" | "near">): Followed[] {
  const close = closenessOf(reading);
  const byArea = new Map<number, Dated[]>();
  for (const operation of operations) {
    if (operation.province === null) continue;
    const area = areaOf(operation.province);
    const dated = { operation, from: dayNumber(operation.dateStart), to: dayNumber(operation.dateEnd), exact: hasExactDay(operation) };
    const there = byArea.get(area);
    if (there === undefined) byArea.set(area, [dated]);
    else there.push(dated);
  }
  const areas = [...byArea].map(([area, there]) => ({ area, within: byFirstDay(there) }));
  return attacks.map((attack) => {
    if (attack.province === null) return { exact: false, certain: false, possible: false };
    const area = areaOf(attack.province);
    const day = dayNumber(attack.dateStart);
    const possible = areas
      .filter((other) => areClose(close, area, other.area))
      .flatMap(({ within }) => within(day + 1, day + reading.lagDays))
      .filter(({ operation }) => !areTwins(attack, operation));
    const surely = possible.filter(({ from, to }) => from - day >= 1 && to - day <= reading.lagDays);
    return { exact: surely.some(({ exact }) => exact), certain: surely.length > 0, possible: possible.length > 0 };
  });
}

type Dated = { readonly operation: EvidenceRecord; readonly from: number; readonly to: number; readonly exact: boolean };

/** Those whose stretch of days touches a window, found by their first day: no window goes through all of them. */
function byFirstDay(dated: readonly Dated[]): (first: number, last: number) => Dated[] {
  const ordered = dated.toSorted((one, other) => one.from - other.from);
  const begins = ordered.map(({ from }) => from);
  const longest = dated.reduce((most, { from, to }) => Math.max(most, to - from), 0);
  return (first, last) => ordered.slice(countBefore(begins, first - longest), countBefore(begins, last + 1)).filter(({ to }) => to >= first);
}
