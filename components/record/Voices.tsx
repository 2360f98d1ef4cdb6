import { useTranslations } from "next-intl";
import type { IncidentRecord } from "@/lib/codebook/incident";
import { formatDay } from "../ui/format";
import { valueLabel } from "./record-words";
import { Withheld } from "./Withheld";
import styles from "./Record.module.css";

/** Who said who did it: dated voices in their order, each with the number of its source. */
export function Voices({ record, coarse }: { readonly record: IncidentRecord; readonly coarse: boolean }) {
  const t = useTranslations("record.voices");
  if (record.attributions.length === 0) return <p className={styles.quiet}>{t("none")}</p>;
  return (
    <div className={styles.scroll} role="group" aria-labelledby="voices-title" tabIndex={0}>
      <table className={styles.table}>
        <thead><tr><th scope="col">{t("voice")}</th><th scope="col">{t("names")}</th><th scope="col">{t("by")} <Withheld on={coarse} /></th><th scope="col">{t("on")} <Withheld on={coarse} /></th><th scope="col">{t("said")} <Withheld on={coarse} /></th><th scope="col">{t("source")}</th></tr></thead>
        <tbody>
          {record.attributions.map((voice, position) => (
            <tr key={position}>
              <th scope="row">{valueLabel("voice", voice.voice)}</th>
              <td>{voice.actor === null ? <span className={styles.quiet}>{t("nobody")}</span> : valueLabel("actor", voice.actor)}</td>
              <td>{voice.by ?? <span className={styles.quiet}>{t("notStated")}</span>}</td>
              <td>{voice.date === null ? <span className={styles.quiet}>{t("notStated")}</span> : formatDay(voice.date)}</td>
              <td>{voice.note}</td>
              <td>{voice.sourcePosition === null ? <span className={styles.quiet}>{t("notLinked")}</span> : <a href={`#source-${voice.sourcePosition + 1}`}>{voice.sourcePosition + 1}</a>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
