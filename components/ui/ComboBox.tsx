"use client";

import { ChevronDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { Button, ComboBox as AriaComboBox, Input, ListBox, ListBoxItem, Popover } from "react-aria-components";
import { classNames } from "./class-names";
import type { FieldWords } from "./FieldParts";
import { FieldLabel, FieldNotes, hasError } from "./FieldParts";
import { findInOptions } from "./find-in-options";
import type { FoundOption } from "./find-in-options";
import type { Option } from "./Select";
import fieldStyles from "./Field.module.css";
import listStyles from "./List.module.css";

export type ComboBoxProps<Value extends string> = FieldWords & {
  readonly options: readonly Option<Value>[];
  readonly value: Value | null;
  readonly onChange: (value: Value | null) => void;
  /** Which options does a text mean, best first, and by which of their names? Default: the label contains it. */
  readonly find?: ((query: string) => readonly FoundOption<Value>[]) | undefined;
  readonly placeholder?: string | undefined;
  readonly name?: string | undefined;
  readonly id?: string | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly onFocus?: (() => void) | undefined;
  readonly onBlur?: (() => void) | undefined;
  readonly className?: string | undefined;
};

/** One of many, found by typing any of its names. Where another name than the label was typed, the field says which one matched. */
export function ComboBox<Value extends string>(props: ComboBoxProps<Value>) {
  const { label, hint, error, optional, options, value, onChange, find, placeholder, name, id, isDisabled, onFocus, onBlur, className } = props;
  const t = useTranslations("shell.field");
  const labelOf = (chosen: Value | null): string => options.find((option) => option.value === chosen)?.label ?? "";
  const [typed, setTyped] = useState<string | null>(null);
  const [foundBy, setFoundBy] = useState<{ readonly value: Value; readonly matched: string } | null>(null);
  const query = typed ?? "";

  const found = useMemo(() => {
    if (query.trim() === "") return options.map((option) => ({ option, alias: null }));
    const matches = find ? find(query) : findInOptions(options, query);
    const best = matches.filter((match, index) => matches.findIndex(({ value: key }) => key === match.value) === index);
    return best.flatMap(({ value: key, matched }) => {
      const option = options.find((candidate) => candidate.value === key);
      return option ? [{ option, alias: matched === option.label ? null : matched }] : [];
    });
  }, [find, options, query]);

  function choose(key: Value | null) {
    const match = found.find(({ option }) => option.value === key);
    setFoundBy(match?.alias && key !== null ? { value: key, matched: match.alias } : null);
    setTyped(null);
    if (key !== value) onChange(key);
  }

  return (
    <AriaComboBox
      className={classNames(fieldStyles.field, className)}
      items={found.map(({ option, alias }) => ({ id: option.value, option, alias }))}
      value={value}
      onChange={(key) => choose(options.find((option) => option.value === key)?.value ?? null)}
      inputValue={typed ?? labelOf(value)}
      onInputChange={(text) => {
        setTyped(text === labelOf(value) ? null : text);
        if (text === "" && value !== null) choose(null);
      }}
      onOpenChange={(isOpen) => {
        if (!isOpen) setTyped(null);
      }}
      defaultFilter={() => true}
      allowsEmptyCollection
      menuTrigger="input"
      isInvalid={hasError(error)}
      validationBehavior="aria"
      {...(name === undefined ? {} : { name })}
      {...(id === undefined ? {} : { id })}
      {...(isDisabled === undefined ? {} : { isDisabled })}
      {...(onFocus ? { onFocus } : {})}
      {...(onBlur ? { onBlur } : {})}
    >
      <FieldLabel label={label} optional={optional} />
      <div className={fieldStyles.row}>
        <Input className={classNames(fieldStyles.control, fieldStyles.withButton)} placeholder={placeholder ?? t("typeToFind")} />
        <Button className={classNames(fieldStyles.inside)}><ChevronDown size={15} aria-hidden="true" /></Button>
      </div>
      {foundBy !== null && foundBy.value === value ? <div className={fieldStyles.hint} role="status">{t("foundBy", { name: foundBy.matched })}</div> : null}
      <FieldNotes hint={hint} error={error} />
      <Popover className={classNames(listStyles.popover)} offset={4}>
        <ListBox className={classNames(listStyles.list)} renderEmptyState={() => <div className={listStyles.empty}>{t("nothingFound", { query })}</div>}>
          {({ option, alias }: { id: string; option: Option<Value>; alias: string | null }) => (
            <ListBoxItem id={option.value} textValue={option.label} className={classNames(listStyles.item)} isDisabled={option.isDisabled ?? false}>
              <span className={listStyles.words}>
                <span className={listStyles.main}>{option.label}</span>
                {alias ?? option.note ? <span className={listStyles.second}>{alias ? t("foundBy", { name: alias }) : option.note}</span> : null}
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}
