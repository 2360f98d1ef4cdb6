import Link from "next/link";
import { useTranslations } from "next-intl";
import type { Row } from "@/lib/read/row";
import { KindMark } from "../ui/KindMark";
import { valueLabel } from "./record-words";
import styles from "./Record.module.css";

export type NearInTimeProps = { readonly near: readonly { readonly row: Row; readonly days: number }[]; readonly dayKnown: boolean };

/** Counted records of the same province within 30 days, with the distance in days. */
export function NearInTime({ near, dayKnown }: NearInTimeProps) {
  const t = useTranslations("record.near");
  if (near.length === 0) return <p className={styles.quiet}>{dayKnown ? t("none") : t("noDay")}</p>;
  return (
    <ul className={styles.near}>
      {near.map(({ row, days }) => (
        <li key={row.ref}>
          <span className={styles.quiet}>{days === 0 ? t("same") : days < 0 ? t("earlier", { days: -days }) : t("later", { days })}</span>
          <KindMark kind={row.kind ?? "other"} />
          <Link href={`/incidents/${row.ref}`}>{row.eventType === null ? row.ref : valueLabel("eventType", row.eventType)}{row.targetType === null || row.targetType === "unknown" ? "" : `, ${valueLabel("targetType", row.targetType).toLowerCase()}`}</Link>
        </li>
      ))}
    </ul>
  );
}
