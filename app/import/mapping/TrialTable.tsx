"use client";

import { useTranslations } from "next-intl";
import { formatPeriod } from "@/components/ui/format";
import { KindMark } from "@/components/ui/KindMark";
import { valueLists } from "@/lib/codebook/lists";
import { isProvinceCode, provinceByCode } from "@/lib/codebook/provinces";
import { labelOf } from "@/lib/codebook/value-list";
import { rowProblemSentence } from "../look/row-problem-sentence";
import type { Say } from "../look/row-problem-sentence";
import type { Trial } from "./use-trial";
import styles from "./mapping.module.css";

const ROWS_SHOWN = 8;

/** The first rows of the table as they would be stored, or why they would not. */
export function TrialTable({ trial }: { readonly trial: Trial }) {
  const t = useTranslations("import.map");
  const [importing, entry] = [useTranslations("import.problems"), useTranslations("entry.problems")];
  if (trial.kind === "none") return null;
  const { rows } = trial;
  const good = rows.filter(({ outcome }) => outcome === "draft").length;
  const elsewhere = rows.filter(({ outcome }) => outcome === "out-of-scope").length;
  return (
    <section aria-labelledby="map-check" className={styles.check}>
      <h3 id="map-check">{t("check")}</h3>
      <p role="status">{trial.kind === "reading" ? t("checkReading") : `${t("checkDone", { good, all: rows.length })}${elsewhere === 0 ? "" : `, ${t("checkElsewhere", { count: elsewhere })}`}`}</p>
      {rows.length === 0 ? null : (
        <div className={styles.scroll} role="group" aria-labelledby="map-check" tabIndex={0}>
          <table className={styles.trial}>
            <thead><tr><th scope="col" className="num">{t("checkTable.row")}</th><th scope="col">{t("checkTable.date")}</th><th scope="col">{t("checkTable.province")}</th><th scope="col">{t("checkTable.kind")}</th><th scope="col">{t("checkTable.summary")}</th><th scope="col">{t("checkTable.result")}</th></tr></thead>
            <tbody>
              {rows.slice(0, ROWS_SHOWN).map(({ row, outcome, draft, problems }) => (
                <tr key={row}>
                  <td className="num">{row}</td>
                  <td>{draft === null ? "" : formatPeriod(draft.dateStart, draft.dateEnd)}</td>
                  <td>{draft !== null && draft.province !== null && isProvinceCode(draft.province) ? provinceByCode(draft.province).name : ""}</td>
                  <td>{draft === null ? "" : <><KindMark kind={draft.kind} /> {labelOf(valueLists.kind, draft.kind)}</>}</td>
                  <td className={styles.summary}>{draft?.summary ?? ""}</td>
                  <td>
                    {outcome === "out-of-scope" ? t("checkTable.elsewhere") : outcome === "draft" ? t("checkTable.fine") : (
                      <ul className={styles.why}>{problems.filter(({ severity }) => severity === "error").slice(0, 3).map((one) => <li key={`${one.code} ${one.column ?? one.field ?? ""}`}><b>{one.column ?? one.field}</b>{one.value === "" ? "" : ` “${one.value}”`}: {rowProblemSentence(one, importing as unknown as Say, entry as unknown as Say)}</li>)}</ul>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
