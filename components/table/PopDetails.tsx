"use client";

import { useEffect, useRef } from "react";
import type { ReactNode } from "react";
import { classNames } from "../ui/class-names";
import { buttonClass } from "../ui/button-look";
import styles from "./TableTools.module.css";

/** A button that folds a panel out below itself. The browser's own element: it opens without scripts; with them it closes as menus do. */
export function PopDetails({ summary, look = "quiet", size = "medium", align = "end", className, onOpenChange, testId, children }: {
  readonly summary: ReactNode;
  readonly look?: "quiet" | "outline";
  readonly size?: "small" | "medium";
  readonly align?: "start" | "end";
  readonly className?: string | undefined;
  readonly onOpenChange?: (isOpen: boolean) => void;
  readonly testId?: string | undefined;
  readonly children: ReactNode;
}) {
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const close = (event: PointerEvent | FocusEvent) => {
      if (details.current?.open === true && event.target instanceof Node && !details.current.contains(event.target)) details.current.open = false;
    };
    document.addEventListener("pointerdown", close);
    document.addEventListener("focusin", close);
    return () => {
      document.removeEventListener("pointerdown", close);
      document.removeEventListener("focusin", close);
    };
  }, []);
  return (
    <details
      ref={details}
      className={classNames(styles.pop, className)}
      onToggle={(event) => onOpenChange?.(event.currentTarget.open)}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || details.current?.open !== true) return;
        event.stopPropagation();
        details.current.open = false;
        details.current.querySelector("summary")?.focus();
      }}
      onClick={(event) => {
        if (event.target instanceof Element && event.target.closest("a") !== null && details.current !== null) details.current.open = false;
      }}
    >
      <summary className={classNames(buttonClass({ look, size }), styles.summary)} data-testid={testId}>{summary}</summary>
      <div className={classNames(styles.panel, align === "start" && styles.start)}>{children}</div>
    </details>
  );
}
