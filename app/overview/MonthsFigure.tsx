"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { monthOf } from "@/lib/codebook/iso-day";
import type { IsoMonth } from "@/lib/codebook/iso-day";
import { cleared, onlyMonths } from "@/lib/read/change-filter";
import { DEFAULT_FROM } from "@/lib/read/filter";
import { FigureDownloads } from "@/components/charts/FigureDownloads";
import { FigureTable } from "@/components/charts/FigureTable";
import type { FigureLink } from "@/components/charts/figure-link";
import { Months } from "@/components/charts/Months";
import { useFilterState } from "@/components/filters/filter-context";
import { useLinked } from "@/components/linked/LinkedProvider";
import { selectMonthStep } from "@/components/linked/what-select-does";
import { FigureFrame } from "@/components/ui/FigureFrame";
import { formatDay, formatLongDay } from "@/components/ui/format";
import { chosenMonths, monthRows, pairedRow } from "./figure-rows";
import { pairedNumbers } from "./numbers";
import { useFigureTitle } from "./use-figure-title";
import { useProvenance } from "./use-provenance";

export function MonthsFigure() {
  const t = useTranslations("overview.months");
  const charts = useTranslations("charts");
  const titles = useFigureTitle();
  const { views, filter, datasets, apply } = useFilterState();
  const { hrefOf, take } = useLinked();
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
    apply(next);
  };

  const { beside } = views.month;
  const besideCount = Object.values(beside.counted).reduce((sum, count) => sum + count, 0);
  const attacks = rows.map((row) => ({ label: formatLongDay(row.month), count: row.attacks.counted }));
  const total = attacks.reduce((sum, row) => sum + row.count, 0) + beside.counted.attacks;
  const title = titles.month(attacks, total, "attacks");
  const dataset = datasets.find((candidate) => candidate.code === filter.dataset);
  const half = rows[0]?.month === monthOf(DEFAULT_FROM) ? DEFAULT_FROM : null;
  const subline = t("subline", { beside: besideCount, half: half === null ? "none" : formatDay(half), effort: dataset?.effort ?? "unknown" });
  const known = dataset?.knownCoverage ?? null;
  const note = known === null ? null : {
    from: known.from,
    to: known.to,
    lines: [t("unCount", { counted: known.counted, from: formatDay(known.from), to: formatDay(known.to) }), t("unHeld", { any: known.any, assessed: known.assessed })] as const,
  };

  const tableRows = rows.map((row) => ({ key: row.month, label: formatDay(row.month), attacks: row.attacks, operations: row.operations }));
  if (besideCount + Object.values(beside.setAside).reduce((sum, count) => sum + count, 0) > 0) tableRows.push({ ...pairedRow(null, charts("severalMonths"), beside), key: "beside" as IsoMonth });
  const numbers = pairedNumbers(tableRows, {
    first: charts("month"),
    total: charts("total"),
    head: [charts("attacksCounted"), charts("attacksSetAside"), charts("operationsCounted"), charts("operationsSetAside")],
  });
  const provenance = useProvenance(title, subline);
  const [firstMonth, lastMonth] = [months[0], months.at(-1)];
  return (
    <FigureFrame
      id="months"
      title={title}
      subline={subline}
      summary={firstMonth && lastMonth ? t("summary", { title, months: months.length, first: formatLongDay(firstMonth), last: formatLongDay(lastMonth) }) : title}
      figure={<Months rows={rows} link={link} label={t("label")} note={note} halfFrom={half} chosen={chosen} onBrush={brush} />}
      table={<FigureTable numbers={numbers} caption={title} />}
      downloads={<FigureDownloads id="months" numbers={numbers} provenance={provenance} />}
    />
  );
}
