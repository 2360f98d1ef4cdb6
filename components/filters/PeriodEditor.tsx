"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { monthBounds, monthOf, parseIsoDay } from "@/lib/codebook/iso-day";
import type { IsoDay, IsoMonth } from "@/lib/codebook/iso-day";
import { cleared, onlyMonths } from "@/lib/read/change-filter";
import type { Filter } from "@/lib/read/filter";
import { useFilterState } from "./filter-context";
import styles from "./FilterMenu.module.css";

/** First and last day, or a whole year at once. A record whose span overlaps the period stays. */
export function PeriodEditor({ filter, onChange }: { readonly filter: Filter; readonly onChange: (next: Filter) => void }) {
  const t = useTranslations("filters");
  const id = useId();
  const { datasets, views } = useFilterState();
  const years = yearsOf(views.month.rows.map((row) => row.month));
  const whole = cleared(cleared(filter, "from", datasets), "to", datasets);
  const set = (key: "from" | "to", text: string) => {
    const day = text === "" ? null : parseIsoDay(text);
    if (text === "") onChange(cleared(filter, key, datasets));
    else if (day !== null && day >= "1970-01-01" && inOrder(key, day, filter)) onChange({ ...filter, [key]: day });
  };
  return (
    <div className={styles.period}>
      <div className={styles.days}>
        {(["from", "to"] as const).map((key) => (
          <label key={key} htmlFor={`${id}-${key}`}>
            <span>{t(`field.${key}`)}</span>
            <input
              id={`${id}-${key}`}
              type="date"
              className={styles.day}
              value={filter[key] ?? ""}
              min={key === "to" ? filter.from : "1970-01-01"}
              {...(key === "from" && filter.to !== null ? { max: filter.to } : {})}
              onChange={(event) => set(key, event.target.value)}
            />
          </label>
        ))}
      </div>
      <div className={styles.years} role="group" aria-label={t("wholeYears")}>
        {years.map((year) => (
          <button key={year} type="button" className={styles.year} aria-pressed={isYear(filter, year, whole)} onClick={() => onChange(onlyMonths(filter, `${year}-01` as IsoMonth, `${year}-12` as IsoMonth))}>
            {year}
          </button>
        ))}
      </div>
      <div className={styles.foot}>
        <span>{t("hint.period")}</span>
        <button type="button" className={styles.clear} onClick={() => onChange(whole)}>{t("wholePeriod")}</button>
      </div>
    </div>
  );
}

function yearsOf(months: readonly IsoMonth[]): readonly string[] {
  return [...new Set(months.map((month) => month.slice(0, 4)))].sort();
}

function inOrder(key: "from" | "to", day: IsoDay, filter: Filter): boolean {
  return key === "from" ? filter.to === null || day <= filter.to : day >= filter.from;
}

function isYear(filter: Filter, year: string, whole: Filter): boolean {
  const first = monthBounds(`${year}-01` as IsoMonth).first;
  const from = first < whole.from && monthOf(whole.from).startsWith(year) ? whole.from : first;
  return filter.to === `${year}-12-31` && (filter.from === first || filter.from === from);
}
