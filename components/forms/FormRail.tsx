"use client";

import { Check, Circle, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { memo, useMemo } from "react";
import { controlClass } from "@/components/ui/Field";
import { classNames } from "@/components/ui/class-names";
import { useShortcut } from "@/components/ui/Shortcuts";
import { focusWithin } from "./focus-field";
import { useFormState, useFormStore } from "./form-context";
import { shownErrors } from "./form-store";
import type { FormValues } from "./form-values";
import { sectionStates } from "./section-state";
import { sectionHeadingId, sectionOf, sections } from "./sections";
import type { FormSection } from "./sections";
import styles from "./FormRail.module.css";

export type DatasetOption = { readonly code: string; readonly title: string };

/** The sections with how far each is: done, current, with problems. Alt and a digit move the keyboard there. */
export function FormRail({ blank, datasets }: { readonly blank: FormValues; readonly datasets: readonly DatasetOption[] }) {
  const t = useTranslations("form.rail");
  const values = useFormState((state) => state.content.values);
  const touched = useFormState((state) => state.touched);
  const shown = useFormState((state) => state.shown);
  const current = useFormState((state) => (state.focused === null ? null : sectionOf(state.focused)));
  const states = useMemo(() => sectionStates(sections, values, blank, touched, shownErrors({ shown })), [values, blank, touched, shown]);
  return (
    <nav className={styles.rail} aria-label={t("label")}>
      <ul>
        {sections.map((section, index) => {
          const state = states[index];
          return state ? <li key={section.id}><RailLink section={section} isDone={state.isDone} errors={state.errors} digit={index + 1} isCurrent={current === section.id} /></li> : null;
        })}
      </ul>
      <p className={styles.railNote}>{t("note")}</p>
      <DatasetChoice datasets={datasets} />
    </nav>
  );
}

/** Where a new record goes; a stored one stays where it is. */
function DatasetChoice({ datasets }: { readonly datasets: readonly DatasetOption[] }) {
  const t = useTranslations("form.rail");
  const store = useFormStore();
  const dataset = useFormState((state) => state.content.dataset);
  const isEdit = useFormState((state) => state.content.base !== null);
  if (isEdit) return null;
  if (datasets.length < 2) {
    return (
      <p className={styles.dataset}>
        {t("into", { dataset: datasets[0]?.title ?? dataset })}
        <input type="hidden" name="dataset" value={dataset} />
      </p>
    );
  }
  return (
    <label className={styles.dataset}>
      {t("intoLabel")}
      <select name="dataset" className={controlClass} value={dataset} onChange={(event) => store.changeContent({ dataset: event.target.value })}>
        {datasets.map(({ code, title }) => <option key={code} value={code}>{title}</option>)}
      </select>
    </label>
  );
}

type RailLinkProps = { readonly section: FormSection; readonly isDone: boolean; readonly errors: number; readonly digit: number; readonly isCurrent: boolean };

/** Drawn again when it says something else, not with every letter that is typed. */
const RailLink = memo(function RailLink({ section, isDone, errors, digit, isCurrent }: RailLinkProps) {
  const t = useTranslations("form.rail");
  const go = () => focusWithin(document.querySelector(`[data-section="${section.id}"]`));
  useShortcut(`alt+${digit}`, go, t("goTo", { section: section.title }));
  const hasErrors = errors > 0;
  const words = hasErrors ? t("errors", { count: errors }) : isDone ? t("done") : t("open");
  return (
    <a
      href={`#${sectionHeadingId(section.id)}`}
      className={classNames(styles.railLink, hasErrors && styles.railBad)}
      aria-current={isCurrent ? "step" : undefined}
      onClick={(event) => {
        event.preventDefault();
        go();
      }}
    >
      {hasErrors ? <TriangleAlert size={14} aria-hidden="true" /> : isDone ? <Check size={14} aria-hidden="true" /> : <Circle size={14} aria-hidden="true" />}
      <span>{section.title}<span className="visually-hidden">, {words}</span></span>
      <span className={styles.railCount} aria-hidden="true">{hasErrors ? errors : digit}</span>
    </a>
  );
});
