"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { monthOf } from "@/lib/codebook/iso-day";
import type { IsoMonth } from "@/lib/codebook/iso-day";
import { cleared, onlyMonths } from "@/lib/read/change-filter";
import { DEFAULT_FROM } from "@/lib/read/filter";
import { totalOf } from "@/lib/read/kind-counts";
import { FigureTable } from "@/components/charts/FigureTable";
import type { FigureLink } from "@/components/charts/figure-link";
import { Months } from "@/components/charts/Months";
import type { PairedRow } from "@/components/charts/paired-rows";
import { useFilterState } from "@/components/filters/filter-context";
import { selectMonthStep } from "@/components/linked/what-select-does";
import { FigureFrame } from "@/components/ui/FigureFrame";
import { formatDay, formatLongDay } from "@/components/ui/format";
import { chosenMonths, monthRows, pairedRow } from "../overview/figure-rows";
import { pairedNumbers } from "../overview/numbers";
import { useFigureTitle } from "../overview/use-figure-title";
import { ProvinceDownloads } from "./ProvinceDownloads";
import { useProvincePage } from "./province-page";

/** Its time line: attacks upwards, operations downwards, over the months of the whole dataset so that provinces compare. */
export function ProvinceMonths({ id, name }: { readonly id: string; readonly name: string }) {
  const t = useTranslations("province.months");
  const charts = useTranslations("charts");
  const titles = useFigureTitle();
  const { views, filter, datasets, apply } = useFilterState();
  const { hrefOf, take } = useProvincePage();
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
  const brush = (first: number, last: number) => {
    const [from, to] = [months[first], months[last]];
    if (from === undefined || to === undefined) return;
    let next = onlyMonths(filter, from, to);
    // A handle at the very end asks for no limit there.
    if (first === 0) next = cleared(next, "from", datasets);
    if (last === months.length - 1) next = cleared(next, "to", datasets);
    apply(next, "replace");
  };

  const { beside } = views.month;
  const sums = { attacks: beside.counted.attacks, operations: beside.counted.operations };
  for (const row of rows) {
    sums.attacks += row.attacks.counted;
    sums.operations += row.operations.counted;
  }
  const kind = sums.attacks === 0 && sums.operations > 0 ? "operations" : "attacks";
  const title = titles.month(rows.map((row) => ({ label: formatLongDay(row.month), count: row[kind].counted })), sums[kind], kind);
  const half = rows[0]?.month === monthOf(DEFAULT_FROM) ? DEFAULT_FROM : null;
  const subline = t("subline", { beside: totalOf(beside.counted), half: half === null ? "none" : formatDay(half) });
  const held = rows.filter((row) => row.attacks.counted + row.attacks.setAside + row.operations.counted + row.operations.setAside > 0);
  const tableRows: PairedRow[] = held.map((row) => ({ key: row.month, label: formatDay(row.month), attacks: row.attacks, operations: row.operations }));
  if (totalOf(beside.counted) + totalOf(beside.setAside) > 0) tableRows.push(pairedRow("beside", charts("severalMonths"), beside));
  const numbers = pairedNumbers(tableRows, {
    first: charts("month"),
    total: charts("total"),
    head: [charts("attacksCounted"), charts("attacksSetAside"), charts("operationsCounted"), charts("operationsSetAside")],
  });
  const [first, last] = [months[0], months.at(-1)];
  return (
    <FigureFrame
      id={id}
      title={title}
      subline={subline}
      summary={first && last ? t("summary", { title, months: months.length, first: formatLongDay(first), last: formatLongDay(last) }) : title}
      figure={<Months rows={rows} link={link} label={t("label", { name })} note={null} halfFrom={half} chosen={chosen} onBrush={brush} />}
      table={<FigureTable numbers={numbers} caption={title} />}
      downloads={<ProvinceDownloads id={id} numbers={numbers} title={title} subline={subline} />}
    />
  );
}
