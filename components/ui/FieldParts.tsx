"use client";

import { TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { FieldError as AriaFieldError, Label, Text } from "react-aria-components";
import { classNames } from "./class-names";
import styles from "./Field.module.css";

/** What every field has. Optional is marked, required is not. An `error` turns the field invalid and is read with it. */
export type FieldWords = {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly error?: ReactNode;
  readonly optional?: boolean | undefined;
};

export function FieldLabel({ label, optional = false }: Pick<FieldWords, "label" | "optional">) {
  const t = useTranslations("shell.field");
  return (
    <span className={styles.labelLine}>
      <Label className={classNames(styles.label)}>{label}</Label>
      {optional ? <span className={styles.optional}>{t("optional")}</span> : null}
    </span>
  );
}

/** Hint and error inside a React Aria field, which ties both to the control. */
export function FieldNotes({ hint, error }: Pick<FieldWords, "hint" | "error">) {
  return (
    <>
      {hint ? <Text slot="description" className={classNames(styles.hint)} elementType="div">{hint}</Text> : null}
      <AriaFieldError className={classNames(styles.error)} elementType="div">
        <ErrorWords>{error}</ErrorWords>
      </AriaFieldError>
    </>
  );
}

/** Icon and words of an error: never the colour alone. */
export function ErrorWords({ children }: { readonly children: ReactNode }) {
  return (
    <>
      <TriangleAlert size={13} aria-hidden="true" />
      <span>{children}</span>
    </>
  );
}

/** True where there is an error to show. */
export function hasError(error: ReactNode): boolean {
  return error !== undefined && error !== null && error !== false && error !== "";
}
