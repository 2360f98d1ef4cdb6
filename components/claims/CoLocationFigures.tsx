import { useTranslations } from "next-intl";
import type { Finding } from "@/lib/analysis/finding";
import type { PartialSpearman } from "@/lib/analysis/partial-spearman";
import type { ClaimResults } from "@/lib/claims/compute";
import { DownloadMenu } from "../ui/DownloadMenu";
import { FigureFrame } from "../ui/FigureFrame";
import { formatNumber, formatRange } from "../ui/format";
import { provinceName, rankWords } from "./claim-words";
import { IntervalRows } from "./IntervalRows";
import { PairBars } from "./PairBars";
import styles from "./Claims.module.css";

const rhoText = (finding: Finding<PartialSpearman>) => (finding.kind === "found" ? formatNumber(finding.rho, 2) : "");
const endsText = (finding: Finding<PartialSpearman>) =>
  finding.kind === "found" && finding.ci !== null ? formatRange(formatNumber(finding.ci[0], 2), formatNumber(finding.ci[1], 2)) : "";

/** C2's two figures: the correlation with and without the silent provinces, and the two counts of each province. */
export function CoLocationFigures({ results }: { readonly results: ClaimResults }) {
  const t = useTranslations("claims.rank");
  const download = useTranslations("claims")("download.csv");
  const { C2 } = results;
  const words = rankWords(results, useTranslations("claims.words"));
  const rows = [
    { key: "some", name: t("withRecords"), finding: C2.withRecords, provinces: C2.provincesWithRecords },
    { key: "all", name: t("allProvinces"), finding: C2.all, provinces: C2.provinces },
  ];
  const counts = C2.counts
    .filter(({ province }) => results.provincesWithRecords.includes(province))
    .toSorted((one, other) => other.attacks + other.operations - one.attacks - one.operations || one.province.localeCompare(other.province));
  const top = counts[0];
  const tally = (test: (row: (typeof counts)[number]) => boolean) => counts.filter(test).length;
  const entries = [{ id: "csv", label: download, href: "/api/v1/claims/C2?format=csv", download: "C2.csv" }] as const;
  const figureOf = ({ finding, provinces }: (typeof rows)[number]) => finding.kind !== "found" ? null : {
    axis: { min: -1, max: 1, scale: "linear" as const }, threshold: 0, claimSide: "above" as const, estimate: finding.rho, interval: finding.ci,
    label: t("label", { value: rhoText(finding), low: formatNumber(finding.ci?.[0] ?? finding.rho, 2), high: formatNumber(finding.ci?.[1] ?? finding.rho, 2), provinces }),
    startLabel: t("axisStart"), endLabel: t("axisEnd"), thresholdLabel: t("axisThreshold"),
  };
  return (
    <>
      <FigureFrame
        id="C2-correlation" headingLevel={3} withoutScript="both" title={words === null ? t("titlePlain") : t("title", words)} subline={t("subline", { attacks: C2.attacks, operations: C2.operations })}
        summary={rows.map((row) => figureOf(row)?.label ?? t("undefined")).join(" ")} note={t("noTest")}
        downloads={<DownloadMenu entries={entries} />}
        figure={<IntervalRows rows={rows.map((row) => ({ key: row.key, name: `${row.name} (${row.provinces})`, value: rhoText(row.finding), figure: figureOf(row), strong: row.key === "some" }))} />}
        table={
          <table className={styles.table}>
            <thead><tr><th scope="col">{t("over")}</th><th scope="col" className="num">{t("provinces")}</th><th scope="col" className="num">{t("correlation")}</th><th scope="col">{t("interval")}</th></tr></thead>
            <tbody>{rows.map((row) => <tr key={row.key}><th scope="row">{row.name}</th><td className="num">{row.provinces}</td><td className="num">{rhoText(row.finding)}</td><td>{endsText(row.finding)}</td></tr>)}</tbody>
          </table>
        }
      />
      <FigureFrame
        id="C2-provinces" headingLevel={3} withoutScript="both"
        title={top ? t("countsTitle", { top: provinceName(top.province), attacks: top.attacks, operations: top.operations }) : t("titlePlain")}
        subline={t("countsSubline", { provinces: C2.provincesWithRecords, allProvinces: C2.provinces })}
        summary={t("countsSummary", {
          both: tally((row) => row.attacks > 0 && row.operations > 0), onlyAttacks: tally((row) => row.attacks > 0 && row.operations === 0),
          onlyOperations: tally((row) => row.attacks === 0 && row.operations > 0), neither: tally((row) => row.attacks === 0 && row.operations === 0),
        })}
        downloads={<DownloadMenu entries={entries} />}
        figure={<PairBars attacksLabel={t("attacks")} operationsLabel={t("operations")} rows={counts.map((row) => ({ key: row.province, name: provinceName(row.province), attacks: row.attacks, operations: row.operations }))} />}
        table={
          <table className={styles.table}>
            <thead><tr><th scope="col">{t("provinces")}</th><th scope="col" className="num">{t("attacks")}</th><th scope="col" className="num">{t("operations")}</th></tr></thead>
            <tbody>{counts.map((row) => <tr key={row.province}><th scope="row">{provinceName(row.province)}</th><td className="num">{row.attacks}</td><td className="num">{row.operations}</td></tr>)}</tbody>
          </table>
        }
      />
    </>
  );
}
