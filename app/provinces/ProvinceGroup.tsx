"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { FigureTable } from "@/components/charts/FigureTable";
import type { FigureLink } from "@/components/charts/figure-link";
import { PairedBars } from "@/components/charts/PairedBars";
import { sumOfSide } from "@/components/charts/paired-rows";
import { useFilterState } from "@/components/filters/filter-context";
import { useFieldWords } from "@/components/filters/use-field-words";
import { selectStep } from "@/components/linked/what-select-does";
import { FigureFrame } from "@/components/ui/FigureFrame";
import { listOptions } from "@/lib/read/filter-keys";
import { codeBars } from "../overview/figure-rows";
import { pairedNumbers } from "../overview/numbers";
import { useFigureTitle } from "../overview/use-figure-title";
import { ProvinceDownloads } from "./ProvinceDownloads";
import { useProvincePage } from "./province-page";

const groups = {
  target: { words: "targets", labels: [156, 140], last: ["other", "unknown"], labelOnly: ["unknown"] },
  actor: { words: "actors", labels: [186, 140], last: ["unidentified", "none"], labelOnly: [] },
} as const;

/** Its target mix, or who did it: paired bars as on the overview, of this province alone. */
export function ProvinceGroup({ id, by, name }: { readonly id: string; readonly by: keyof typeof groups; readonly name: string }) {
  const { words: key, labels, last, labelOnly } = groups[by];
  const t = useTranslations(`province.${key}`);
  const charts = useTranslations("charts");
  const rest = useTranslations("overview.provinces");
  const words = useFieldWords();
  const titles = useFigureTitle();
  const { views, filter } = useFilterState();
  const { hrefOf, take } = useProvincePage();
  const link = useMemo<FigureLink<string | null>>(() => {
    const step = (code: string | null, add: boolean) => {
      if (by === "target") {
        const known = listOptions.target.find((option) => option === code);
        return known === undefined ? null : selectStep(filter, "target", known, add);
      }
      const known = listOptions.actor.find((option) => option === code);
      return known === undefined ? null : selectStep(filter, "actor", known, add);
    };
    return {
      selected: new Set<string | null>(filter[by]),
      hrefOf: (code) => {
        const does = step(code, false);
        return does === null ? null : hrefOf(does);
      },
      onSelect: (code, add) => {
        const does = step(code, add);
        if (does !== null) take(does);
      },
    };
  }, [by, filter, hrefOf, take]);

  const group = codeBars(views[by], filter[by], { label: (code) => words.optionLabel(by, code), unknown: charts("notKnown"), withheld: charts("withheld") }, { last, labelOnly });
  const kind = sumOfSide(group.rows, "attacks").counted === 0 && sumOfSide(group.rows, "operations").counted > 0 ? "operations" : "attacks";
  const named = group.rows.filter((row) => row.key !== null && (row.key !== "unknown" || kind === "operations"));
  const title = titles.top(named.map((row) => ({ label: row.label, count: row[kind].counted })), sumOfSide(group.rows, kind).counted, kind);
  const numbers = pairedNumbers(group.rows, {
    first: charts(by),
    total: charts("total"),
    head: [charts("attacksCounted"), charts("attacksSetAside"), charts("operationsCounted"), charts("operationsSetAside")],
  });
  const { clashes, other } = group.apart;
  return (
    <FigureFrame
      id={id}
      title={title}
      subline={t("subline")}
      summary={t("summary", { title, rows: group.rows.length, name })}
      figure={group.rows.length === 0 ? <p>{t("none", { name })}</p> : <PairedBars rows={group.rows} link={link} label={t("label", { name })} labelWidth={labels} rowHeight={17} />}
      table={<FigureTable numbers={numbers} caption={title} />}
      downloads={<ProvinceDownloads id={id} numbers={numbers} title={title} subline={t("subline")} />}
      note={clashes + other > 0 ? <p>{rest("apart", { clashes, other, both: clashes > 0 && other > 0 ? 1 : 0 })}</p> : undefined}
    />
  );
}
