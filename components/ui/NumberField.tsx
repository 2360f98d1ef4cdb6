"use client";

import { useTranslations } from "next-intl";
import type { TextFieldProps } from "./TextField";
import { TextField } from "./TextField";
import { classNames } from "./class-names";
import styles from "./Field.module.css";

export type NumberFieldProps = Omit<TextFieldProps, "rows" | "areaRef" | "type" | "inputMode">;

/** A whole number as text: what was typed stays as typed (`readWholeNumber` reads it), empty says *unknown* and 0 is typed. */
export function NumberField({ placeholder, inputClassName, ...rest }: NumberFieldProps) {
  const t = useTranslations("shell.field");
  return (
    <TextField {...rest} type="text" inputMode="numeric" autoComplete="off" placeholder={placeholder ?? t("unknown")} inputClassName={classNames(styles.digits, inputClassName)} />
  );
}
