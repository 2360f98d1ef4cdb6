import { useTranslations } from "next-intl";
import type { ClaimResults } from "@/lib/claims/compute";
import { attributionModes } from "@/lib/codebook/values/who-did-it";
import { FigureFrame } from "../ui/FigureFrame";
import { formatRange, formatShare } from "../ui/format";
import { DownloadMenu } from "../ui/DownloadMenu";
import { provinceName } from "./claim-words";
import { IntervalRows } from "./IntervalRows";
import { ShareBars } from "./ShareBars";
import styles from "./Claims.module.css";

const NAMED = ["AF06", "AF19"];

/** C1's two figures: the three readings of whose attack it was, and every province's share and rank. */
export function ConcentrationFigures({ results }: { readonly results: ClaimResults }) {
  return (
    <>
      <Modes results={results} />
      <Ranked results={results} />
    </>
  );
}

function Modes({ results }: { readonly results: ClaimResults }) {
  const t = useTranslations("claims");
  const label = (mode: string) => attributionModes.find(({ code }) => code === mode)?.label ?? mode;
  const rows = results.C1.modes.map(({ mode, share }) => ({
    mode, name: label(mode), found: share.kind === "found" ? share : null,
  }));
  const inWords = (mode: string) => {
    const row = rows.find((one) => one.mode === mode)?.found;
    return row ? `${row.x} of ${row.n}, ${formatShare(row.share, row.n)} (${formatRange(formatShare(row.wilson[0], row.n), formatShare(row.wilson[1], row.n))})` : t("modes.none");
  };
  return (
    <FigureFrame
      id="C1-readings" headingLevel={3} withoutScript="both" title={t("modes.title")} subline={t("modes.subline")}
      summary={t("modes.summary", { claimed: inWords("claimed"), assessed: inWords("assessed"), any: inWords("any") })}
      downloads={<DownloadMenu entries={[{ id: "csv", label: t("download.csv"), href: "/api/v1/claims/C1?format=csv", download: "C1.csv" }]} />}
      figure={
        <IntervalRows
          rows={rows.map(({ mode, name, found }) => ({
            key: mode, name, value: found ? `${found.x} of ${found.n}` : t("modes.none"), strong: mode === "assessed",
            figure: found === null ? null : {
              axis: { min: 0, max: 1, scale: "linear" }, threshold: 0.5, claimSide: "above", estimate: found.share, interval: found.wilson,
              label: t("share.label", { share: formatShare(found.share, found.n), n: found.n, low: formatShare(found.wilson[0], found.n), high: formatShare(found.wilson[1], found.n) }),
              startLabel: t("share.axisStart"), endLabel: t("share.axisEnd"), thresholdLabel: t("share.axisThreshold"),
            },
          }))}
        />
      }
      table={
        <table className={styles.table}>
          <thead><tr><th scope="col">{t("modes.mode")}</th><th scope="col" className="num">{t("modes.inside")}</th><th scope="col" className="num">{t("modes.attacks")}</th><th scope="col" className="num">{t("modes.share")}</th><th scope="col">{t("modes.interval")}</th></tr></thead>
          <tbody>
            {rows.map(({ mode, name, found }) => (
              <tr key={mode}>
                <th scope="row">{name}</th>
                <td className="num">{found?.x ?? t("modes.none")}</td><td className="num">{found?.n ?? t("modes.none")}</td>
                <td className="num">{found ? formatShare(found.share, found.n) : t("modes.none")}</td>
                <td>{found ? formatRange(formatShare(found.wilson[0], found.n), formatShare(found.wilson[1], found.n)) : t("modes.none")}</td>
              </tr>
            ))}
          </tbody>
        </table>
      }
    />
  );
}

function Ranked({ results }: { readonly results: ClaimResults }) {
  const t = useTranslations("claims.ranked");
  const all = useTranslations("claims");
  const { ranked, n } = results.C1;
  const top = ranked[0];
  const leaders = ranked.filter((row) => row.rank === 1);
  const title = top === undefined ? t("titleNone")
    : leaders.length === 1 ? t("title", { leader: provinceName(top.province), count: top.count, n })
    : t("titleTied", { leaders: leaders.map((row) => provinceName(row.province)).join(", "), count: top.count, n });
  const withAttacks = new Set<string>(ranked.map((row) => row.province));
  const zero = results.C2.counts.filter(({ province }) => results.provincesWithRecords.includes(province) && !withAttacks.has(province));
  const rows = ranked.map((row) => ({ ...row, name: provinceName(row.province), named: NAMED.includes(row.province), shareText: formatShare(row.share, n), interval: formatRange(formatShare(row.wilson[0], n), formatShare(row.wilson[1], n)) }));
  return (
    <FigureFrame
      id="C1-provinces" headingLevel={3} withoutScript="both" title={title} subline={t("subline", { silent: 34 - results.provincesWithRecords.length })}
      summary={top === undefined ? t("titleNone") : t("summary", { count: ranked.length, leader: provinceName(top.province), most: top.count })}
      downloads={<DownloadMenu entries={[{ id: "csv", label: all("download.csv"), href: "/api/v1/claims/C1?format=csv", download: "C1.csv" }]} />}
      note={zero.length > 0 ? t("zero", { names: zero.map(({ province }) => provinceName(province)).join(", ") }) : undefined}
      figure={<ShareBars rows={rows.map((row) => ({ key: row.province, name: row.name, named: row.named, value: `${row.count}`, share: row.share, low: row.wilson[0], high: row.wilson[1], text: `${row.shareText} (${row.interval})` }))} />}
      table={
        <table className={styles.table}>
          <thead><tr><th scope="col" className="num">{t("rank")}</th><th scope="col">{t("province")}</th><th scope="col" className="num">{t("attacks")}</th><th scope="col" className="num">{t("share")}</th><th scope="col">{t("interval")}</th></tr></thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.province} className={row.named ? styles.namedRow : undefined}>
                <td className="num">{row.rank}</td><th scope="row">{row.name}{row.named ? <span className={styles.mark}>{t("named")}</span> : null}</th>
                <td className="num">{row.count}</td><td className="num">{row.shareText}</td><td>{row.interval}</td>
              </tr>
            ))}
          </tbody>
        </table>
      }
    />
  );
}
