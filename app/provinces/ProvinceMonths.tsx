"use client";

import { useTranslations } from "next-intl";
import { totalOf } from "@/lib/read/kind-counts";
import { FigureTable } from "@/components/charts/FigureTable";
import { Months } from "@/components/charts/Months";
import { FigureFrame } from "@/components/ui/FigureFrame";
import { formatDay, formatLongDay } from "@/components/ui/format";
import { useFigureTitle } from "../overview/use-figure-title";
import { useMonths } from "../overview/use-months";
import { ProvinceDownloads } from "./ProvinceDownloads";
import { useProvincePage } from "./province-page";

/** Its time line: attacks upwards, operations downwards, over the months of the whole dataset so that provinces compare. */
export function ProvinceMonths({ id, name }: { readonly id: string; readonly name: string }) {
  const t = useTranslations("province.months");
  const titles = useFigureTitle();
  const { hrefOf, take } = useProvincePage();
  const { rows, months, chosen, link, onBrush, beside, numbers, halfFrom } = useMonths({ hrefOf, take, history: "replace", onlyHeld: true });

  const sums = { attacks: beside.counted.attacks, operations: beside.counted.operations };
  for (const row of rows) {
    sums.attacks += row.attacks.counted;
    sums.operations += row.operations.counted;
  }
  const kind = sums.attacks === 0 && sums.operations > 0 ? "operations" : "attacks";
  const title = titles.month(rows.map((row) => ({ label: formatLongDay(row.month), count: row[kind].counted })), sums[kind], kind);
  const subline = t("subline", { beside: totalOf(beside.counted), half: halfFrom === null ? "none" : formatDay(halfFrom) });
  const [first, last] = [months[0], months.at(-1)];
  return (
    <FigureFrame
      id={id}
      title={title}
      subline={subline}
      summary={first && last ? t("summary", { title, months: months.length, first: formatLongDay(first), last: formatLongDay(last) }) : title}
      figure={<Months rows={rows} link={link} label={t("label", { name })} note={null} halfFrom={halfFrom} chosen={chosen} onBrush={onBrush} />}
      table={<FigureTable numbers={numbers} caption={title} />}
      downloads={<ProvinceDownloads id={id} numbers={numbers} title={title} subline={subline} />}
    />
  );
}
