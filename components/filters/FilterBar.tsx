"use client";

import { ChevronDown, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import type { ReactNode } from "react";
import { Button, Dialog, Popover } from "react-aria-components";
import { cleared } from "@/lib/read/change-filter";
import type { Filter } from "@/lib/read/filter";
import { Disclosure } from "@/components/ui/Disclosure";
import { classNames } from "@/components/ui/class-names";
import { barFields, keysOfField, moreFields } from "./filter-fields";
import type { FieldName } from "./filter-fields";
import { FieldEditor } from "./FieldEditor";
import { useFilterState } from "./filter-context";
import { useFieldWords } from "./use-field-words";
import styles from "./FilterBar.module.css";
import menuStyles from "./FilterMenu.module.css";

export type OpenCell = FieldName | "more" | null;

/** One strip of cells, target type first: label over value, the whole cell is the button; a cell in use is ink with a cross to clear it. */
export function FilterBar({ open, onOpen }: { readonly open: OpenCell; readonly onOpen: (cell: OpenCell) => void }) {
  const t = useTranslations("filters");
  const words = useFieldWords();
  const { filter, datasets, apply } = useFilterState();
  const clear = (names: readonly FieldName[]) => apply(names.flatMap(keysOfField).reduce<Filter>((next, key) => cleared(next, key, datasets), filter));
  const used = moreFields.filter((name) => words.isChanged(name, filter));
  return (
    <div className={styles.bar} role="group" aria-label={t("bar")}>
      {barFields.map((name) => (
        <Cell key={name} label={words.fieldLabel(name)} value={words.valueText(name, filter)} used={words.isChanged(name, filter)} isOpen={open === name} onOpen={(isOpen) => onOpen(isOpen ? name : null)} onClear={() => clear([name])}>
          <FieldEditor name={name} filter={filter} onChange={apply} autoFocus />
        </Cell>
      ))}
      <Cell narrow label={t("more")} value={used.length === 0 ? t("noneSet") : t("someSet", { count: used.length })} used={used.length > 0} isOpen={open === "more"} onOpen={(isOpen) => onOpen(isOpen ? "more" : null)} onClear={() => clear(moreFields)}>
        <div className={menuStyles.more}>
          {moreFields.map((name) => (
            <Disclosure key={name} summary={words.fieldLabel(name)} aside={words.valueText(name, filter)} defaultOpen={words.isChanged(name, filter)}>
              <FieldEditor name={name} filter={filter} onChange={apply} />
            </Disclosure>
          ))}
        </div>
      </Cell>
    </div>
  );
}

function Cell({ label, value, used, narrow = false, isOpen, onOpen, onClear, children }: {
  readonly label: string;
  readonly value: string;
  readonly used: boolean;
  readonly narrow?: boolean;
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
  readonly onClear: () => void;
  readonly children: ReactNode;
}) {
  const t = useTranslations("filters");
  const trigger = useRef<HTMLButtonElement>(null);
  return (
    <div className={classNames(styles.cell, used && styles.used, narrow && styles.narrow)}>
      <Button ref={trigger} className={classNames(styles.button)} aria-haspopup="dialog" aria-expanded={isOpen} onPress={() => onOpen(!isOpen)}>
        <span className={styles.label}>{label}</span>{" "}
        <span className={styles.value}>{value}</span>
        {used ? null : <ChevronDown size={15} aria-hidden="true" className={classNames(styles.chevron)} />}
      </Button>
      {used ? <Button className={classNames(styles.clear)} aria-label={t("clearField", { label })} onPress={onClear}><X size={15} aria-hidden="true" /></Button> : null}
      <Popover className={classNames(menuStyles.popover)} triggerRef={trigger} isOpen={isOpen} onOpenChange={onOpen} placement="bottom start" offset={6}>
        <Dialog className={classNames(menuStyles.dialog)} aria-label={label}>{children}</Dialog>
      </Popover>
    </div>
  );
}
