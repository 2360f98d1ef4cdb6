"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Disclosure } from "@/components/ui/Disclosure";
import { useFormState } from "./form-context";
import type { FormValues } from "./form-values";
import { SectionGuidance } from "./SectionGuidance";
import { filledCount } from "./section-state";
import type { SectionId } from "./sections";
import { sectionHeadingId, sections } from "./sections";
import styles from "./FormSection.module.css";

export type FormSectionProps = {
  readonly id: SectionId;
  /** After the heading, in one line. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
};

/** One topic of the form with its guidance beside it. */
export function FormSection({ id, aside, children }: FormSectionProps) {
  const title = sections.find((section) => section.id === id)?.title ?? id;
  return (
    <section className={styles.section} aria-labelledby={sectionHeadingId(id)} data-section={id}>
      <div className={styles.sectionHead}>
        <h2 id={sectionHeadingId(id)}>{title}</h2>
        {aside ? <span className={styles.aside}>{aside}</span> : null}
      </div>
      <div className={styles.sectionBody}>{children}</div>
      <SectionGuidance id={id} />
    </section>
  );
}

export type FoldProps = {
  readonly summary: string;
  /** The fields inside, to say how many of them say something. */
  readonly names: readonly string[];
  readonly blank: FormValues;
  readonly defaultOpen?: boolean;
  readonly children: ReactNode;
};

/** What few records need, folded away; says when something is inside. */
export function Fold({ summary, names, blank, defaultOpen = false, children }: FoldProps) {
  const t = useTranslations("form");
  const filled = useFormState((state) => filledCount(names, state.content.values, blank));
  return (
    <Disclosure summary={summary} aside={filled === 0 ? undefined : t("filled", { count: filled })} defaultOpen={defaultOpen} className={styles.fold}>
      <div className={styles.foldBody}>{children}</div>
    </Disclosure>
  );
}
