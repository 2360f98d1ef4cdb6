"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import type { KeyboardEvent, PointerEvent, ReactNode } from "react";
import { useId, useRef, useState } from "react";
import { TooltipBox } from "@/components/ui/TooltipBox";
import { useHydrated } from "@/components/linked/use-hydrated";
import styles from "./MarkReader.module.css";

/** A mark of a drawing that can be asked for its numbers. */
export type ReadableMark = {
  readonly id: string;
  /** Fraction of the drawing's width, and px from its top. */
  readonly x: number;
  readonly y: number;
  readonly title: string;
  readonly lines: readonly string[];
  /** Where its records are; Enter or a second tap goes there. */
  readonly href?: string | undefined;
};

export type MarkReaderProps = {
  readonly label: string;
  readonly marks: readonly ReadableMark[];
  /** The drawing: drawn on the server, complete without scripts. */
  readonly children: ReactNode;
};

const REACH_PX = 26;

/**
 * Makes the marks of a still drawing readable: one tab stop, arrow keys from mark to mark, a tooltip under the pointer, and on
 * touch a line below the drawing. Nothing is told here that the table beside the figure does not hold.
 */
export function MarkReader({ label, marks, children }: MarkReaderProps) {
  const t = useTranslations("claim.reader");
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const hydrated = useHydrated();
  const [active, setActive] = useState<number | null>(null);
  const [docked, setDocked] = useState(false);
  const mark = active === null ? undefined : marks[active];

  const nearest = (event: PointerEvent): number | null => {
    const frame = box.current?.getBoundingClientRect();
    if (frame === undefined) return null;
    let [best, least] = [-1, REACH_PX * REACH_PX];
    marks.forEach((candidate, index) => {
      const dx = frame.left + candidate.x * frame.width - event.clientX;
      const dy = frame.top + candidate.y - event.clientY;
      const distance = dx * dx + dy * dy;
      if (distance < least) [best, least] = [index, distance];
    });
    return best === -1 ? null : best;
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (step !== undefined) setActive((now) => Math.min(marks.length - 1, Math.max(0, (now ?? (step > 0 ? -1 : marks.length)) + step)));
    else if (event.key === "Home") setActive(0);
    else if (event.key === "End") setActive(marks.length - 1);
    else if (event.key === "Enter" && mark?.href !== undefined) window.location.assign(mark.href);
    else if (event.key === "Escape" && active !== null) setActive(null);
    else return;
    setDocked(false);
    event.preventDefault();
  };

  const words = mark === undefined ? "" : [mark.title, ...mark.lines].join(", ");
  return (
    <div>
      <div
        ref={box}
        className={styles.reader}
        {...(hydrated ? { role: "application", tabIndex: 0 } : { role: "group" })}
        aria-label={label}
        aria-describedby={`${id}-keys`}
        onKeyDown={onKeyDown}
        onBlur={() => { if (!docked) setActive(null); }}
        onPointerMove={(event) => { if (event.pointerType === "mouse") { setDocked(false); setActive(nearest(event)); } }}
        onPointerLeave={(event) => { if (event.pointerType === "mouse") setActive(null); }}
        onClick={(event) => {
          const at = nearest(event as unknown as PointerEvent);
          setActive(at);
          setDocked(at !== null);
        }}
      >
        {children}
        {mark === undefined ? null : (
          <>
            <span className={styles.ring} style={{ left: `${mark.x * 100}%`, top: mark.y }} aria-hidden="true" data-picture="skip" />
            {docked ? null : (
              <div className={mark.x > 0.5 ? styles.tipBefore : styles.tipAfter} style={{ left: `${mark.x * 100}%`, top: mark.y }} aria-hidden="true" data-picture="skip">
                <TooltipBox title={mark.title}>{mark.lines.map((line) => <div key={line}>{line}</div>)}</TooltipBox>
              </div>
            )}
          </>
        )}
      </div>
      {mark !== undefined && docked ? (
        <p className={styles.docked} data-picture="skip"><b>{mark.title}</b> {mark.lines.join(" · ")} {mark.href === undefined ? null : <Link href={mark.href} prefetch={false}>{t("open")}</Link>}</p>
      ) : null}
      <p className="visually-hidden" id={`${id}-keys`}>{t("keys")}</p>
      <p className="visually-hidden" role="status">{words}</p>
    </div>
  );
}
