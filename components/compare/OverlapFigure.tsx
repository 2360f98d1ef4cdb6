import { useTranslations } from "next-intl";
import { FigureDownloads } from "@/components/charts/FigureDownloads";
import { FigureTable } from "@/components/charts/FigureTable";
import type { Provenance } from "@/components/charts/figure-csv";
import { FigureFrame } from "@/components/ui/FigureFrame";
import { formatCount, formatRange, formatShare } from "@/components/ui/format";
import { hatch } from "@/components/ui/HatchDefs";
import type { Overlap } from "@/lib/compare/overlap";
import { Swatch } from "./CompareForm";
import styles from "./Compare.module.css";
import figureStyles from "./CompareFigures.module.css";

/** How many records of each list have a match, may still get one, and stand alone: two bars on one scale. */
export function OverlapFigure({ overlap, titles, provenance }: { readonly overlap: Overlap; readonly titles: readonly [string, string]; readonly provenance: Omit<Provenance, "title" | "subline"> }) {
  const t = useTranslations("compare.overlap");
  const title = t("title", { matched: overlap.matched, pending: overlap.pending });
  const subline = t("subline", { first: titles[0], second: titles[1] });
  const rows = titles.map((name, position) => {
    const side = position as 0 | 1;
    const n = overlap.n[side];
    const [matched, may, only] = [overlap.matched, overlap.onlyPending[side], overlap.only[side] - overlap.onlyPending[side]];
    const shares = overlap.range.map((count) => (n === 0 ? null : formatShare(count / n, n)));
    return { name, side, n, matched, may, only, shares };
  });
  const longest = Math.max(1, ...overlap.n);
  const share = ([low, high]: readonly (string | null)[]) => (low === null || low === undefined ? "–" : high === low || high === null || high === undefined ? low : formatRange(low, high));
  const numbers = {
    head: [t("dataset"), t("matched"), t("may"), t("only"), t("total"), t("share")],
    rows: rows.map(({ name, matched, may, only, n, shares }) => [name, matched, may, only, n, share(shares)]),
  };
  return (
    <FigureFrame
      id="overlap" title={title} subline={subline}
      summary={rows.map(({ name, matched, n, may, only }) => t("summary", { title: name, matched, n, may, only })).join(" ")}
      downloads={<FigureDownloads id="overlap" csv={numbers} provenance={{ ...provenance, title, subline }} />}
      withoutScript="both"
      table={<FigureTable numbers={numbers} caption={title} />}
      note={overlap.pending > 0 ? t("note") : undefined}
      figure={
        <div className={figureStyles.overlap}>
          <p className={figureStyles.legend}>
            <span><svg width="12" height="10" aria-hidden="true"><rect width="12" height="10" fill="var(--ink)" /></svg> {t("matched")}</span>
            <span><svg width="12" height="10" aria-hidden="true"><rect x="0.5" y="0.5" width="11" height="9" fill={hatch.ink} stroke="var(--ink-3)" /></svg> {t("may")}</span>
            <span><svg width="12" height="10" aria-hidden="true"><rect x="0.5" y="0.5" width="11" height="9" fill="var(--sunken)" stroke="var(--control)" /></svg> {t("only")}</span>
          </p>
          {rows.map(({ name, side, n, matched, may, only, shares }) => (
            <div key={name} className={figureStyles.overlapRow}>
              <p><Swatch position={side} /> <b>{name}</b> <span className={styles.quiet}>{t("shareWords", { matched, n, share: shares[0] ?? "–", most: shares[0] === shares[1] ? "no" : "yes", range: share(shares) })}</span></p>
              <svg width="100%" height="22" aria-hidden="true" className={figureStyles.bar}>
                <Part from={0} count={matched} of={longest} fill="var(--ink)" stroke="var(--ink)" />
                <Part from={matched} count={may} of={longest} fill={hatch.ink} stroke="var(--ink-3)" />
                <Part from={matched + may} count={only} of={longest} fill="var(--sunken)" stroke="var(--control)" />
              </svg>
              <p className={figureStyles.partNumbers}>
                {[[matched, t("matched")], [may, t("may")], [only, t("only")]].map(([count, word]) => <span key={word}><b>{formatCount(Number(count))}</b> {String(word).toLowerCase()}</span>)}
              </p>
            </div>
          ))}
        </div>
      }
    />
  );
}

function Part({ from, count, of, fill, stroke }: { readonly from: number; readonly count: number; readonly of: number; readonly fill: string; readonly stroke: string }) {
  if (count === 0) return null;
  return <rect x={`${(from / of) * 100}%`} y="0.5" width={`${(count / of) * 100}%`} height="21" fill={fill} stroke={stroke} />;
}
