"use client";

import { ChevronDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { controlClass, Field } from "@/components/ui/Field";
import { classNames } from "@/components/ui/class-names";
import { KindMark } from "@/components/ui/KindMark";
import type { Kind } from "@/components/ui/KindMark";
import { Segmented } from "@/components/ui/Segmented";
import { valueLists } from "@/lib/codebook/lists";
import type { CodedValue } from "@/lib/codebook/value-list";
import { EntryFrame } from "./EntryFrame";
import type { EntryProps } from "./use-entry";
import { useEntry } from "./use-entry";
import styles from "./controls.module.css";

export type CodeControlProps = EntryProps & {
  /** Offers *not stated*: for fields that may be empty. */
  readonly emptyLabel?: string | undefined;
  /** Codes that are not offered, unless chosen already. */
  readonly without?: readonly string[] | undefined;
};

function useCodes(props: CodeControlProps) {
  const entry = useEntry(props);
  const { type } = entry.definition;
  const list: readonly CodedValue[] = type.kind === "code" ? valueLists[type.list] : [];
  return { ...entry, values: list.filter(({ code }) => code === entry.text || !props.without?.includes(code)) };
}

/**
 * One of a list, as the browser's own list: the keyboard, touch and a page without JavaScript all know it. A code that the codebook does not
 * hold (an old draft) stays visible and is refused by name.
 */
export function SelectControl(props: CodeControlProps) {
  const t = useTranslations("form");
  const { id, text, type, label, hint, error, values } = useCodes(props);
  const isUnknown = text !== "" && values.every(({ code }) => code !== text);
  return (
    <EntryFrame path={props.path} className={props.className}>
      <Field id={id} label={label} hint={hint} error={error}>
        {(wiring) => (
          <div className={styles.select}>
            <select {...wiring} name={props.path} className={classNames(controlClass, text === "" && styles.unchosen)} value={text} onChange={(event) => type(event.target.value)}>
              {text === "" || props.emptyLabel !== undefined ? <option value="">{props.emptyLabel ?? t("choose")}</option> : null}
              {isUnknown ? <option value={text}>{text}</option> : null}
              {values.map((value) => <option key={value.code} value={value.code}>{value.label}</option>)}
            </select>
            <ChevronDown size={15} aria-hidden="true" />
          </div>
        )}
      </Field>
    </EntryFrame>
  );
}

const kinds: readonly string[] = ["attack", "operation", "clash", "other"] satisfies Kind[];

/** One of a few, all in view; arrow keys move. */
export function SegmentedControl(props: CodeControlProps & { readonly reversed?: boolean }) {
  const { definition, id, text, type, label, hint, error, values } = useCodes(props);
  const options = values.map(({ code, label: words }) => ({
    value: code,
    label: words,
    ...(definition.name === "kind" && kinds.includes(code) ? { mark: <KindMark kind={code as Kind} /> } : {}),
  }));
  if (props.reversed) options.reverse();
  const withEmpty = props.emptyLabel === undefined ? options : [...options, { value: "", label: props.emptyLabel }];
  const isChosen = withEmpty.some(({ value }) => value === text);
  return (
    <EntryFrame path={props.path} className={classNames(styles.segments, props.className)}>
      <Segmented
        id={id}
        name={props.path}
        label={typeof label === "string" ? label : definition.label}
        hint={hint}
        error={error}
        options={withEmpty}
        value={isChosen ? text : null}
        onChange={type}
      />
    </EntryFrame>
  );
}
