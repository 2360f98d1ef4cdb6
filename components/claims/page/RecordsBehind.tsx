import Link from "next/link";
import { useTranslations } from "next-intl";
import { formatDay } from "../../ui/format";
import { KindMark } from "../../ui/KindMark";
import type { Kind } from "../../ui/KindMark";
import finding from "./Finding.module.css";
import styles from "./Records.module.css";

/** A record as the public view shows it. */
export type BehindRecord = { readonly ref: string; readonly day: string; readonly kind: Kind; readonly kindLabel: string; readonly province: string; readonly what: string };

export type RecordsBehindProps = {
  readonly records: readonly BehindRecord[];
  /** Counted, and named nowhere. */
  readonly closed: number;
  /** The filtered table: `exact` where it lists these records and no others, else how many of its own these are. */
  readonly table: { readonly href: string; readonly listed: number; readonly exact: boolean };
};

const SHOWN = 6;

/** The records behind a number: the newest at once, all of them on request, and the same in the table with its filter. */
export function RecordsBehind({ records, closed, table }: RecordsBehindProps) {
  const t = useTranslations("claim.records");
  const [first, rest] = [records.slice(0, SHOWN), records.slice(SHOWN)];
  return (
    <div className={finding.ruled}>
      <h3>{t("title", { count: records.length + closed })}</h3>
      {closed > 0 ? <p className={finding.quiet}>{t("closed", { closed })}</p> : null}
      <ol className={styles.recordList}>{first.map((record) => <Line key={record.ref} record={record} />)}</ol>
      {rest.length === 0 ? null : (
        <details className={styles.more}>
          <summary>{t("rest", { count: rest.length })}</summary>
          <ol className={styles.recordList}>{rest.map((record) => <Line key={record.ref} record={record} />)}</ol>
        </details>
      )}
      <p className={styles.onward}><Link href={table.href} prefetch={false}>{table.exact ? t("open", { count: table.listed }) : t("openMore", { count: table.listed, these: records.length })}</Link></p>
    </div>
  );
}

function Line({ record }: { readonly record: BehindRecord }) {
  return (
    <li>
      <span>{formatDay(record.day)}</span>
      <Link href={`/incidents/${record.ref}`} prefetch={false}>{record.ref}</Link>
      <span><KindMark kind={record.kind} /> {record.kindLabel}</span>
      <span>{record.province}</span>
      <span className={styles.what}>{record.what}</span>
    </li>
  );
}
