import Link from "next/link";
import { useTranslations } from "next-intl";
import type { Row } from "@/lib/read/row";
import type { SetAsideReason } from "@/lib/read/select";
import { valueLabel } from "../record/record-words";
import { KindMark } from "../ui/KindMark";
import { recordDate } from "./record-date";
import styles from "./Province.module.css";

export type RecordRow = { readonly row: Pick<Row, "ref" | "kind" | "dateStart" | "dateEnd" | "datePrecision" | "eventType" | "targetType" | "killedLow" | "killedBest" | "killedHigh" | "withheld">; readonly state: "counted" | SetAsideReason };

/** The newest records of a province, counted and set aside, a line each. The roles keep it a table where a small screen lays it out as items. */
export function ProvinceRecords({ rows, labelledBy }: { readonly rows: readonly RecordRow[]; readonly labelledBy: string }) {
  const t = useTranslations("province.records");
  const reason = useTranslations("record.reason");
  const killed = ({ killedLow, killedBest, killedHigh }: RecordRow["row"]): string | null => {
    if (killedBest !== null) return String(killedBest);
    if (killedLow !== null && killedHigh !== null) return t("range", { low: killedLow, high: killedHigh });
    return killedLow !== null ? t("orMore", { low: killedLow }) : killedHigh !== null ? t("atMost", { high: killedHigh }) : null;
  };
  return (
    <table className={styles.records} role="table" aria-labelledby={labelledBy}>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">{t("date")}</th>
          <th scope="col" role="columnheader">{t("record")}</th>
          <th scope="col" role="columnheader">{t("event")}</th>
          <th scope="col" role="columnheader">{t("target")}</th>
          <th scope="col" role="columnheader" className="num">{t("killed")}</th>
          <th scope="col" role="columnheader">{t("state")}</th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map(({ row, state }) => {
          const dead = killed(row);
          return (
            <tr key={row.ref} role="row">
              <td role="cell" className={styles.date}>{recordDate(row)} {row.datePrecision === "day" ? null : <span className={styles.quiet}>{t(`precision.${row.datePrecision}`)}</span>}</td>
              <th scope="row" role="rowheader" className={styles.ref}><Link prefetch={false} href={`/incidents/${row.ref}`}><bdi>{row.ref}</bdi></Link></th>
              <td role="cell" className={styles.event}>
                <span className={styles.kind}>
                  <KindMark kind={row.kind} {...(row.eventType === null ? {} : { label: valueLabel("kind", row.kind) })} />
                  {row.eventType === null ? <span>{valueLabel("kind", row.kind)} <span className={styles.quiet}>{t(row.withheld.has("eventType") ? "typeWithheld" : "typeUnknown")}</span></span> : valueLabel("eventType", row.eventType)}
                </span>
              </td>
              <td role="cell" className={styles.target}>{row.targetType === "unknown" ? <span className={styles.quiet}>{t("unknown")}</span> : valueLabel("targetType", row.targetType)}</td>
              <td role="cell" className={`num ${styles.dead ?? ""}`}><span className={styles.smallOnly}>{t("killed")} </span>{dead === null ? <span className={styles.quiet}>{t("unknown")}</span> : <b>{dead}</b>}</td>
              <td role="cell" className={styles.state}>{state === "counted" ? t("counted") : <span className={styles.quiet}>{t("setAside", { reason: reason(state) })}</span>}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
