"use client";

import { useTranslations } from "next-intl";
import { totalOf } from "@/lib/read/kind-counts";
import { FigureDownloads } from "@/components/charts/FigureDownloads";
import { FigureTable } from "@/components/charts/FigureTable";
import { Months } from "@/components/charts/Months";
import { useFilterState } from "@/components/filters/filter-context";
import { useLinked } from "@/components/linked/LinkedProvider";
import { FigureFrame } from "@/components/ui/FigureFrame";
import { formatDay, formatLongDay } from "@/components/ui/format";
import { useFigureTitle } from "./use-figure-title";
import { useMonths } from "./use-months";
import { useProvenance } from "./use-provenance";

export function MonthsFigure() {
  const t = useTranslations("overview.months");
  const titles = useFigureTitle();
  const { filter, datasets } = useFilterState();
  const { hrefOf, take } = useLinked();
  const { rows, months, chosen, link, onBrush, beside, numbers, halfFrom } = useMonths({ hrefOf, take, history: "push", onlyHeld: false });

  const attacks = rows.map((row) => ({ label: formatLongDay(row.month), count: row.attacks.counted }));
  const total = attacks.reduce((sum, row) => sum + row.count, 0) + beside.counted.attacks;
  const title = titles.month(attacks, total, "attacks");
  const dataset = datasets.find((candidate) => candidate.code === filter.dataset);
  const subline = t("subline", { beside: totalOf(beside.counted), half: halfFrom === null ? "none" : formatDay(halfFrom), effort: dataset?.effort ?? "unknown" });
  const known = dataset?.knownCoverage ?? null;
  const note = known === null ? null : {
    from: known.from,
    to: known.to,
    lines: [t("unCount", { counted: known.counted, from: formatDay(known.from), to: formatDay(known.to) }), t("unHeld", { any: known.any, assessed: known.assessed })] as const,
  };
  const provenance = useProvenance(title, subline);
  const [first, last] = [months[0], months.at(-1)];
  return (
    <FigureFrame
      id="months"
      title={title}
      subline={subline}
      summary={first && last ? t("summary", { title, months: months.length, first: formatLongDay(first), last: formatLongDay(last) }) : title}
      figure={<Months rows={rows} link={link} label={t("label")} note={note} halfFrom={halfFrom} chosen={chosen} onBrush={onBrush} />}
      table={<FigureTable numbers={numbers} caption={title} />}
      downloads={<FigureDownloads id="months" csv={numbers} provenance={provenance} />}
    />
  );
}
