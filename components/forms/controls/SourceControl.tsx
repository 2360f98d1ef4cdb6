"use client";

import { ChevronDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { controlClass, Field } from "@/components/ui/Field";
import { useFormState } from "../form-context";
import { EntryFrame } from "./EntryFrame";
import type { EntryProps } from "./use-entry";
import { useEntry } from "./use-entry";
import styles from "./controls.module.css";

/** Which of the record's sources says so. */
export function SourceControl(props: EntryProps) {
  const t = useTranslations("form");
  const { id, text, type, label, hint, error } = useEntry(props);
  const sources = useFormState((state) => state.content.values.sources);
  const isUnknown = text !== "" && !(/^\d+$/u.test(text) && Number(text) < sources.length);
  return (
    <EntryFrame path={props.path} className={props.className}>
      <Field id={id} label={label} hint={hint} error={error}>
        {(wiring) => (
          <div className={styles.select}>
            <select {...wiring} name={props.path} className={controlClass} value={text} onChange={(event) => type(event.target.value)}>
              <option value="">{t("sources.notLinked")}</option>
              {isUnknown ? <option value={text}>{text}</option> : null}
              {sources.map(({ publisher }, index) => (
                <option key={index} value={String(index)}>{publisher === "" ? t("sources.numbered", { number: index + 1 }) : t("sources.named", { number: index + 1, publisher })}</option>
              ))}
            </select>
            <ChevronDown size={15} aria-hidden="true" />
          </div>
        )}
      </Field>
    </EntryFrame>
  );
}
