import { dayNumber } from "../../codebook/iso-day";
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
  const dated = operations.flatMap((operation) =>
    operation.province === null
      ? []
      : [{ operation, area: areaOf(operation.province), from: dayNumber(operation.dateStart), to: dayNumber(operation.dateEnd), exact: hasExactDay(operation) }],
  );
  return attacks.map((attack) => {
    if (attack.province === null) return { exact: false, certain: false, possible: false };
    const area = areaOf(attack.province);
    const day = dayNumber(attack.dateStart);
    const near = dated.filter((other) => areClose(close, area, other.area) && !areTwins(attack, other.operation));
    const surely = near.filter(({ from, to }) => from - day >= 1 && to - day <= reading.lagDays);
    return {
      exact: surely.some(({ exact }) => exact),
      certain: surely.length > 0,
      possible: near.some(({ from, to }) => to - day >= 1 && from - day <= reading.lagDays),
    };
  });
}
