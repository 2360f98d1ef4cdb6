"use client";

import { useFormatter, useTranslations } from "next-intl";
import { titleOfLeaders, titleOfTop, titleOfTopTwo } from "@/components/charts/figure-title";
import type { Counted, TitlePattern } from "@/components/charts/figure-title";

export type Noun = "attacks" | "operations" | "killed";

/** Titles in the reader's language, from the patterns that the data fill. */
export function useFigureTitle() {
  const t = useTranslations("charts");
  const format = useFormatter();

  const said = (found: TitlePattern, noun: Noun): string => {
    if (found.pattern === "nothing") return t(`none.${noun}`);
    return t(`title.${found.pattern}`, { ...found, noun: t(`noun.${noun}`, { count: found.total }) });
  };
  const join = (labels: readonly string[]) => (labels.length > 2 ? t("leaders.many", { count: labels.length }) : format.list(labels, { type: "conjunction" }));
  // *Kabul and Herat lead*: how many lead decides the verb.
  const leading = (rows: readonly Counted[]) => {
    const top = Math.max(0, ...rows.map((row) => row.count));
    return rows.filter((row) => row.count === top && top > 0).length;
  };

  return {
    top: (rows: readonly Counted[], total: number, noun: Noun) => said(titleOfTop(rows, total), noun),
    topTwo: (rows: readonly Counted[], total: number, noun: Noun) => said(titleOfTopTwo(rows, total), noun),
    month: (rows: readonly Counted[], total: number, noun: Noun) => {
      const found = titleOfTop(rows, total);
      const words = { noun: t(`noun.${noun}`, { count: total }) };
      if (found.pattern === "one") return t("title.month", { ...found, ...words });
      if (found.pattern === "tie") return t("title.monthTie", { ...found, ...words });
      if (found.pattern === "manyTie") return t("title.monthManyTie", { ...found, ...words });
      return t(`none.${noun}`);
    },
    leaders: (attacks: readonly Counted[], operations: readonly Counted[]) => {
      const found = titleOfLeaders(attacks, operations, join);
      const counts = { attackCount: leading(attacks), count: found.pattern === "operationsOnly" ? leading(operations) : leading(attacks) };
      return t(`leaders.${found.pattern}`, { ...found, ...counts });
    },
  };
}
