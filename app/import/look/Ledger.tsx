import { getTranslations } from "next-intl/server";
import { formatCount } from "@/components/ui/format";
import { hatch } from "@/components/ui/HatchDefs";
import type { ImportReport } from "@/lib/interchange/importing/import-report";
import styles from "./look.module.css";

const lines = ["added", "changed", "unchanged", "refused", "outOfScope"] as const;
/** Solid is written, hatched is left out by a rule, an outline changes nothing. */
const fills: Readonly<Record<(typeof lines)[number], { fill: string; stroke?: string }>> = {
  added: { fill: "var(--ink)" }, changed: { fill: "var(--ink)" }, unchanged: { fill: "var(--surface)", stroke: "var(--ink-3)" },
  refused: { fill: hatch.ink, stroke: "var(--ink-3)" }, outOfScope: { fill: hatch.ink, stroke: "var(--ink-3)" },
};
const BAR_WIDTH = 160;
/** One row of a million must still be seen. */
const LEAST_WIDTH = 2;

/** What becomes of every row of the file: the five numbers add up to its rows. */
export async function Ledger({ report, isDone }: { readonly report: ImportReport; readonly isDone: boolean }) {
  const t = await getTranslations("import.ledger");
  const shown = lines.filter((line) => line === "added" || report[line] > 0);
  return (
    <section className={styles.block} aria-labelledby="ledger-title">
      <h2 id="ledger-title">{t(isDone ? "titleDone" : "title", { rows: report.rows })}</h2>
      <table className={styles.ledger}>
        <thead><tr><th scope="col">{t("what")}</th><th scope="col" className="num">{t("rows")}</th><th scope="col">{t("share")}</th><th scope="col">{t("means")}</th></tr></thead>
        <tbody>
          {shown.map((line) => {
            const width = report[line] === 0 ? 0 : Math.max(LEAST_WIDTH, (report[line] / Math.max(1, report.rows)) * BAR_WIDTH);
            return (
              <tr key={line} data-line={line}>
                <th scope="row">{t(isDone ? `done.${line}` : line)}</th>
                <td className="num">{formatCount(report[line])}</td>
                <td className={styles.barCell}>
                  <svg width={BAR_WIDTH} height={12} viewBox={`0 0 ${BAR_WIDTH} 12`} aria-hidden="true">
                    <line x1="0.5" x2="0.5" y1="0" y2="12" stroke="var(--rule-2)" />
                    {width === 0 ? null : <rect x="0.5" y="1.5" width={Math.max(1, width - 1)} height="9" {...fills[line]} />}
                  </svg>
                </td>
                <td className={styles.meaning}>{t(`${line}Words`)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {report.fieldsKept > 0 ? <p className={styles.quiet}>{t("fieldsKept", { count: report.fieldsKept })}</p> : null}
      {report.linksLeftOut > 0 ? <p className={styles.quiet}>{t("linksLeftOut", { count: report.linksLeftOut })}</p> : null}
    </section>
  );
}
