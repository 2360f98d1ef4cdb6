"use client";

import type { ReactNode, Ref } from "react";
import type { TextFieldProps as AriaTextFieldProps } from "react-aria-components";
import { Input, TextArea, TextField as AriaTextField } from "react-aria-components";
import { classNames } from "./class-names";
import type { FieldWords } from "./FieldParts";
import { FieldLabel, FieldNotes, hasError } from "./FieldParts";
import styles from "./Field.module.css";

export type TextFieldProps = FieldWords &
  Omit<AriaTextFieldProps, "children" | "className" | "style" | "isInvalid" | "validationBehavior"> & {
    readonly placeholder?: string | undefined;
    /** More than one line. */
    readonly rows?: number | undefined;
    /** Below the hint: a count, a date in another calendar. */
    readonly after?: ReactNode;
    readonly className?: string | undefined;
    readonly inputClassName?: string | undefined;
    readonly ref?: Ref<HTMLInputElement> | undefined;
    readonly areaRef?: Ref<HTMLTextAreaElement> | undefined;
  };

/** Text, on one line or, with `rows`, on several. `id` is the input's, so that an error summary can link to it. */
export function TextField(props: TextFieldProps) {
  const { label, hint, error, optional, placeholder, rows, after, className, inputClassName, ref, areaRef, ...rest } = props;
  return (
    <AriaTextField {...rest} className={classNames(styles.field, className)} isInvalid={hasError(error)} validationBehavior="aria">
      <FieldLabel label={label} optional={optional} />
      {rows === undefined ? (
        <Input className={classNames(styles.control, inputClassName)} {...(placeholder === undefined ? {} : { placeholder })} {...(ref ? { ref } : {})} />
      ) : (
        <TextArea className={classNames(styles.control, inputClassName)} rows={rows} {...(placeholder === undefined ? {} : { placeholder })} {...(areaRef ? { ref: areaRef } : {})} />
      )}
      <FieldNotes hint={hint} error={error} />
      {after}
    </AriaTextField>
  );
}
