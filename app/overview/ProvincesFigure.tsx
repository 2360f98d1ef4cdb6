"use client";

import { useTranslations } from "next-intl";
import { useFilterState } from "@/components/filters/filter-context";
import { hatch } from "@/components/ui/HatchDefs";
import { provinceBars } from "./figure-rows";
import { GroupFigure } from "./GroupFigure";
import { useFigureTitle } from "./use-figure-title";
import { useGroupLink } from "./use-group-link";

const LABELS = [92, 104] as const;

export function ProvincesFigure() {
  const t = useTranslations("overview.provinces");
  const charts = useTranslations("charts");
  const titles = useFigureTitle();
  const { views } = useFilterState();
  const link = useGroupLink("province");
  const group = provinceBars(views, t("unknown"));
  const counted = (kind: "attacks" | "operations") => group.rows.filter((row) => row.key !== "unknown").map((row) => ({ label: row.label, count: row[kind].counted }));
  const title = titles.leaders(counted("attacks"), counted("operations"));
  return (
    <GroupFigure
      id="provinces"
      title={title}
      subline={t.rich("subline", { hatch: () => <svg width="15" height="9" aria-hidden="true" style={{ display: "inline-block", verticalAlign: "-1px" }}><rect x="0.5" y="0.5" width="14" height="8" fill={hatch.ink} stroke="var(--ink-3)" /></svg> })}
      sublineText={t.markup("subline", { hatch: () => "" })}
      label={t("label")}
      summary={t("summary", { title, rows: group.rows.length, none: group.none.length })}
      first={charts("province")}
      group={group}
      link={link}
      labelWidth={LABELS}
      none={t("none", { count: group.none.length })}
      noneNote={t.rich("noneNote", { list: (chunks) => <span style={{ textDecoration: "underline" }}>{chunks}</span> })}
    />
  );
}
