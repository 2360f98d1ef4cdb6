"use client";

import { useTranslations } from "next-intl";
import { useFilterState } from "@/components/filters/filter-context";
import { useFieldWords } from "@/components/filters/use-field-words";
import { codeBars } from "./figure-rows";
import { GroupFigure } from "./GroupFigure";
import { useFigureTitle } from "./use-figure-title";
import { useGroupLink } from "./use-group-link";

const LABELS = [190, 140] as const;
/** Not findings about a target: they keep the end whatever their number. */
const LAST = ["other", "unknown"] as const;

export function TargetsFigure() {
  const t = useTranslations("overview.targets");
  const charts = useTranslations("charts");
  const words = useFieldWords();
  const titles = useFigureTitle();
  const { views, filter } = useFilterState();
  const link = useGroupLink("target");
  const group = codeBars(
    views.target,
    filter.target,
    { label: (code) => words.optionLabel("target", code), unknown: charts("notKnown"), withheld: charts("withheld") },
    { last: LAST, labelOnly: ["unknown"] },
  );
  const attacks = group.rows.filter((row) => row.key !== null && row.key !== "unknown").map((row) => ({ label: row.label, count: row.attacks.counted }));
  const total = group.rows.reduce((sum, row) => sum + row.attacks.counted, 0);
  const title = titles.top(attacks, total, "attacks");
  return (
    <GroupFigure
      id="targets"
      title={title}
      subline={t("subline")}
      sublineText={t("subline")}
      label={t("label")}
      summary={t("summary", { title, rows: group.rows.length })}
      first={charts("target")}
      group={group}
      link={link}
      labelWidth={LABELS}
      rowHeight={15}
      none={t("none", { count: group.none.length })}
    />
  );
}
