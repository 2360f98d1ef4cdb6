"use client";

import { Check, ChevronDown } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button, ListBox, ListBoxItem, Popover, Select as AriaSelect, SelectValue } from "react-aria-components";
import { classNames } from "./class-names";
import type { FieldWords } from "./FieldParts";
import { FieldLabel, FieldNotes, hasError } from "./FieldParts";
import fieldStyles from "./Field.module.css";
import listStyles from "./List.module.css";

export type Option<Value extends string = string> = {
  readonly value: Value;
  readonly label: string;
  /** A second line: the definition, the code. */
  readonly note?: ReactNode;
  readonly isDisabled?: boolean;
};

export type SelectProps<Value extends string> = FieldWords & {
  readonly options: readonly Option<Value>[];
  /** Null: nothing chosen. */
  readonly value: Value | null;
  readonly onChange: (value: Value | null) => void;
  /** Adds a first entry that chooses nothing, with these words. */
  readonly emptyLabel?: string | undefined;
  readonly placeholder?: string | undefined;
  readonly name?: string | undefined;
  readonly id?: string | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly onFocus?: (() => void) | undefined;
  readonly onBlur?: (() => void) | undefined;
  readonly className?: string | undefined;
};

const NOTHING = "\u0000nothing";

/** One of a list that is too long for a segmented control and short enough to read. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const { label, hint, error, optional, options, value, onChange, emptyLabel, placeholder, name, id, isDisabled, onFocus, onBlur, className } = props;
  const t = useTranslations("shell.field");
  return (
    <AriaSelect
      className={classNames(fieldStyles.field, className)}
      value={value}
      onChange={(key) => onChange(key === null || key === NOTHING ? null : (options.find((option) => option.value === key)?.value ?? null))}
      isInvalid={hasError(error)}
      validationBehavior="aria"
      placeholder={placeholder ?? emptyLabel ?? t("choose")}
      {...(name === undefined ? {} : { name })}
      {...(isDisabled === undefined ? {} : { isDisabled })}
      {...(onFocus ? { onFocus } : {})}
      {...(onBlur ? { onBlur } : {})}
    >
      <FieldLabel label={label} optional={optional} />
      <Button className={classNames(fieldStyles.control, fieldStyles.pick)} {...(id === undefined ? {} : { id })}>
        <SelectValue className={classNames(fieldStyles.picked)}>{({ selectedText, defaultChildren }) => selectedText || defaultChildren}</SelectValue>
        <ChevronDown size={15} aria-hidden="true" />
      </Button>
      <FieldNotes hint={hint} error={error} />
      <Popover className={classNames(listStyles.popover)} offset={4}>
        <ListBox className={classNames(listStyles.list)}>
          {emptyLabel === undefined ? null : <Choice option={{ value: NOTHING, label: emptyLabel }} />}
          {options.map((option) => <Choice key={option.value} option={option} />)}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}

function Choice({ option }: { readonly option: Option }) {
  return (
    <ListBoxItem id={option.value} textValue={option.label} className={classNames(listStyles.item)} isDisabled={option.isDisabled ?? false}>
      {({ isSelected }) => (
        <>
          <span className={listStyles.words}>
            <span className={listStyles.main}>{option.label}</span>
            {option.note ? <span className={listStyles.second}>{option.note}</span> : null}
          </span>
          <span className={listStyles.check}>{isSelected ? <Check size={14} aria-hidden="true" /> : null}</span>
        </>
      )}
    </ListBoxItem>
  );
}
