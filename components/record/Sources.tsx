import { useTranslations } from "next-intl";
import type { IncidentRecord } from "@/lib/codebook/incident";
import { formatDay } from "../ui/format";
import { OutboundLink } from "../ui/OutboundLink";
import { valueLabel } from "./record-words";
import { Withheld } from "./Withheld";
import styles from "./Record.module.css";

/** The sources with grade, date, whose voice and stance; links leave without a referrer. */
export function Sources({ record, coarse }: { readonly record: IncidentRecord; readonly coarse: boolean }) {
  const t = useTranslations("record.sources");
  if (record.sources.length === 0) return <p className={styles.quiet}>{t("none")}</p>;
  const quiet = (words: string) => <span className={styles.quiet}>{words}</span>;
  return (
    <div className={styles.scroll} role="group" aria-labelledby="sources-title" tabIndex={0}>
      <table className={styles.table}>
        <thead><tr><th scope="col"><span className="visually-hidden">{t("title")}</span></th><th scope="col">{t("grade")}</th><th scope="col">{t("what")} <Withheld on={coarse} /></th><th scope="col">{t("published")}</th><th scope="col">{t("voice")}</th><th scope="col">{t("stance")}</th><th scope="col">{t("copy")}</th></tr></thead>
        <tbody>
          {record.sources.map((source, position) => {
            const grade = `${source.reliability ?? ""}${source.credibility ?? ""}`;
            const title = source.title ?? t("untitled");
            return (
              <tr key={position} id={`source-${position + 1}`}>
                <td className="num">{position + 1}</td>
                <td>{grade === "" ? quiet(t("notGraded")) : <span className={styles.grade}>{grade}</span>}</td>
                <td>
                  <b>{source.publisher}</b>{source.kind === "confidential" ? <> <Withheld on /> {quiet(t("confidential"))}</> : <>{", "}{source.url === null ? title : <OutboundLink href={source.url}>{title}</OutboundLink>}{source.via === null ? null : <> {quiet(t("via", { via: source.via }))}</>}</>}
                </td>
                <td>{source.publishedOn === null ? quiet(t("notStated")) : formatDay(source.publishedOn)}</td>
                <td>{source.partisan === null ? quiet(t("notJudged")) : valueLabel("partisan", source.partisan)}</td>
                <td>{valueLabel("stance", source.stance)}</td>
                <td>{source.archiveUrl === null ? quiet(t("noCopy")) : <OutboundLink href={source.archiveUrl}>{t("archived")}</OutboundLink>}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
