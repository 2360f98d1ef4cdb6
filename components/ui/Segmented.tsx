"use client";

import type { ReactNode } from "react";
import { RadioButton, RadioField, RadioGroup } from "react-aria-components";
import { classNames } from "./class-names";
import type { FieldWords } from "./FieldParts";
import { FieldLabel, FieldNotes, hasError } from "./FieldParts";
import { VisuallyHidden } from "./VisuallyHidden";
import fieldStyles from "./Field.module.css";
import styles from "./Segmented.module.css";

export type SegmentedOption<Value extends string> = {
  readonly value: Value;
  readonly label: ReactNode;
  /** Before the label: a `KindMark`, an icon. */
  readonly mark?: ReactNode;
  readonly isDisabled?: boolean;
};

export type SegmentedProps<Value extends string> = Omit<FieldWords, "label"> & {
  readonly label: string;
  /** The label is read, not shown. */
  readonly hideLabel?: boolean | undefined;
  readonly options: readonly SegmentedOption<Value>[];
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
  readonly name?: string | undefined;
  readonly id?: string | undefined;
  /** 30 px, as wide as its words: over a figure. */
  readonly compact?: boolean | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly onFocus?: (() => void) | undefined;
  readonly onBlur?: (() => void) | undefined;
  readonly className?: string | undefined;
};

/** Up to six choices side by side: a radio group, arrow keys move. */
export function Segmented<Value extends string>(props: SegmentedProps<Value>) {
  const { label, hideLabel = false, hint, error, optional, options, value, onChange, name, id, compact = false, isDisabled, onFocus, onBlur, className } = props;
  return (
    <RadioGroup
      className={classNames(fieldStyles.field, styles.group, compact && styles.compact, options.length > 3 && styles.wraps, options.length === 4 && styles.even, className)}
      orientation="horizontal"
      value={value}
      onChange={(chosen) => {
        const option = options.find((candidate) => candidate.value === chosen);
        if (option) onChange(option.value);
      }}
      isInvalid={hasError(error)}
      validationBehavior="aria"
      {...(hideLabel ? { "aria-label": label } : {})}
      {...(name === undefined ? {} : { name })}
      {...(id === undefined ? {} : { id })}
      {...(isDisabled === undefined ? {} : { isDisabled })}
      {...(onFocus ? { onFocus } : {})}
      {...(onBlur ? { onBlur } : {})}
    >
      {hideLabel ? null : <FieldLabel label={label} optional={optional} />}
      <div className={classNames(styles.options, compact && styles.inline)}>
        {options.map((option) => (
          <RadioField key={option.value} value={option.value} className={classNames(styles.field)} isDisabled={option.isDisabled ?? false}>
            <RadioButton className={classNames(styles.option)}>{option.mark}<span>{option.label}</span></RadioButton>
          </RadioField>
        ))}
      </div>
      {hideLabel && hint ? <VisuallyHidden>{hint}</VisuallyHidden> : null}
      <FieldNotes hint={hideLabel ? undefined : hint} error={error} />
    </RadioGroup>
  );
}
