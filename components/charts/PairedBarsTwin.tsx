import { useTranslations } from "next-intl";
import { hatch } from "@/components/ui/HatchDefs";
import { isDimmed, DIMMED } from "./figure-link";
import type { FigureLink } from "./figure-link";
import { barText } from "./paired-row-words";
import type { PairedKind } from "./paired-rows";
import { pairedKinds } from "./paired-rows";
import type { PlacedBar, PlacedBars, PlacedRow } from "./place-paired-bars";
import styles from "./PairedBars.module.css";

/** The figure as the server draws it: a table whose rows are links, with bars of the same lengths as the chart's. */
export function PairedBarsTwin({ placed, link, label }: { readonly placed: PlacedBars; readonly link: FigureLink<string | null>; readonly label: string }) {
  const t = useTranslations("charts");
  return (
    <table className={styles.twin}>
      <caption className="visually-hidden">{label}</caption>
      <colgroup><col className={styles.twinLabels} /><col /><col /></colgroup>
      <thead className="visually-hidden">
        <tr><th scope="col">{t("category")}</th><th scope="col">{t("attacks")}</th><th scope="col">{t("operations")}</th></tr>
      </thead>
      <tbody>
        {placed.rows.map((row) => <PairedBarsTwinRow key={row.key ?? ""} row={row} href={link.hrefOf(row.key)} dimmed={isDimmed(link, row.key)} />)}
      </tbody>
    </table>
  );
}

/** One row: the category as a link, and a bar with its numbers a side. */
export function PairedBarsTwinRow({ row, href, dimmed }: { readonly row: PlacedRow; readonly href: string | null; readonly dimmed: boolean }) {
  const t = useTranslations("charts");
  return (
    <tr className={dimmed ? styles.twinDimmed : undefined}>
      <th scope="row">{href === null ? row.label : <a href={href}>{row.label}</a>}</th>
      {pairedKinds.map((kind) => <td key={kind}><TwinBar kind={kind} bar={row[kind]} opacity={dimmed ? DIMMED : 1} asideWord={t("setAsideWord")} /></td>)}
    </tr>
  );
}

function TwinBar({ kind, bar, opacity, asideWord }: { readonly kind: PairedKind; readonly bar: PlacedBar; readonly opacity: number; readonly asideWord: string }) {
  const colour = kind === "attacks" ? "var(--attack)" : "var(--operation)";
  const pattern = kind === "attacks" ? hatch.attack : hatch.operation;
  const text = barText(bar);
  const length = bar.solid + bar.outlined + bar.hatched;
  const percent = (share: number) => `${share * 100}%`;
  return (
    <span className={styles.twinBar}>
      <svg aria-hidden="true" height="9.5" opacity={opacity} style={{ inlineSize: `calc((100% - var(--number-room)) * ${length})` }}>
        {length > 0 ? (
          <>
            <rect width={percent(bar.solid / length)} height="9.5" fill={colour} />
            {bar.outlined > 0 ? <rect x={percent(bar.solid / length)} width={percent(bar.outlined / length)} height="9.5" fill={colour} fillOpacity="0.14" stroke={colour} /> : null}
            {bar.hatched > 0 ? <rect x={percent((bar.solid + bar.outlined) / length)} width={percent(bar.hatched / length)} height="9.5" fill={pattern} stroke={colour} /> : null}
          </>
        ) : null}
      </svg>
      <span><b className={bar.counted === 0 ? styles.zero : undefined}>{text.counted}</b>{text.setAside === "" ? null : <span className={styles.aside}> {text.setAside}<span className="visually-hidden"> {asideWord}</span></span>}</span>
    </span>
  );
}
