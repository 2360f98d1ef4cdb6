import { useTranslations } from "next-intl";
import type { IncidentRecord } from "@/lib/codebook/incident";
import { valueLabel } from "./record-words";
import { Withheld } from "./Withheld";
import styles from "./Record.module.css";

/** For an operation: the authorities' words beside what others say was hit. The label is not the finding. */
export function LabelBesideFinding({ record, coarse }: { readonly record: IncidentRecord; readonly coarse: boolean }) {
  const t = useTranslations("record.label");
  return (
    <div className={styles.beside}>
      <div>
        <h3>{t("said")}</h3>
        <p>{t("against", { against: record.announcedAgainst === null ? t("notCoded") : valueLabel("announcedAgainst", record.announcedAgainst) })}</p>
        <p className={styles.quiet}>{record.attributions.filter((voice) => voice.voice === "announced").map((voice) => [voice.by, voice.note].filter(Boolean).join(": ")).join("; ")} <Withheld on={coarse} /></p>
      </div>
      <div>
        <h3>{t("known")}</h3>
        <p>{record.targetType === "unknown" ? t("unknown") : valueLabel("targetType", record.targetType)}</p>
        <p>{t("standing", { standing: record.labelStanding === null ? t("notCoded") : valueLabel("labelStanding", record.labelStanding) })}</p>
        {record.labelReason ? <p className={styles.quiet}>{record.labelReason} <Withheld on={coarse} /></p> : null}
      </div>
    </div>
  );
}
