"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { monthOf } from "@/lib/codebook/iso-day";
import type { IsoDay, IsoMonth } from "@/lib/codebook/iso-day";
import { cleared, onlyMonths } from "@/lib/read/change-filter";
import { DEFAULT_FROM } from "@/lib/read/filter";
import { totalOf } from "@/lib/read/kind-counts";
import type { FigureNumbers } from "@/components/charts/FigureTable";
import type { FigureLink } from "@/components/charts/figure-link";
import type { PairedRow } from "@/components/charts/paired-rows";
import { useFilterState } from "@/components/filters/filter-context";
import { selectMonthStep } from "@/components/linked/what-select-does";
import type { SelectStep } from "@/components/linked/what-select-does";
import { formatDay } from "@/components/ui/format";
import { chosenMonths, monthRows, pairedRow } from "./figure-rows";
import { pairedNumbers } from "./numbers";

export type MonthsOptions = {
  readonly hrefOf: (step: SelectStep) => string;
  readonly take: (step: SelectStep) => void;
  /** Does a drag of the brush leave a step in the browser's history? */
  readonly history: "push" | "replace";
  /** Months without any record stay out of the table. */
  readonly onlyHeld: boolean;
};

/** What a figure of months draws and does, of one province or of all: its rows, what is chosen, the brush, and the table twin. */
export function useMonths({ hrefOf, take, history, onlyHeld }: MonthsOptions) {
  const charts = useTranslations("charts");
  const { views, filter, datasets, apply } = useFilterState();
  const rows = useMemo(() => monthRows(views, filter.from < DEFAULT_FROM ? filter.from : DEFAULT_FROM), [views, filter.from]);
  const months = useMemo(() => rows.map((row) => row.month), [rows]);
  const chosen = useMemo(() => chosenMonths(months, filter.from, filter.to), [months, filter.from, filter.to]);
  const whole = chosen[0] === 0 && chosen[1] === months.length - 1;
  const link = useMemo<FigureLink<IsoMonth>>(
    () => ({
      selected: whole ? new Set() : new Set(months.slice(chosen[0], chosen[1] + 1)),
      hrefOf: (month) => hrefOf(selectMonthStep(filter, month)),
      onSelect: (month) => take(selectMonthStep(filter, month)),
    }),
    [whole, months, chosen, filter, hrefOf, take],
  );
  const onBrush = (first: number, last: number) => {
    const [from, to] = [months[first], months[last]];
    if (from === undefined || to === undefined) return;
    let next = onlyMonths(filter, from, to);
    // A handle at the very end asks for no limit there.
    if (first === 0) next = cleared(next, "from", datasets);
    if (last === months.length - 1) next = cleared(next, "to", datasets);
    apply(next, history);
  };

  const { beside } = views.month;
  const shown = onlyHeld ? rows.filter((row) => row.attacks.counted + row.attacks.setAside + row.operations.counted + row.operations.setAside > 0) : rows;
  const tableRows: PairedRow[] = shown.map((row) => ({ key: row.month, label: formatDay(row.month), attacks: row.attacks, operations: row.operations }));
  if (totalOf(beside.counted) + totalOf(beside.setAside) > 0) tableRows.push(pairedRow("beside", charts("severalMonths"), beside));
  const numbers: FigureNumbers = pairedNumbers(tableRows, {
    first: charts("month"),
    total: charts("total"),
    head: [charts("attacksCounted"), charts("attacksSetAside"), charts("operationsCounted"), charts("operationsSetAside")],
  });
  /** The day on which the first month begins late; null where it is whole. */
  const halfFrom: IsoDay | null = rows[0]?.month === monthOf(DEFAULT_FROM) ? DEFAULT_FROM : null;
  return { rows, months, chosen, link, onBrush, beside, numbers, halfFrom };
}
