"use client";

import { memo, useMemo } from "react";
import { Bar, BarChart, useXAxisScale, useYAxisScale, XAxis, YAxis, ReferenceLine } from "recharts";
import type { BarShapeProps } from "recharts";
import { hatch } from "@/components/ui/HatchDefs";
import { classNames } from "@/components/ui/class-names";
import { DIMMED, isDimmed } from "./figure-link";
import type { FigureLink } from "./figure-link";
import { barText } from "./paired-row-words";
import type { PairedKind, PairedRow } from "./paired-rows";
import { pairedKinds } from "./paired-rows";
import type { PlacedBars } from "./place-paired-bars";
import styles from "./PairedBars.module.css";

const NUMBER_ROOM = 52;
const BAR_HEIGHT = 9.5;

type Datum = { readonly key: string; readonly solid: number; readonly outlined: number; readonly hatched: number; readonly dimmed: boolean };

/**
 * The bars of both sides, drawn by Recharts on one domain; labels and selection belong to `PairedBars`. Recharts' own animation
 * begins at zero with every recount, so the style sheet moves the bars from where they are (and not at all where motion is unwanted).
 */
export const PairedBarsChart = memo(function PairedBarsChart({ rows, placed, width, rowHeight, link, label, describedBy }: {
  readonly rows: readonly PairedRow[];
  readonly placed: PlacedBars;
  /** Room for both sides together, in px. */
  readonly width: number;
  readonly rowHeight: number;
  readonly link: FigureLink<string | null>;
  readonly label: string;
  readonly describedBy: string;
}) {
  return (
    <div className={styles.charts}>
      {pairedKinds.map((kind, side) => (
        <Side key={kind} kind={kind} rows={rows} domainMax={placed.domainMax} width={Math.floor(width / 2)} rowHeight={rowHeight} link={link} name={side === 0 ? { label, describedBy } : null} />
      ))}
    </div>
  );
});

function Side({ kind, rows, domainMax, width, rowHeight, link, name }: {
  readonly kind: PairedKind;
  readonly rows: readonly PairedRow[];
  readonly domainMax: number;
  readonly width: number;
  readonly rowHeight: number;
  readonly link: FigureLink<string | null>;
  /** One tab stop for the pair: the first side carries it, the second is silent. */
  readonly name: { readonly label: string; readonly describedBy: string } | null;
}) {
  const data = useMemo(
    () =>
      rows.map((row): Datum => {
        const side = row[kind];
        return { key: row.key ?? "", solid: side.counted - side.labelOnly, outlined: side.labelOnly, hatched: side.setAside, dimmed: isDimmed(link, row.key) };
      }),
    [rows, kind, link],
  );
  const colour = kind === "attacks" ? "var(--attack)" : "var(--operation)";
  const pattern = kind === "attacks" ? hatch.attack : hatch.operation;
  return (
    <BarChart
      layout="vertical"
      width={width}
      height={rows.length * rowHeight}
      data={data}
      margin={{ top: 0, right: NUMBER_ROOM, bottom: 0, left: 0 }}
      barSize={BAR_HEIGHT}
      accessibilityLayer={name !== null}
      {...(name === null ? { "aria-hidden": true, tabIndex: -1 } : { "aria-label": name.label, "aria-describedby": name.describedBy })}
    >
      <XAxis type="number" domain={[0, domainMax]} hide />
      <YAxis type="category" dataKey="key" hide interval={0} />
      <ReferenceLine x={0} stroke="var(--rule-2)" />
      <Bar dataKey="solid" stackId="row" fill={colour} stroke="none" shape={Solid} isAnimationActive={false} />
      <Bar dataKey="outlined" stackId="row" fill={colour} fillOpacity={0.14} stroke={colour} shape={Edged} isAnimationActive={false} />
      <Bar dataKey="hatched" stackId="row" fill={pattern} stroke={colour} shape={Edged} isAnimationActive={false} />
      <Numbers rows={rows} kind={kind} link={link} />
    </BarChart>
  );
}

// One function each for good: Recharts draws every bar anew when the shape is another.
const opacityOf = (payload: unknown) => ((payload as Datum | undefined)?.dimmed === true ? DIMMED : 1);

function Solid({ x, y, width, height, fill, payload }: BarShapeProps) {
  return <rect x={x} y={y} width={Math.max(0, width)} height={height} fill={fill} opacity={opacityOf(payload)} className={styles.moving} />;
}

function Edged({ x, y, width, height, fill, fillOpacity, stroke, payload }: BarShapeProps) {
  if (!(width > 0)) return <g />;
  // The edge lies inside the bar, so that its length stays true.
  return <rect x={x + 0.5} y={y + 0.5} width={Math.max(0, width - 1)} height={Math.max(0, height - 1)} fill={fill} fillOpacity={fillOpacity} stroke={stroke} opacity={opacityOf(payload)} className={styles.moving} />;
}

/** *29 +12* at the end of each bar. */
function Numbers({ rows, kind, link }: { readonly rows: readonly PairedRow[]; readonly kind: PairedKind; readonly link: FigureLink<string | null> }) {
  const [x, y] = [useXAxisScale(), useYAxisScale()];
  if (!x || !y) return null;
  return (
    <g>
      {rows.map((row) => {
        const side = row[kind];
        const text = barText(side);
        const top = y(row.key ?? "", { position: "middle" });
        const end = x(side.counted + side.setAside);
        if (top === undefined || end === undefined) return null;
        return (
          <text key={row.key ?? ""} x={end + 5} y={top} dominantBaseline="central" className={classNames(styles.number, isDimmed(link, row.key) && styles.numberAside)}>
            <tspan className={side.counted === 0 ? styles.numberZero : undefined}>{text.counted}</tspan>
            {text.setAside === "" ? null : <tspan className={styles.numberAside} dx={4}>{text.setAside}</tspan>}
          </text>
        );
      })}
    </g>
  );
}
