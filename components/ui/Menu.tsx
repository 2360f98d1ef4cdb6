"use client";

import { Check } from "lucide-react";
import type { ReactNode } from "react";
import { Header, Menu as AriaMenu, MenuItem, MenuSection, MenuTrigger, Popover } from "react-aria-components";
import { classNames } from "./class-names";
import styles from "./List.module.css";

export type MenuEntry = {
  readonly id: string;
  readonly label: string;
  readonly note?: ReactNode;
  readonly icon?: ReactNode;
  /** Makes the entry a link; `download` names the file it saves. */
  readonly href?: string;
  readonly download?: string;
  readonly onAction?: () => void;
  readonly isSelected?: boolean;
  readonly isDisabled?: boolean;
};

export type MenuProps = {
  /** A `Button`. */
  readonly trigger: ReactNode;
  /** What the menu is called; also the head of the list when `showLabel`. */
  readonly label: string;
  readonly showLabel?: boolean | undefined;
  readonly entries: readonly MenuEntry[];
  readonly placement?: "bottom start" | "bottom end" | undefined;
};

/** A button that opens a list of things to do. */
export function Menu({ trigger, label, showLabel = false, entries, placement = "bottom end" }: MenuProps) {
  const items = entries.map((entry) => (
    <MenuItem
      key={entry.id}
      id={entry.id}
      textValue={entry.label}
      className={classNames(styles.item)}
      isDisabled={entry.isDisabled ?? false}
      {...(entry.href === undefined ? {} : { href: entry.href })}
      {...(entry.download === undefined ? {} : { download: entry.download })}
      {...(entry.onAction ? { onAction: entry.onAction } : {})}
    >
      {entry.icon}
      <span className={styles.words}>
        <span className={styles.main}>{entry.label}</span>
        {entry.note ? <span className={styles.second}>{entry.note}</span> : null}
      </span>
      {entry.isSelected ? <Check size={14} aria-hidden="true" /> : null}
    </MenuItem>
  ));
  return (
    <MenuTrigger>
      {trigger}
      <Popover className={classNames(styles.popover)} placement={placement} offset={4}>
        <AriaMenu className={classNames(styles.list)} aria-label={label}>
          {showLabel ? <MenuSection><Header className={classNames(styles.section)}>{label}</Header>{items}</MenuSection> : items}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
