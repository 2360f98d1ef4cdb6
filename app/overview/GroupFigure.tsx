"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { FigureDownloads } from "@/components/charts/FigureDownloads";
import { FigureTable } from "@/components/charts/FigureTable";
import type { FigureLink } from "@/components/charts/figure-link";
import { PairedBars } from "@/components/charts/PairedBars";
import { Disclosure } from "@/components/ui/Disclosure";
import { FigureFrame } from "@/components/ui/FigureFrame";
import type { GroupRows } from "./figure-rows";
import { pairedNumbers } from "./numbers";
import { useProvenance } from "./use-provenance";
import styles from "./Overview.module.css";

export type GroupFigureProps = {
  readonly id: string;
  readonly title: string;
  readonly subline: ReactNode;
  /** The same sub-line as plain text, for files. */
  readonly sublineText: string;
  readonly label: string;
  readonly summary: string;
  /** Head of the first column of the table. */
  readonly first: string;
  readonly group: GroupRows;
  readonly link: FigureLink<string | null>;
  readonly labelWidth: readonly [number, number];
  readonly rowHeight?: 15 | 17;
  /** Summary of the closed list of categories without a record. */
  readonly none: string;
  readonly noneNote?: ReactNode;
};

/** A figure of paired bars in its frame: bars, table twin, files, and what stands in neither column. */
export function GroupFigure(props: GroupFigureProps) {
  const { id, title, subline, sublineText, label, summary, first, group, link, labelWidth, rowHeight = 17, none, noneNote } = props;
  const t = useTranslations("charts");
  const words = useTranslations("overview.provinces");
  const numbers = pairedNumbers(group.rows, {
    first,
    total: t("total"),
    head: [t("attacksCounted"), t("attacksSetAside"), t("operationsCounted"), t("operationsSetAside")],
  });
  const provenance = useProvenance(title, sublineText);
  const { clashes, other } = group.apart;
  return (
    <FigureFrame
      id={id}
      title={title}
      subline={subline}
      summary={summary}
      figure={<PairedBars rows={group.rows} link={link} label={label} labelWidth={labelWidth} rowHeight={rowHeight} />}
      table={<FigureTable numbers={numbers} caption={title} />}
      downloads={<FigureDownloads id={id} csv={numbers} provenance={provenance} />}
      note={
        <>
          {clashes + other > 0 ? <p>{words("apart", { clashes, other, both: clashes > 0 && other > 0 ? 1 : 0 })}</p> : null}
          {group.none.length > 0 ? (
            <Disclosure className={styles.none} summary={<><strong>{none}</strong> {noneNote}</>}>
              <p>{group.none.join(", ")}</p>
            </Disclosure>
          ) : null}
        </>
      }
    />
  );
}
