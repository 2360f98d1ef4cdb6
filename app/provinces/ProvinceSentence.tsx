"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { toQuery } from "@/lib/read/filter";
import { ExportPop } from "@/components/export/ExportPop";
import { CopyLink } from "@/components/filters/FilterSentence";
import { useFilterState } from "@/components/filters/filter-context";
import { useSentence } from "@/components/filters/use-sentence";
import { hrefWith } from "@/components/linked/what-select-does";
import { formatCount } from "@/components/ui/format";
import styles from "./provinces.module.css";

/** What is counted here and what is set aside, in words, with the ways on: clear, the overview, the records as a file. */
export function ProvinceSentence() {
  const t = useTranslations("province.sentence");
  const { filter, datasets, description, path, waiting } = useFilterState();
  const parts = useSentence({ withText: true });
  const query = toQuery(filter, datasets);
  const isChanged = toQuery({ ...filter, province: [] }, datasets) !== "";
  return (
    <div className={styles.strip}>
      <p className={styles.sentence} aria-live="polite" aria-atomic="true" aria-busy={waiting} data-testid="filter-sentence">
        {parts.map((part, index) => (part.look === "strong" ? <strong key={index}>{part.text}</strong> : <span key={index} className={part.look === "quiet" ? styles.quiet : undefined}>{part.text}</span>))}
      </p>
      <div className={styles.actions}>
        {isChanged ? <Link prefetch={false} scroll={false} className={styles.action} href={path}>{t("clear")}</Link> : null}
        <Link prefetch={false} className={styles.action} href={hrefWith("/", filter, datasets)}>{t("overview")}</Link>
        <CopyLink />
        <ExportPop look="quiet" size="small" label={t("export", { count: formatCount(description.counted) })} query={query} count={description.counted} />
      </div>
    </div>
  );
}
