"use client";

import type { ReactElement, ReactNode } from "react";
import { Focusable, Tooltip as AriaTooltip, TooltipTrigger } from "react-aria-components";
import { classNames } from "./class-names";
import styles from "./Tooltip.module.css";

export type TooltipProps = {
  readonly content: ReactNode;
  /** A `Button`, or with `focusable` any element that can take focus. */
  readonly children: ReactElement<Record<string, unknown>, string> | ReactNode;
  readonly focusable?: boolean | undefined;
};

/** A word on hover and focus, Esc closes. Never the only place of a number: it does not open by touch. */
export function Tooltip({ content, children, focusable = false }: TooltipProps) {
  return (
    <TooltipTrigger delay={400} closeDelay={80}>
      {focusable ? <Focusable>{children as ReactElement<Record<string, unknown>, string>}</Focusable> : children}
      <AriaTooltip className={classNames(styles.tooltip)} offset={6}>
        {content}
      </AriaTooltip>
    </TooltipTrigger>
  );
}
