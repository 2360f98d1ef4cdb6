"use client";

import { useTranslations } from "next-intl";
import { formatCount } from "../ui/format";
import styles from "./ExportFiles.module.css";
import { joinQuery } from "./join-query";
import type { LeftOut } from "./use-left-out";

/** The formats as the API names them, the most asked for first. A test holds them to its list. */
export const offeredFormats = ["xlsx", "csv", "acled-csv", "geojson", "parquet"] as const;

export type ExportFilesProps = {
  /** Of the API: filter, tab and order. */
  readonly query: string;
  /** How many records are asked for; chosen: by hand. */
  readonly count: number;
  readonly chosen?: boolean;
  /** Rows among them that may not be passed on; null while nobody knows. */
  readonly leftOut: LeftOut | null;
};

/** The files that these records can be had as, what they say of themselves, and what they leave out. Plain links: they work without scripts. */
export function ExportFiles({ query, count, chosen = false, leftOut }: ExportFilesProps) {
  const t = useTranslations("export");
  const href = (...more: string[]) => `/api/v1/incidents?${joinQuery(query, ...more)}`;
  const isRestricted = leftOut !== null && leftOut.count > 0;
  return (
    <div className={styles.files}>
      <p className={styles.title}>{t(chosen ? "chosen" : "title", { count: count - (leftOut?.count ?? 0) })}</p>
      <ul className={styles.list}>
        {offeredFormats.map((format) => (
          <li key={format}>
            <a className={styles.file} href={href(`format=${format}`)} download data-testid={`export-${format}`}>
              <strong>{t(`name.${format}`)}</strong>
              <span>{t(`use.${format}`)}</span>
            </a>
          </li>
        ))}
      </ul>
      {isRestricted ? (
        <div className={styles.restricted} role="note">
          <p>{t("leftOut", { count: leftOut.count, shown: formatCount(leftOut.count), dataset: leftOut.title })}</p>
          <ul className={styles.own}>
            {offeredFormats.map((format) => (
              <li key={format}><a href={href(`format=${format}`, `includeRestricted=${leftOut.dataset}`)} download>{t(`name.${format}`)}</a></li>
            ))}
          </ul>
        </div>
      ) : null}
      <p className={styles.note}>
        {t("note")} <a href={`/api/v1/incidents/export-notes?${joinQuery(query, "format=csv")}`} download="incident-atlas.notes.json" data-testid="export-notes">{t("notes")}</a>
      </p>
    </div>
  );
}
