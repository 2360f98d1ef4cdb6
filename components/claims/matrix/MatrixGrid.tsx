"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import type { KeyboardEvent } from "react";
import { useRef, useState } from "react";
import type { Scenario } from "@/lib/claims/claim";
import { classNames } from "../../ui/class-names";
import { formatNumber } from "../../ui/format";
import { KindMark } from "../../ui/KindMark";
import { groupOf, pairOf, rowGroups } from "./matrix-view";
import type { CellView, MatrixRowView } from "./matrix-view";
import { RowDialog } from "./RowDialog";
import type { MatrixActions } from "./RowDialog";
import { ScenarioHeads } from "./ScenarioHeads";
import type { ScenarioTotals } from "./ScenarioHeads";
import styles from "./Matrix.module.css";

export type MatrixGridProps = {
  readonly rows: readonly MatrixRowView[];
  readonly scenarios: readonly Scenario[];
  /** One or two, whose cells are shown side by side. */
  readonly raters: readonly string[];
  readonly handle: string | null;
  readonly totals: readonly ScenarioTotals[];
  readonly byDiagnosticity: boolean;
  /** Opened to read: ratings given now are marked as given after seeing. */
  readonly reading: boolean;
  readonly actions: MatrixActions;
};

/** The grid: letters and colours, arrow keys from cell to cell, Enter opens the row to rate it or to read the reasons. */
export function MatrixGrid({ rows, scenarios, raters, handle, totals, byDiagnosticity, reading, actions }: MatrixGridProps) {
  const t = useTranslations("matrix");
  const table = useRef<HTMLTableElement>(null);
  const [focus, setFocus] = useState<readonly [row: number, column: number]>([0, 0]);
  const [open, setOpen] = useState<string | null>(null);
  const grouped = rowGroups.map((group) => ({
    group,
    rows: rows.filter((row) => groupOf(row) === group).toSorted((a, b) => (byDiagnosticity ? (b.diagnosticity ?? -1) - (a.diagnosticity ?? -1) : 0)),
  })).filter(({ rows: members }) => members.length > 0);
  const ordered = grouped.flatMap(({ rows: members }) => members);
  const most = Math.max(1, ...rows.map((row) => row.diagnosticity ?? 0));
  const openRow = ordered.find((row) => row.id === open) ?? null;

  const move = (event: KeyboardEvent, row: number, column: number) => {
    const down = { ArrowDown: 1, ArrowUp: -1 }[event.key] ?? 0;
    const across = { ArrowRight: 1, ArrowLeft: -1 }[event.key] ?? 0;
    const next = event.key === "Home" ? [row, 0] as const : event.key === "End" ? [row, scenarios.length - 1] as const
      : [Math.min(ordered.length - 1, Math.max(0, row + down)), Math.min(scenarios.length - 1, Math.max(0, column + across))] as const;
    if (down === 0 && across === 0 && event.key !== "Home" && event.key !== "End") return;
    event.preventDefault();
    setFocus(next);
    table.current?.querySelector<HTMLElement>(`[data-cell="${next[0]}-${next[1]}"]`)?.focus();
  };

  return (
    <div className={styles.scroll}>
      <table ref={table} className={styles.grid}>
        <caption className="visually-hidden">{t("caption")}</caption>
        <ScenarioHeads scenarios={scenarios} totals={totals} raters={raters} />
        {grouped.map(({ group, rows: members }) => (
          <tbody key={group} className={styles[group] ?? ""}>
            <tr><th scope="rowgroup" colSpan={scenarios.length + 4} className={styles.group}><div className={styles.groupWords}>{t(`groups.${group}`, { count: members.length })} <span>{t(`groupNote.${group}`)}</span></div></th></tr>
            {members.map((row) => {
              const index = ordered.indexOf(row);
              return (
                <tr key={row.id} id={`row-${row.number}`}>
                  <th scope="row" className={styles.statement}>
                    <button type="button" className={styles.statementButton} onClick={() => setOpen(row.id)}>{row.statement}</button>
                    <span className={styles.cites}>
                      {row.number} {row.cites.mark === null ? null : <KindMark kind={row.cites.mark} />} {row.cites.href === null || (row.hidden && row.cites.kind === "finding") ? row.cites.label : <Link href={row.cites.href} prefetch={false}>{row.cites.label}</Link>}
                      {row.cites.source}{row.found === null ? null : <>. {row.found}</>}{row.pivotal ? <b> · {t("pivotal")}</b> : null}
                    </span>
                  </th>
                  {scenarios.map((scenario, column) => (
                    <td key={scenario.id} className={styles.cell}>
                      <button
                        type="button" className={styles.cellButton} data-cell={`${index}-${column}`} tabIndex={focus[0] === index && focus[1] === column ? 0 : -1}
                        onKeyDown={(event) => move(event, index, column)} onFocus={() => setFocus([index, column])} onClick={() => setOpen(row.id)}
                      >
                        <span className="visually-hidden">{t("cellOf", { number: row.number, scenario: `${scenario.id} ${scenario.name}` })}</span>{" "}
                        <Cells row={row} pair={pairOf(row, scenario.id, raters)} own={row.cells.find((cell) => cell.rater === handle && cell.scenario === scenario.id) ?? null} grey={group === "does-not-separate"} rate={t("rate")} />
                      </button>
                    </td>
                  ))}
                  <td className={styles.diagnosticity}>
                    {row.diagnosticity === null ? <span className={styles.quiet}>{t("none")}</span> : <><svg width="46" height="8" aria-hidden="true"><rect width={(46 * row.diagnosticity) / most} height="8" fill="var(--ink-2)" /></svg> <b>{formatNumber(row.diagnosticity, row.diagnosticity === 0 ? 0 : 1)}</b></>}
                  </td>
                  <td className={styles.weight}>{t(`grades.${row.credibility}`)}</td>
                  <td className={styles.weight}>{t(`grades.${row.relevance}`)}</td>
                </tr>
              );
            })}
          </tbody>
        ))}
      </table>
      {openRow === null ? null : <RowDialog key={openRow.id} row={openRow} scenarios={scenarios} handle={handle} reading={reading} actions={actions} onClose={() => setOpen(null)} />}
    </div>
  );
}

/** Letters for the eye; for the ear also whose they are and what they mean. */
function Cells({ row, pair, own, grey, rate }: { readonly row: MatrixRowView; readonly pair: readonly (CellView | null)[]; readonly own: CellView | null; readonly grey: boolean; readonly rate: string }) {
  const t = useTranslations("matrix");
  const shown = row.hidden ? (own === null ? [] : [own]) : pair.filter((cell): cell is CellView => cell !== null);
  if (shown.length === 0) return <span className={classNames(styles.value, styles.toRate)}><span>{rate}<span className="visually-hidden">, {t(row.hidden ? "hiddenCell" : "notRated")}</span></span></span>;
  const alike = shown.every((cell) => cell.value === shown[0]?.value);
  return (
    <span className={styles.split}>
      {(alike ? shown.slice(0, 1) : shown).map((cell) => (
        <span key={cell.rater} className={classNames(styles.value, grey ? styles.grey : styles[cell.value])}>
          <span><span className="visually-hidden">{alike ? shown.map((one) => one.rater).join(", ") : cell.rater}:</span> {cell.value} <span className="visually-hidden">{t(`values.${cell.value}`)};</span></span>
        </span>
      ))}
    </span>
  );
}
