"use client";

import { memo, useMemo } from "react";
import { Bar, BarChart, ReferenceLine, usePlotArea, useXAxisScale, XAxis, YAxis } from "recharts";
import type { BarShapeProps } from "recharts";
import type { IsoMonth } from "@/lib/codebook/iso-day";
import { hatch } from "@/components/ui/HatchDefs";
import { DIMMED, isDimmed } from "./figure-link";
import type { FigureLink } from "./figure-link";
import { AXIS_WIDTH, END_ROOM } from "./Months";
import type { PeriodNote } from "./Months";
import type { MonthRow, PlacedMonths } from "./place-months";
import { placeSpan } from "./place-months";
import { classNames } from "@/components/ui/class-names";
import styles from "./Months.module.css";

const AXIS_HEIGHT = 20;

type Datum = { readonly month: IsoMonth; readonly attacks: number; readonly attacksAside: number; readonly operations: number; readonly operationsAside: number; readonly dimmed: boolean };

/** Attacks above the zero line, operations below it; a record is equally tall on both sides. */
export const MonthsChart = memo(function MonthsChart({ rows, placed, width, height, link, label, describedBy, active, note }: {
  readonly rows: readonly MonthRow[];
  readonly placed: PlacedMonths;
  readonly width: number;
  readonly height: number;
  readonly link: FigureLink<IsoMonth>;
  readonly label: string;
  readonly describedBy: string;
  readonly active: number | null;
  readonly note: PeriodNote | null;
}) {
  const data = useMemo(
    () =>
      rows.map((row): Datum => ({
        month: row.month,
        attacks: row.attacks.counted,
        attacksAside: row.attacks.setAside,
        operations: -row.operations.counted,
        operationsAside: -row.operations.setAside,
        dimmed: isDimmed(link, row.month),
      })),
    [rows, link],
  );
  const years = new Map(placed.years.map(({ index, year }) => [rows[index]?.month ?? "", year]));
  return (
    <BarChart width={width} height={height} data={data} stackOffset="sign" barCategoryGap="14%" margin={{ top: 10, right: END_ROOM, bottom: 0, left: 0 }} accessibilityLayer aria-label={label} aria-describedby={describedBy}>
      <XAxis
        dataKey="month"
        height={AXIS_HEIGHT}
        axisLine={false}
        tickLine={false}
        interval={0}
        ticks={[...years.keys()]}
        tick={(props: { readonly x: number | string; readonly y: number | string; readonly payload: { readonly value: string } }) => (
          <text x={Number(props.x) - 3} y={Number(props.y) + 8} className={styles.year}>{years.get(props.payload.value)}</text>
        )}
      />
      <YAxis width={AXIS_WIDTH} domain={[-placed.bottom, placed.top]} ticks={[...placed.ticks]} interval={0} axisLine={false} tickLine={false} tickFormatter={(value: number) => String(Math.abs(value))} tick={{ className: classNames(styles.tick) }} />
      {placed.ticks.map((tick) => <ReferenceLine key={tick} y={tick} stroke="var(--rule)" />)}
      {placed.years.filter(({ index }) => index > 0).map(({ index, year }) => <ReferenceLine key={year} x={rows[index]?.month ?? ""} stroke="var(--rule-2)" position="start" />)}
      {active === null ? null : <ActiveBand month={rows[active]?.month ?? null} count={rows.length} />}
      <Bar dataKey="attacks" stackId="month" fill="var(--attack)" stroke="none" shape={MonthBar} isAnimationActive={false} />
      <Bar dataKey="attacksAside" stackId="month" fill={hatch.attack} stroke="var(--attack)" shape={MonthBar} isAnimationActive={false} />
      <Bar dataKey="operations" stackId="month" fill="var(--operation)" stroke="none" shape={MonthBar} isAnimationActive={false} />
      <Bar dataKey="operationsAside" stackId="month" fill={hatch.operation} stroke="var(--operation)" shape={MonthBar} isAnimationActive={false} />
      <ReferenceLine y={0} stroke="var(--ink)" strokeWidth={1.2} />
      {note ? <Bracket months={rows.map((row) => row.month)} note={note} /> : null}
    </BarChart>
  );
});

/** Recharts gives a bar that points down a negative height. */
function MonthBar({ x, y, width, height, fill, stroke, payload }: BarShapeProps) {
  const tall = Math.abs(height);
  if (!(tall > 0)) return <g />;
  const top = height < 0 ? y + height : y;
  const opacity = (payload as Datum | undefined)?.dimmed === true ? DIMMED : 1;
  if (stroke === "none") return <rect x={x} y={top} width={width} height={tall} fill={fill} opacity={opacity} className={styles.moving} />;
  return <rect x={x + 0.5} y={top + 0.5} width={Math.max(0, width - 1)} height={Math.max(0, tall - 1)} fill={fill} stroke={stroke} opacity={opacity} className={styles.moving} />;
}

/** The month under the pointer or the arrow keys. */
function ActiveBand({ month, count }: { readonly month: IsoMonth | null; readonly count: number }) {
  const [x, plot] = [useXAxisScale(), usePlotArea()];
  const start = month === null ? undefined : x?.(month, { position: "start" });
  if (start === undefined || plot === undefined) return null;
  return <rect x={start} y={plot.y} width={plot.width / count} height={plot.height} fill="var(--hover)" />;
}

/** The period that somebody else counted, above the bars. */
function Bracket({ months, note }: { readonly months: readonly IsoMonth[]; readonly note: PeriodNote }) {
  const plot = usePlotArea();
  const span = placeSpan(months, note.from, note.to);
  if (plot === undefined || span === null) return null;
  const step = plot.width / months.length;
  const [left, right, top] = [plot.x + span.start * step, plot.x + span.end * step, plot.y - 6];
  return <path d={`M${left},${top + 6}V${top}H${right}V${top + 6}`} fill="none" stroke="var(--ink)" strokeWidth="1.2" />;
}
