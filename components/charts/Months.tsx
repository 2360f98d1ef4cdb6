"use client";

import { useTranslations } from "next-intl";
import type { KeyboardEvent, MouseEvent, PointerEvent } from "react";
import { useId, useMemo, useState } from "react";
import type { IsoDay, IsoMonth } from "@/lib/codebook/iso-day";
import { formatDay, formatLongDay } from "@/components/ui/format";
import { TooltipBox } from "@/components/ui/TooltipBox";
import { useHydrated } from "../linked/use-hydrated";
import type { FigureLink } from "./figure-link";
import { MonthsBrush } from "./MonthsBrush";
import { MonthsChart } from "./MonthsChart";
import { MonthsTwin } from "./MonthsTwin";
import { placeMonths } from "./place-months";
import type { MonthRow } from "./place-months";
import { SMALL_SCREEN } from "./PairedBars";
import { SelectionStrip } from "./SelectionStrip";
import { useElementWidth, useMediaQuery } from "./use-element-width";
import styles from "./Months.module.css";

/** Somebody else's count of a period, drawn as a bracket over its months. */
export type PeriodNote = { readonly from: IsoDay; readonly to: IsoDay; readonly lines: readonly [string, string] };

export type MonthsProps = {
  readonly rows: readonly MonthRow[];
  readonly link: FigureLink<IsoMonth>;
  readonly label: string;
  readonly note: PeriodNote | null;
  /** The first month of the default period begins in its middle: the day from which on it counts. */
  readonly halfFrom: IsoDay | null;
  /** First and last month chosen, as positions in `rows`. */
  readonly chosen: readonly [first: number, last: number];
  readonly onBrush: (first: number, last: number) => void;
};

/** Height of chart and brush in px, wide and small screens. */
export const CHART_HEIGHT = [202, 196] as const;
export const BRUSH_HEIGHT = 30;
export const AXIS_WIDTH = 30;
/** Room at the inline end, so that the last month's bar does not touch the edge. */
export const END_ROOM = 4;

/** Records a month, attacks upwards and operations downwards, with a brush that sets the period. */
export function Months({ rows, link, label, note, halfFrom, chosen, onBrush }: MonthsProps) {
  const t = useTranslations("charts");
  const hydrated = useHydrated();
  const small = useMediaQuery(SMALL_SCREEN);
  const { ref, width } = useElementWidth();
  const [active, setActive] = useState<number | null>(null);
  const [byTouch, setByTouch] = useState(false);
  const id = useId();
  const height = small ? CHART_HEIGHT[1] : CHART_HEIGHT[0];
  const activeRow = active === null ? undefined : rows[active];
  const plotWidth = (width ?? 0) - AXIS_WIDTH - END_ROOM;
  const placed = useMemo(() => placeMonths(rows, plotWidth / Math.max(1, rows.length)), [rows, plotWidth]);

  const monthAt = (event: PointerEvent | MouseEvent): number | null => {
    const box = event.currentTarget.getBoundingClientRect();
    const index = Math.floor(((event.clientX - box.left - AXIS_WIDTH) / plotWidth) * rows.length);
    return index >= 0 && index < rows.length ? index : null;
  };
  const choose = (index: number | null) => {
    const row = index === null ? undefined : rows[index];
    if (row) link.onSelect(row.month, false);
  };
  const onKeyDownCapture = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step !== undefined) setActive(active === null ? (step > 0 ? 0 : rows.length - 1) : Math.min(rows.length - 1, Math.max(0, active + step)));
    else if (event.key === "Home") setActive(0);
    else if (event.key === "End") setActive(rows.length - 1);
    else if (event.key === "Enter" || event.key === " ") choose(active);
    else if (event.key === "Escape" && active !== null) setActive(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const monthWords = (month: IsoMonth) => (halfFrom !== null && halfFrom.startsWith(month) ? t("halfMonth", { month: formatLongDay(month), day: formatDay(halfFrom) }) : formatLongDay(month));

  return (
    <div className={styles.months} ref={ref}>
      {hydrated && width !== null && rows.length > 0 ? (
        <>
          <div
            className={styles.body}
            style={{ blockSize: height }}
            onPointerDown={(event) => setByTouch(event.pointerType === "touch")}
            onPointerMove={(event) => {
              if (event.pointerType !== "touch") setActive(monthAt(event));
            }}
            onPointerLeave={(event) => {
              if (event.pointerType !== "touch") setActive(null);
            }}
            onClick={(event) => (byTouch ? setActive(monthAt(event)) : choose(monthAt(event)))}
            onKeyDownCapture={onKeyDownCapture}
            onFocus={() => setByTouch(false)}
            onBlur={() => {
              if (!byTouch) setActive(null);
            }}
          >
            <MonthsChart rows={rows} placed={placed} width={width} height={height} link={link} label={label} describedBy={`${id}-keys`} active={active} note={note} />
            {note && !small ? (
              <p className={styles.note} style={{ maxInlineSize: plotWidth - 80 }}><strong>{note.lines[0]}</strong> {note.lines[1]}</p>
            ) : null}
            <span className={styles.attackWord} aria-hidden="true">{t("attacks")}</span>
            <span className={styles.operationWord} aria-hidden="true">{t("operations")}</span>
            {activeRow !== undefined && !byTouch ? (
              <div className={styles.tip} style={tipPlace((active ?? 0) / rows.length, plotWidth)}>
                <TooltipBox title={monthWords(activeRow.month)}>
                  <div>{t("attacksCount", { count: activeRow.attacks.counted, setAside: activeRow.attacks.setAside })}</div>
                  <div>{t("operationsCount", { count: activeRow.operations.counted, setAside: activeRow.operations.setAside })}</div>
                  <div className={styles.hint}>{link.selected.has(activeRow.month) && link.selected.size === 1 ? t("selectOpens") : t("selectFilters")}</div>
                </TooltipBox>
              </div>
            ) : null}
          </div>
          <MonthsBrush rows={rows} width={width} chosen={chosen} onBrush={onBrush} />
        </>
      ) : (
        <div className={styles.scroll} role="region" aria-label={label} tabIndex={0}>
          <MonthsTwin rows={rows} link={link} label={label} />
        </div>
      )}
      {note && small ? <p className={styles.noteBelow}><strong>{note.lines[0]}</strong> {note.lines[1]}</p> : null}
      <p className="visually-hidden" id={`${id}-keys`}>{t("keys")}</p>
      <p className="visually-hidden" role="status">
        {activeRow === undefined ? "" : t("rowRead", { label: monthWords(activeRow.month), attacks: activeRow.attacks.counted, operations: activeRow.operations.counted, setAside: activeRow.attacks.setAside + activeRow.operations.setAside })}
      </p>
      {activeRow !== undefined && byTouch ? (
        <SelectionStrip title={monthWords(activeRow.month)} attacks={activeRow.attacks} operations={activeRow.operations} chosen={link.selected.has(activeRow.month)} onSelect={() => choose(active)} onClose={() => setActive(null)} />
      ) : null}
    </div>
  );
}

/** Beside the bar, on the side where there is room. share: how far along the axis the bar stands. */
function tipPlace(share: number, plotWidth: number): { readonly left?: number; readonly right?: number; readonly top: number } {
  const gap = 14;
  return share < 0.5 ? { left: AXIS_WIDTH + share * plotWidth + gap, top: 24 } : { right: END_ROOM + (1 - share) * plotWidth + gap, top: 24 };
}
