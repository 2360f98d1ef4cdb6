"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useId } from "react";
import { classNames } from "./class-names";
import type { FieldWords } from "./FieldParts";
import { ErrorWords, hasError } from "./FieldParts";
import styles from "./Field.module.css";

/** What a control of one's own must carry so that label, hint and error belong to it. */
export type FieldWiring = {
  readonly id: string;
  readonly "aria-describedby": string | undefined;
  readonly "aria-invalid": true | undefined;
};

export type FieldProps = FieldWords & {
  readonly id?: string | undefined;
  readonly className?: string | undefined;
  readonly children: (wiring: FieldWiring) => ReactNode;
};

/** Label, hint and error around a native control: `<Field label="…">{(wiring) => <input {...wiring} />}</Field>`. */
export function Field({ label, hint, error, optional = false, id, className, children }: FieldProps) {
  const t = useTranslations("shell.field");
  const made = useId();
  const controlId = id ?? made;
  const wrong = hasError(error);
  const described = [hint ? `${controlId}-hint` : null, wrong ? `${controlId}-error` : null].filter((part) => part !== null).join(" ");
  return (
    <div className={classNames(styles.field, className)} data-invalid={wrong || undefined}>
      <span className={styles.labelLine}>
        <label className={styles.label} htmlFor={controlId}>{label}</label>
        {optional ? <span className={styles.optional}>{t("optional")}</span> : null}
      </span>
      {children({ id: controlId, "aria-describedby": described || undefined, "aria-invalid": wrong || undefined })}
      {hint ? <div className={styles.hint} id={`${controlId}-hint`}>{hint}</div> : null}
      {wrong ? <div className={styles.error} id={`${controlId}-error`}><ErrorWords>{error}</ErrorWords></div> : null}
    </div>
  );
}

/** The look of an input, for native controls inside `Field`. */
export const controlClass = styles.control ?? "";
