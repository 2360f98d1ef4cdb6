"use client";

import { useTranslations } from "next-intl";
import { useFilterState } from "@/components/filters/filter-context";
import { useFieldWords } from "@/components/filters/use-field-words";
import { codeBars } from "./figure-rows";
import { GroupFigure } from "./GroupFigure";
import { useFigureTitle } from "./use-figure-title";
import { useGroupLink } from "./use-group-link";

const LABELS = [186, 140] as const;
const LAST = ["unidentified", "none"] as const;

export function ActorsFigure() {
  const t = useTranslations("overview.actors");
  const charts = useTranslations("charts");
  const words = useFieldWords();
  const titles = useFigureTitle();
  const { views, filter } = useFilterState();
  const link = useGroupLink("actor");
  const group = codeBars(views.actor, filter.actor, { label: (code) => words.optionLabel("actor", code), unknown: charts("notKnown"), withheld: charts("withheld") }, { last: LAST });
  const attacks = group.rows.filter((row) => row.key !== null).map((row) => ({ label: row.label, count: row.attacks.counted }));
  const title = titles.top(attacks, attacks.reduce((sum, row) => sum + row.count, 0), "attacks");
  return (
    <GroupFigure
      id="actors"
      title={title}
      subline={t("subline")}
      sublineText={t("subline")}
      label={t("label")}
      summary={t("summary", { title, rows: group.rows.length })}
      first={charts("actor")}
      group={group}
      link={link}
      labelWidth={LABELS}
      none={t("none", { count: group.none.length })}
    />
  );
}
