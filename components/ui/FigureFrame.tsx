"use client";

import { ChartNoAxesColumn, Table2 } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useState } from "react";
import { Button } from "./Button";
import { classNames } from "./class-names";
import { VisuallyHidden } from "./VisuallyHidden";
import styles from "./FigureFrame.module.css";

export type FigureFrameProps = {
  /** Also the anchor: `#id`. */
  readonly id: string;
  /** What the figure says, computed from the data, with its denominator. */
  readonly title: ReactNode;
  /** Unit, and how many lack a place or a day. */
  readonly subline?: ReactNode;
  readonly setAsideNote?: ReactNode;
  readonly figure: ReactNode;
  /** The same numbers as a `<table>`. */
  readonly table: ReactNode;
  /** A `DownloadMenu`. */
  readonly downloads?: ReactNode;
  /** What a reader who cannot see the figure should know of it. */
  readonly summary: string;
  /** A choice of measure, between head and figure. */
  readonly controls?: ReactNode;
  readonly note?: ReactNode;
  readonly headingLevel?: 2 | 3 | undefined;
  /** Without JavaScript: the figure alone, where its server form is a table already, or the table below it as well. */
  readonly withoutScript?: "figure" | "both" | undefined;
  readonly className?: string | undefined;
  /** Id of the heading that it stands under, where another figure of the page may have the same title and unit. */
  readonly within?: string | undefined;
};

/** The frame of every figure: rule, title, sub-line, table and download buttons, the figure or the same numbers as a table, note. */
export function FigureFrame(props: FigureFrameProps) {
  const { id, title, subline, setAsideNote, figure, table, downloads, summary, controls, note, headingLevel = 2, withoutScript = "figure", className, within } = props;
  const t = useTranslations("shell.figure");
  const [asTable, setAsTable] = useState(false);
  const Heading = `h${headingLevel}` as const;
  return (
    <section id={id} className={classNames(styles.frame, withoutScript === "both" && styles.both, className)} aria-labelledby={[within, `${id}-title`, subline ? `${id}-subline` : null].filter(Boolean).join(" ")}>
      <div className={styles.head}>
        <Heading id={`${id}-title`} className={styles.title}>{title}</Heading>
        <div className={styles.tools}>
          <Button look="quiet" size="small" square aria-label={t("asTable")} aria-pressed={asTable} aria-controls={`${id}-figure ${id}-table`} onPress={() => setAsTable(!asTable)}>
            {asTable ? <ChartNoAxesColumn size={15} aria-hidden="true" /> : <Table2 size={15} aria-hidden="true" />}
          </Button>
          {downloads}
        </div>
      </div>
      {/* Two figures can say the same (no records match); with the unit below it each has a name of its own. */}
          {subline ? <p className={styles.subline} id={`${id}-subline`}>{subline}</p> : null}
      {setAsideNote ? <p className={styles.aside}>{setAsideNote}</p> : null}
      {controls ? <div className={styles.controls}>{controls}</div> : null}
      <VisuallyHidden as="p" id={`${id}-summary`}>{summary}</VisuallyHidden>
      <figure id={`${id}-figure`} className={styles.figure} aria-labelledby={`${id}-title`} aria-describedby={`${id}-summary`} hidden={asTable}>
        {figure}
      </figure>
      {/* A wide table scrolls by itself, so the keyboard must be able to reach it. */}
      <div id={`${id}-table`} className={styles.table} role="group" aria-labelledby={`${id}-title`} tabIndex={0} hidden={!asTable}>
        {table}
      </div>
      {note ? <div className={styles.note}>{note}</div> : null}
    </section>
  );
}
