import Link from "next/link";
import { useTranslations } from "next-intl";
import type { IncidentRecord } from "@/lib/codebook/incident";
import { Banner } from "../ui/Banner";
import styles from "./Record.module.css";

/** After a save: which record and version is stored, where to see it, and why the default view might not show it. */
export function SavedBanner({ record, hidden }: { readonly record: IncidentRecord; /** Why the default view does not count it; null when it does. */ readonly hidden: string | null }) {
  const t = useTranslations("record");
  const place = record.province === null ? "" : `?province=${record.province}`;
  return (
    <Banner
      role="status" title={t("saved", { ref: record.ref, version: record.version })}
      actions={<span className={styles.tools}><Link href={`/${place}#map`}>{t("savedMap")}</Link><Link href="/incidents/new">{t("savedNext")}</Link></span>}
    >
      {hidden === null ? null : t("savedHidden", { reason: hidden })}
    </Banner>
  );
}
