import { dayNumber, isoDayFromNumber } from "../codebook/iso-day";
import type { IsoDay } from "../codebook/iso-day";
import { FLAG_CLASS_O, NOT_KNOWN } from "./columns";
import type { Columns } from "./columns";
import { changedKeys } from "./filter";
import type { Filter } from "./filter";
import type { FilterKey } from "./filter-keys";
import type { KindCounts } from "./kind-counts";
import { COUNTED, OTHER_DATASET } from "./select";
import type { Selection } from "./select";

/** What the one sentence below the filter says, as numbers: the component says it in words. */
export type FilterDescription = Pick<Selection, "counted" | "total" | "setAside" | "reasons" | "kinds"> & {
  readonly setAsideKinds: KindCounts;
  /** Of the counted operations those announced against ISKP, the ones the claims use. */
  readonly classO: number;
  /** Provinces with at least one counted record, and counted records without a province. */
  readonly provincesWithCounted: number;
  readonly withoutProvince: number;
  readonly from: IsoDay;
  /**
   * `filter`: the reader's last day. `data`: none was asked for; the later of the end of the dataset's coverage and the last day that any of its
   * records may reach, whatever the filter. Null: neither is known.
   */
  readonly to: IsoDay | null;
  readonly toBasis: "filter" | "data";
  /** Closed records of the dataset: the only thing told of them, whatever the filter. */
  readonly closed: number;
  readonly changed: readonly FilterKey[];
};

/** What does this filter count, leave out and say? */
export function describeFilter(columns: Columns, { selection }: { readonly selection: Selection }, filter: Filter): FilterDescription {
  const seen = new Uint8Array(256);
  let [classO, withoutProvince, lastDay] = [0, 0, -Infinity];
  selection.state.forEach((state, row) => {
    if (state !== OTHER_DATASET) lastDay = Math.max(lastDay, columns.endDay[row] ?? -Infinity);
    if (state !== COUNTED) return;
    if (((columns.flags[row] ?? 0) & FLAG_CLASS_O) !== 0) classO += 1;
    const province = columns.code.province[row] ?? NOT_KNOWN;
    if (province === NOT_KNOWN) withoutProvince += 1;
    else seen[province] = 1;
  });
  const provincesWithCounted = seen.reduce((sum, one) => sum + one, 0);
  return describedBy(columns, filter, selection, { classO, provincesWithCounted, withoutProvince, lastDay });
}

/** lastDay: the last that any record of the dataset may reach, days since 1970-01-01; -Infinity where there is none. */
type Seen = Pick<FilterDescription, "classO" | "provincesWithCounted" | "withoutProvince"> & { readonly lastDay: number };

/** Put a description together from what was counted. */
export function describedBy({ datasets }: Pick<Columns, "datasets">, filter: Filter, selection: Omit<Selection, "state">, seen: Seen): FilterDescription {
  const dataset = datasets.find(({ code }) => code === filter.dataset);
  const { classO, provincesWithCounted, withoutProvince } = seen;
  const { counted, total, setAside, reasons, kinds, setAsideKinds } = selection;
  const lastDay = Math.max(seen.lastDay, dataset?.coverageTo ? dayNumber(dataset.coverageTo) : -Infinity);
  return {
    counted, total, setAside, reasons, kinds, setAsideKinds,
    classO, provincesWithCounted, withoutProvince,
    from: filter.from,
    to: filter.to ?? (Number.isFinite(lastDay) ? isoDayFromNumber(lastDay) : null),
    toBasis: filter.to === null ? "data" : "filter",
    closed: dataset?.closed ?? 0,
    changed: changedKeys(filter, datasets),
  };
}
