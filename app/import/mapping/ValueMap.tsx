"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/Button";
import { controlClass } from "@/components/ui/Field";
import { findProvinces } from "@/lib/codebook/find-province";
import { optionsOf, readByCodebook, typeOf } from "./mapping-state";
import styles from "./mapping.module.css";

const MOST_SHOWN = 120;
/** Choices that are no code: not said, and unknown. */
const [NOT_SAID, UNKNOWN] = ["\u0000not-said", "\u0000unknown"];

export type ValueMapProps = {
  readonly field: string;
  readonly column: string;
  readonly samples: readonly string[];
  readonly notKnown: readonly string[];
  readonly values: Readonly<Record<string, string>>;
  readonly onChange: (values: Readonly<Record<string, string>>) => void;
};

/** What the values of a column mean, for fields whose values are of a list. */
export function ValueMap({ field, column, samples, notKnown, values, onChange }: ValueMapProps) {
  const t = useTranslations("import.map");
  const [typed, setTyped] = useState("");
  const options = optionsOf(field) ?? [];
  const isProvince = typeOf(field).kind === "province";
  const readAlone = (text: string): string | null => readByCodebook(field, text) ?? (isProvince && findProvinces(text).length > 0 ? (findProvinces(text)[0]?.province.name ?? null) : null);
  const texts = [...new Set([...notKnown, ...Object.keys(values), ...samples])].slice(0, MOST_SHOWN);
  const keyOf = (text: string): string | undefined => Object.keys(values).find((known) => known.trim().toLowerCase() === text.trim().toLowerCase());
  const set = (text: string, choice: string) => {
    const { [keyOf(text) ?? text]: _, ...others } = values;
    onChange(choice === NOT_SAID ? others : { ...others, [text]: choice === UNKNOWN ? "" : choice });
  };
  const add = () => {
    const text = typed.trim();
    if (text !== "" && keyOf(text) === undefined) onChange({ ...values, [text]: "" });
    setTyped("");
  };
  return (
    <details className={styles.values} open={texts.some((text) => keyOf(text) === undefined && readAlone(text) === null) || Object.keys(values).length > 0}>
      <summary>{t("values")}</summary>
      <p className={styles.quiet}>{t("valuesHint")}</p>
      <ul>
        {texts.map((text) => {
          const key = keyOf(text);
          const alone = readAlone(text);
          const chosen = key === undefined ? NOT_SAID : values[key] === "" ? UNKNOWN : (values[key] ?? NOT_SAID);
          return (
            <li key={text}>
              <span className={styles.text}>{text}</span>
              <select aria-label={`${column}: ${text}`} className={controlClass} value={chosen} onChange={(event) => set(text, event.target.value)}>
                <option value={NOT_SAID}>{alone === null ? t("notSaid") : t("asCodebook", { label: alone })}</option>
                <option value={UNKNOWN}>{t("unknown")}</option>
                {options.map(({ value, label }) => <option key={value} value={value}>{label}</option>)}
              </select>
              {key !== undefined && !samples.includes(text) && !notKnown.includes(text) ? <Button look="quiet" size="small" square aria-label={t("removeValue", { value: text })} onPress={() => set(text, NOT_SAID)}><X size={14} aria-hidden="true" /></Button> : null}
            </li>
          );
        })}
      </ul>
      <div className={styles.addLine}>
        <input className={controlClass} aria-label={`${column}: ${t("addValue")}`} placeholder={t("addValue")} value={typed} maxLength={200} onChange={(event) => setTyped(event.target.value)} onKeyDown={(event) => {
          if (event.key === "Enter" && !event.nativeEvent.isComposing) add();
        }} />
        <Button size="small" onPress={add}>{t("add")}</Button>
      </div>
    </details>
  );
}
