"use client";

import { useTranslations } from "next-intl";
import { useEffect, useMemo, useRef, useState } from "react";
import { Bar, BarChart, Brush } from "recharts";
import { formatLongDay } from "@/components/ui/format";
import { AXIS_WIDTH, BRUSH_HEIGHT, END_ROOM } from "./Months";
import type { MonthRow } from "./place-months";
import styles from "./Months.module.css";

const HANDLE_WIDTH = 8;
const BRUSH_INNER = 28;
/** Arrow keys move a month each; the period is set when they rest, so that Back does not walk through every step. */
const KEY_REST_MS = 350;

/** Two handles over all months: dragged, or moved by the arrow keys a month at a time. Sets the period. */
export function MonthsBrush({ rows, width, chosen, onBrush }: {
  readonly rows: readonly MonthRow[];
  readonly width: number;
  readonly chosen: readonly [first: number, last: number];
  readonly onBrush: (first: number, last: number) => void;
}) {
  const t = useTranslations("charts");
  const element = useRef<HTMLDivElement>(null);
  const dragging = useRef(false);
  const rest = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const [moved, setMoved] = useState<readonly [number, number] | null>(null);
  const [first, last] = moved ?? chosen;

  // What the address says holds again as soon as it changes.
  const [seen, setSeen] = useState(chosen);
  if (seen[0] !== chosen[0] || seen[1] !== chosen[1]) {
    setSeen(chosen);
    setMoved(null);
  }

  // Recharts names both handles alike and gives their place in pixels; say which end and which month.
  useEffect(() => {
    const handles = element.current?.querySelectorAll('[role="slider"]') ?? [];
    const ends = [{ name: t("firstMonth"), at: first }, { name: t("lastMonth"), at: last }];
    handles.forEach((handle, index) => {
      const end = ends[index];
      if (!end) return;
      handle.setAttribute("aria-label", end.name);
      handle.setAttribute("aria-valuemin", "0");
      handle.setAttribute("aria-valuemax", String(rows.length - 1));
      handle.setAttribute("aria-valuenow", String(end.at));
      handle.setAttribute("aria-valuetext", formatLongDay(rows[end.at]?.month ?? ""));
    });
  });
  useEffect(() => () => clearTimeout(rest.current), []);

  const commit = (start: number, end: number) => {
    clearTimeout(rest.current);
    onBrush(start, end);
  };
  // The brush forgets where it stood when its data are another array: the same numbers keep theirs.
  const signature = rows.map((row) => `${row.month} ${row.attacks.counted + row.operations.counted}`).join();
  const data = useMemo(() => signature.split(",").map((part) => ({ month: part.slice(0, 7), records: Number(part.slice(8)) })), [signature]);

  /** Arrow keys move one handle; the other stays where the address has it. */
  const keepOther = (start: number, end: number): readonly [number, number] => {
    const handles = [...(element.current?.querySelectorAll('[role="slider"]') ?? [])];
    const moving = handles.indexOf(document.activeElement ?? document.body);
    return [moving === 1 ? first : start, moving === 0 ? last : end];
  };

  return (
    <div ref={element} className={styles.brush} onPointerDown={() => (dragging.current = true)} data-picture="skip">
      <BarChart width={width} height={BRUSH_HEIGHT} data={data} margin={{ top: 0, right: END_ROOM, bottom: 0, left: AXIS_WIDTH }} accessibilityLayer={false}>
        <Brush
          dataKey="month"
          y={1}
          height={BRUSH_INNER}
          travellerWidth={HANDLE_WIDTH}
          startIndex={first}
          endIndex={last}
          fill="var(--surface)"
          stroke="var(--ink-3)"
          tickFormatter={() => ""}
          traveller={Handle}
          onChange={({ startIndex, endIndex }) => {
            const reported = [startIndex ?? 0, endIndex ?? rows.length - 1] as const;
            const [start, end] = dragging.current ? reported : keepOther(...reported);
            setMoved([start, end]);
            if (dragging.current) return;
            clearTimeout(rest.current);
            rest.current = setTimeout(() => commit(start, end), KEY_REST_MS);
          }}
          onDragEnd={({ startIndex, endIndex }) => {
            dragging.current = false;
            commit(startIndex ?? 0, endIndex ?? rows.length - 1);
          }}
        >
          <BarChart data={data} margin={{ top: 4, right: 0, bottom: 0, left: 0 }} accessibilityLayer={false}>
            <Bar dataKey="records" fill="var(--control)" fillOpacity={0.5} isAnimationActive={false} />
          </BarChart>
        </Brush>
      </BarChart>
    </div>
  );
}

function Handle({ x, y, width, height }: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }) {
  const middle = y + height / 2;
  return (
    <g>
      <rect x={x} y={y} width={width} height={height} rx={2} fill="var(--ink)" />
      <path d={`M${x + 3},${middle - 5}v10M${x + 5},${middle - 5}v10`} stroke="var(--paper)" />
      {/* A finger needs more than eight pixels. */}
      <rect x={x - 12} y={y - 4} width={width + 24} height={height + 8} fill="transparent" />
    </g>
  );
}
