"use client";

import type { ReactNode } from "react";
import { Dialog, DialogTrigger, Popover as AriaPopover } from "react-aria-components";
import { classNames } from "./class-names";
import styles from "./List.module.css";

export type PopoverProps = {
  /** A `Button`. */
  readonly trigger: ReactNode;
  readonly label: string;
  readonly children: ReactNode | ((close: () => void) => ReactNode);
  readonly isOpen?: boolean | undefined;
  readonly onOpenChange?: ((isOpen: boolean) => void) | undefined;
  readonly placement?: "bottom start" | "bottom end" | "bottom" | "top" | undefined;
  readonly className?: string | undefined;
};

/** A button that opens a small panel beside it; focus goes in, Esc comes back. */
export function Popover({ trigger, label, children, isOpen, onOpenChange, placement = "bottom start", className }: PopoverProps) {
  return (
    <DialogTrigger {...(isOpen === undefined ? {} : { isOpen })} {...(onOpenChange ? { onOpenChange } : {})}>
      {trigger}
      <AriaPopover className={classNames(styles.popover)} placement={placement} offset={4}>
        <Dialog className={classNames(styles.panel, className)} aria-label={label}>
          {({ close }) => (typeof children === "function" ? children(close) : children)}
        </Dialog>
      </AriaPopover>
    </DialogTrigger>
  );
}
