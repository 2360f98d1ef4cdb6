"use client";

import { TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { memo } from "react";
import { Segmented } from "@/components/ui/Segmented";
import { fieldNamed } from "@/lib/codebook/fields";
import type { RowProblem } from "@/lib/interchange/row-problem";
import { rowProblemSentence } from "../look/row-problem-sentence";
import type { Say } from "../look/row-problem-sentence";
import { FieldSelect } from "./FieldSelect";
import { asksForDates, dateWays, optionsOf } from "./mapping-state";
import type { ColumnChoice } from "./mapping-state";
import { ValueMap } from "./ValueMap";
import styles from "./mapping.module.css";

const SAMPLES_SHOWN = 4;
const PROBLEMS_SHOWN = 3;

export type ColumnRowProps = {
  readonly choice: ColumnChoice;
  /** Chosen above for the table as a whole. */
  readonly role: "id" | "country" | null;
  /** Different values of the first rows. */
  readonly samples: readonly string[];
  readonly notKnown: readonly string[];
  /** What is wrong with its cells in the first rows. */
  readonly problems: readonly RowProblem[];
  readonly isTwice: boolean;
  readonly onChange: (choice: ColumnChoice) => void;
};

/** One column of the table: what is in it, what it fills, and how that is to be read. */
export const ColumnRow = memo(function ColumnRow({ choice, role, samples, notKnown, problems, isTwice, onChange }: ColumnRowProps) {
  const t = useTranslations("import.map");
  const { column, field, isProposed, dates, values } = choice;
  const definition = field === null ? null : fieldNamed(field);
  const crosswalk = definition === null ? [] : [definition.ucdp && `UCDP ${definition.ucdp}`, definition.acled && `ACLED ${definition.acled}`, definition.gtd && `GTD ${definition.gtd}`].filter(Boolean);
  return (
    <div className={styles.row} data-column={column} data-used={field !== null || role !== null || undefined}>
      <div className={styles.what}>
        <h4>{column}</h4>
        <p className={styles.samples}>{samples.length === 0 ? <span className={styles.quiet}>{t("sampleEmpty")}</span> : samples.slice(0, SAMPLES_SHOWN).map((text) => <span key={text}>{text.length > 60 ? `${text.slice(0, 59)}…` : text}</span>)}</p>
      </div>
      <div className={styles.fills}>
        <FieldSelect label={t("fillsLabel", { column })} value={field} onChange={(next) => onChange({ ...choice, field: next, isProposed: false, values: next === field ? values : {} })} />
        {role === null ? null : <p className={styles.quiet}>{t(`role.${role}`)}</p>}
        {isProposed ? <p className={styles.quiet}>{t("proposed")}</p> : null}
        {isTwice ? <p className={styles.error}><TriangleAlert size={13} aria-hidden="true" />{t("twice")}</p> : null}
        {definition === null ? null : (
          <p className={styles.guidance}>
            {definition.definition} {definition.guidance ?? ""}
            {crosswalk.length === 0 ? null : <span> {t("crosswalk", { names: crosswalk.join("; ") })}</span>}
          </p>
        )}
        {asksForDates(field) ? (
          <Segmented
            label={t("dates")}
            options={dateWays.map((way) => ({ value: way, label: t(`datesShort.${way}`) }))}
            value={dates}
            onChange={(way) => onChange({ ...choice, dates: way })}
            error={dates === null ? t("datesNeeded") : undefined}
          />
        ) : null}
        {field !== null && optionsOf(field) !== null ? <ValueMap field={field} column={column} samples={samples} notKnown={notKnown} values={values} onChange={(next) => onChange({ ...choice, values: next })} /> : null}
        {field === null || (asksForDates(field) && dates === null) ? null : <ColumnProblems problems={problems} />}
      </div>
    </div>
  );
});

function ColumnProblems({ problems }: { readonly problems: readonly RowProblem[] }) {
  const [importing, entry] = [useTranslations("import.problems"), useTranslations("entry.problems")];
  const different = problems.filter((one, position) => problems.findIndex(({ value, code }) => value === one.value && code === one.code) === position);
  if (different.length === 0) return null;
  return (
    <ul className={styles.problems}>
      {different.slice(0, PROBLEMS_SHOWN).map((one) => (
        <li key={`${one.code} ${one.value}`} className={styles.error}>
          <TriangleAlert size={13} aria-hidden="true" />
          <span>{one.value === "" ? null : <q>{one.value}</q>} {rowProblemSentence(one, importing as unknown as Say, entry as unknown as Say)}</span>
        </li>
      ))}
    </ul>
  );
}
