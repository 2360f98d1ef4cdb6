"use client";

import { useTranslations } from "next-intl";
import { NumberField } from "@/components/ui/NumberField";
import { TextField } from "@/components/ui/TextField";
import { EntryFrame } from "./EntryFrame";
import type { EntryProps } from "./use-entry";
import { useEntry } from "./use-entry";
import styles from "./controls.module.css";

export type TextControlProps = EntryProps & { readonly placeholder?: string | undefined; readonly rows?: number | undefined };

/** Text, links, refs, months: kept exactly as typed. The length is shown from four fifths of the limit on. */
export function TextControl(props: TextControlProps) {
  const t = useTranslations("form");
  const { definition, id, text, type, label, hint, error } = useEntry(props);
  const limit = definition.type.kind === "text" ? definition.type.limit : null;
  const isNearLimit = limit !== null && text.length > limit * 0.8;
  const placeholder = props.placeholder ?? placeholderFor(definition.type.kind);
  return (
    <EntryFrame path={props.path} className={props.className}>
      <TextField
        id={id}
        name={props.path}
        label={label}
        hint={hint}
        error={error}
        value={text}
        onChange={type}
        autoComplete="off"
        {...(props.rows === undefined ? {} : { rows: props.rows })}
        {...(placeholder === undefined ? {} : { placeholder })}
        {...(definition.type.kind === "url" ? { inputMode: "url" as const } : {})}
        {...(definition.type.kind === "degrees" ? { inputMode: "decimal" as const, inputClassName: styles.digits } : {})}
        after={isNearLimit ? <span className={styles.length}>{t("length", { length: text.length, limit })}</span> : null}
      />
    </EntryFrame>
  );
}

function placeholderFor(kind: string): string | undefined {
  switch (kind) {
    case "day-or-month":
      return "YYYY-MM-DD";
    case "ref":
      return "IA-2021-0042";
    case "url":
      return "https://";
    default:
      return undefined;
  }
}

/** A count of people: empty is unknown, 0 is none. */
export function CountControl(props: EntryProps) {
  const { id, text, type, label, hint, error } = useEntry(props);
  return (
    <EntryFrame path={props.path} className={props.className}>
      <NumberField id={id} name={props.path} label={label} hint={hint} error={error} value={text} onChange={type} />
    </EntryFrame>
  );
}
