"use client";

import type { KeyboardEvent, MouseEvent, PointerEvent } from "react";
import { useId, useMemo, useState } from "react";
import { useTranslations } from "next-intl";
import { KindMark } from "@/components/ui/KindMark";
import { TooltipBox } from "@/components/ui/TooltipBox";
import { classNames } from "@/components/ui/class-names";
import { useHydrated } from "../linked/use-hydrated";
import { isDimmed } from "./figure-link";
import type { FigureLink } from "./figure-link";
import { PairedBarsChart } from "./PairedBarsChart";
import { PairedBarsTwin } from "./PairedBarsTwin";
import { sumOfSide } from "./paired-rows";
import type { PairedRow } from "./paired-rows";
import { placePairedBars } from "./place-paired-bars";
import { SelectionStrip } from "./SelectionStrip";
import { useElementWidth, useMediaQuery } from "./use-element-width";
import styles from "./PairedBars.module.css";

export type PairedBarsProps = {
  readonly rows: readonly PairedRow[];
  readonly link: FigureLink<string | null>;
  /** What the bars stand for, for those who listen: *Attacks and operations by province*. */
  readonly label: string;
  /** Width of the column of labels in px, on wide and on small screens. */
  readonly labelWidth: readonly [wide: number, small: number];
  /** Height of a row on a wide screen, in px. */
  readonly rowHeight: 15 | 17;
};

export const SMALL_SCREEN = "(max-width: 767px)";

/** Attacks and operations side by side on one scale, one row a category. Arrow keys move between rows, Enter selects. */
export function PairedBars({ rows, link, label, labelWidth, rowHeight: wideRow }: PairedBarsProps) {
  const t = useTranslations("charts");
  const hydrated = useHydrated();
  const small = useMediaQuery(SMALL_SCREEN);
  const { ref, width } = useElementWidth();
  const placed = useMemo(() => placePairedBars(rows), [rows]);
  const [active, setActive] = useState<number | null>(null);
  const [byTouch, setByTouch] = useState(false);
  const id = useId();
  const rowHeight = small ? 30 : wideRow;
  const labels = small ? labelWidth[1] : labelWidth[0];
  const activeRow = active === null ? undefined : rows[active];
  const [attacks, operations] = [sumOfSide(rows, "attacks"), sumOfSide(rows, "operations")];

  const rowAt = (event: PointerEvent | MouseEvent): number | null => {
    const box = event.currentTarget.getBoundingClientRect();
    const index = Math.floor((event.clientY - box.top) / rowHeight);
    return index >= 0 && index < rows.length ? index : null;
  };
  const choose = (index: number | null, add: boolean) => {
    const row = index === null ? undefined : rows[index];
    if (row) link.onSelect(row.key, add);
  };
  const onKeyDownCapture = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    if (step !== undefined) setActive(active === null ? (step > 0 ? 0 : rows.length - 1) : Math.min(rows.length - 1, Math.max(0, active + step)));
    else if (event.key === "Home") setActive(0);
    else if (event.key === "End") setActive(rows.length - 1);
    else if (event.key === "Enter" || event.key === " ") choose(active, event.ctrlKey || event.metaKey || event.shiftKey);
    else if (event.key === "Escape" && active !== null) setActive(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const words = activeRow === undefined ? "" : t("rowRead", {
    label: activeRow.label,
    attacks: activeRow.attacks.counted,
    operations: activeRow.operations.counted,
    setAside: activeRow.attacks.setAside + activeRow.operations.setAside,
  });

  return (
    <div className={styles.paired} ref={ref} style={{ "--labels-wide": `${labelWidth[0]}px`, "--labels-small": `${labelWidth[1]}px`, "--row-wide": `${wideRow}px` }}>
      <div className={styles.heads} aria-hidden="true">
        <span />
        <span><KindMark kind="attack" size={9} /><b className={styles.attackWord}>{t("attacks")}</b> <b>{attacks.counted}</b> {attacks.setAside > 0 ? `+${attacks.setAside}` : ""}</span>
        <span><KindMark kind="operation" size={9} /><b className={styles.operationWord}>{t("operations")}</b> <b>{operations.counted}</b> {operations.setAside > 0 ? `+${operations.setAside}` : ""}</span>
      </div>
      {hydrated && width !== null ? (
        <div
          className={styles.body}
          style={{ blockSize: rows.length * rowHeight }}
          onPointerMove={(event) => {
            if (event.pointerType !== "touch") setActive(rowAt(event));
          }}
          onPointerDown={(event) => setByTouch(event.pointerType === "touch")}
          onPointerLeave={(event) => {
            if (event.pointerType !== "touch") setActive(null);
          }}
          onClick={(event) => {
            const index = rowAt(event);
            event.preventDefault();
            if (byTouch) setActive(index);
            else choose(index, event.ctrlKey || event.metaKey || event.shiftKey);
          }}
          onKeyDownCapture={onKeyDownCapture}
          onFocus={() => setByTouch(false)}
          onBlur={() => {
            if (!byTouch) setActive(null);
          }}
        >
          {rows.map((row, index) => (
            <div key={row.key ?? ""} className={classNames(styles.row, index === active && styles.active, link.selected.has(row.key) && styles.selected)} style={{ insetBlockStart: index * rowHeight }}>
              <a className={classNames(styles.label, isDimmed(link, row.key) && styles.dimmed)} href={link.hrefOf(row.key) ?? undefined} tabIndex={-1} title={row.label}>{row.label}</a>
            </div>
          ))}
          <PairedBarsChart rows={rows} placed={placed} width={width - labels} rowHeight={rowHeight} link={link} label={label} describedBy={`${id}-keys`} />
          {activeRow !== undefined && !byTouch ? (
            <div className={styles.tip} style={{ insetBlockStart: (active ?? 0) * rowHeight + rowHeight + 3, insetInlineStart: labels + 24 }}>
              <TooltipBox title={activeRow.label}>
                <div>{t("attacksCount", { count: activeRow.attacks.counted, setAside: activeRow.attacks.setAside })}</div>
                <div>{t("operationsCount", { count: activeRow.operations.counted, setAside: activeRow.operations.setAside })}</div>
                {activeRow.operations.labelOnly > 0 ? <div>{t("labelOnly", { count: activeRow.operations.labelOnly })}</div> : null}
                <div className={styles.hint}>{link.selected.has(activeRow.key) && link.selected.size === 1 ? t("selectOpens") : t("selectFilters")}</div>
              </TooltipBox>
            </div>
          ) : null}
        </div>
      ) : (
        <PairedBarsTwin placed={placed} link={link} label={label} />
      )}
      <p className="visually-hidden" id={`${id}-keys`}>{t("keys")}</p>
      <p className="visually-hidden" role="status">{words}</p>
      {activeRow !== undefined && byTouch ? (
        <SelectionStrip title={activeRow.label} attacks={activeRow.attacks} operations={activeRow.operations} chosen={link.selected.has(activeRow.key)} onSelect={() => choose(active, false)} onClose={() => setActive(null)} />
      ) : null}
    </div>
  );
}
