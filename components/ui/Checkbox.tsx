"use client";

import { Check, Minus } from "lucide-react";
import type { ReactNode } from "react";
import { CheckboxButton, CheckboxField } from "react-aria-components";
import { FieldNotes, hasError } from "./FieldParts";
import fieldStyles from "./Field.module.css";
import { classNames } from "./class-names";
import styles from "./Checkbox.module.css";

export type CheckboxProps = {
  readonly children: ReactNode;
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  /** Some, not all, of what it stands for. */
  readonly isIndeterminate?: boolean | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly name?: string | undefined;
  readonly value?: string | undefined;
  readonly id?: string | undefined;
  readonly hint?: ReactNode;
  readonly error?: ReactNode;
  readonly className?: string | undefined;
};

/** Yes or no; the label is part of the target. */
export function Checkbox({ children, isSelected, onChange, isIndeterminate, isDisabled, name, value, id, hint, error, className }: CheckboxProps) {
  return (
    <CheckboxField
      className={classNames(fieldStyles.field, className)}
      isSelected={isSelected}
      onChange={onChange}
      isInvalid={hasError(error)}
      validationBehavior="aria"
      {...(isIndeterminate === undefined ? {} : { isIndeterminate })}
      {...(isDisabled === undefined ? {} : { isDisabled })}
      {...(name === undefined ? {} : { name })}
      {...(value === undefined ? {} : { value })}
      {...(id === undefined ? {} : { id })}
    >
      <CheckboxButton className={classNames(styles.button)}>
        {({ isSelected: on, isIndeterminate: partly }) => (
          <>
            <span className={styles.box} aria-hidden="true">{partly ? <Minus size={12} strokeWidth={3} /> : on ? <Check size={12} strokeWidth={3} /> : null}</span>
            <span>{children}</span>
          </>
        )}
      </CheckboxButton>
      <FieldNotes hint={hint} error={error} />
    </CheckboxField>
  );
}
