import { LockKeyhole } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Filter } from "@/lib/read/filter";
import { provinceByCode } from "@/lib/codebook/provinces";
import { valueLabel } from "../record/record-words";
import { classNames } from "../ui/class-names";
import { formatCount } from "../ui/format";
import { KindMark } from "../ui/KindMark";
import { shortPeriod } from "./short-period";
import type { TableColumn } from "./table-columns";
import type { TableRecord } from "./table-record";
import { TollBar } from "./TollBar";
import styles from "./RecordTable.module.css";

/** Not known, or not shown: two different things, each in words. */
function Missing({ withheld }: { readonly withheld: boolean }) {
  const t = useTranslations("table");
  return withheld ? <span className={styles.missing}><LockKeyhole size={11} aria-hidden="true" />{t("withheld")}</span> : <span className={styles.missing}>{t("unknown")}</span>;
}

function Cell({ className, number = false, children }: { readonly className?: string | undefined; readonly number?: boolean; readonly children: ReactNode }) {
  return <td role="cell" className={classNames(number && "num", className)}>{children}</td>;
}

type CellProps = { readonly record: TableRecord };

/** One column of one record. Toll takes three cells: best, low to high in words, and the mark on the axis. */
export function ColumnCell({ column, record }: CellProps & { readonly column: TableColumn }) {
  const t = useTranslations("table");
  const { row } = record;
  const missing = (field: string) => <Missing withheld={row.withheld.has(field)} />;
  const count = (value: number | null, field: string) => (value === null ? missing(field) : <span className={styles.count}>{formatCount(value)}</span>);
  switch (column) {
    case "date":
      return <Cell className={styles.date}>{shortPeriod(row)}{row.datePrecision === "day" ? null : <> <span className={styles.quiet}>{t(`precision.${row.datePrecision}`)}</span></>}</Cell>;
    case "kind":
      return (
        <Cell className={styles.kind}>
          <span className={styles.kindLine}>
            <KindMark kind={row.kind} />
            <span>{valueLabel("kind", row.kind)}, {row.eventType === null ? missing("eventType") : <span className={styles.quiet}>{t(`event.${row.eventType}`)}</span>}{row.unit === "aggregate" && record.state !== "unit" ? <span className={styles.quiet}>, {t("aggregate")}</span> : null}</span>
          </span>
        </Cell>
      );
    case "province":
      return <Cell className={styles.province}>{row.province === null ? missing("province") : provinceByCode(row.province).name}</Cell>;
    case "place":
      return <Cell className={styles.place}>{row.place === null ? missing("place") : <span className={styles.cut} title={row.place}><bdi>{row.place}</bdi></span>}</Cell>;
    case "target":
      return <Cell className={styles.target}><Target record={record} /></Cell>;
    case "claim":
      return <Cell className={styles.claim}>{row.claimStatus === "not-coded" ? <span className={styles.missing}>{t("claim.not-coded")}</span> : t(`claim.${row.claimStatus}`)}</Cell>;
    case "actor":
      return <Cell className={styles.wide}>{row.assessedActor === "unidentified" ? <span className={styles.missing}>{valueLabel("actor", row.assessedActor)}</span> : valueLabel("actor", row.assessedActor)}</Cell>;
    case "announced":
      return <Cell className={styles.wide}>{row.announcedAgainst === null ? <span className={styles.missing}>{t("none")}</span> : valueLabel("announcedAgainst", row.announcedAgainst)}</Cell>;
    case "killed":
      return (
        <>
          <Cell number className={styles.killed}>{row.killedBest === null ? missing("killedBest") : <b>{formatCount(row.killedBest)}</b>}<span className={styles.smallOnly}> {t("killedSmall")}</span></Cell>
          <Cell className={styles.range}><Range low={row.killedLow} best={row.killedBest} high={row.killedHigh} /></Cell>
          <Cell className={styles.axis}><TollBar toll={{ low: row.killedLow, best: row.killedBest, high: row.killedHigh }} /></Cell>
        </>
      );
    case "injured":
      return <Cell number className={styles.wide}>{count(row.injuredBest, "injuredBest")}</Cell>;
    case "detained":
      return <Cell number className={styles.wide}>{count(row.detainedBest, "detainedBest")}</Cell>;
    case "sources":
      return <Cell number className={styles.wide}>{count(row.sourceCount, "sources")}</Cell>;
    case "confidence":
      return <Cell className={classNames(styles.wide, styles.end, row.confidence !== "high" && styles.quiet)}>{row.confidence === null ? missing("confidence") : valueLabel("confidence", row.confidence)}</Cell>;
    case "status":
      return <Cell className={styles.wide}>{valueLabel("status", row.status)}</Cell>;
  }
}

/** What was hit, and beside it what the authorities called it where the two are not the same. */
function Target({ record: { row } }: CellProps) {
  const t = useTranslations("table");
  const label = row.announcedAgainst === null || row.announcedAgainst === "none-stated" || row.announcedAgainst === "not-coded" || row.targetType === "iskp-member" ? null : valueLabel("announcedAgainst", row.announcedAgainst);
  const what = row.targetType === "unknown" ? <span className={styles.missing}>{t("unknown")}</span> : valueLabel("targetType", row.targetType);
  return <span className={styles.cut}>{what}{label === null ? null : <span className={styles.quiet}>, {t("label", { target: label })}</span>}</span>;
}

function Range({ low, best, high }: { readonly low: number | null; readonly best: number | null; readonly high: number | null }) {
  const t = useTranslations("table");
  if (low === null && high === null) return null;
  if (low !== null && high !== null) return low === best && high === best ? null : t("range", { low: formatCount(low), high: formatCount(high) });
  return low === null ? t("atMost", { high: formatCount(high ?? 0) }) : t("orMore", { low: formatCount(low) });
}

/** Why a record is not among those counted. */
export function StateCell({ record: { row, state }, mode }: CellProps & { readonly mode: Filter["attribution"] }) {
  const t = useTranslations("table.reason");
  const words = state === "status" ? t("status", { status: valueLabel("status", row.status).toLowerCase() }) : state === "attribution" ? t("attribution", { mode }) : t(state);
  return <Cell className={styles.state}>{state === "counted" ? <span className={styles.quiet}>{words}</span> : words}</Cell>;
}

/** The record's number, which leads to it. */
export function RefCell({ record: { row } }: CellProps) {
  return <th role="rowheader" scope="row" className={styles.ref}><Link href={`/incidents/${row.ref}`} prefetch={false}><bdi>{row.ref}</bdi></Link></th>;
}

/** What Space shows: the record in short, as the public view has it. */
export function Peek({ record: { row, summary, publishers } }: CellProps) {
  const t = useTranslations("table.peek");
  return (
    <>
      <p>{summary ?? t("none")}</p>
      <p className={styles.peekNotes}>
        {publishers.length === 0 ? null : <span>{t("sources", { list: publishers.join(", ") })} </span>}
        <Link href={`/incidents/${row.ref}`} prefetch={false}>{t("open")}</Link>
      </p>
    </>
  );
}
