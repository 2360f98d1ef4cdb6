"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useMemo, useRef, useState } from "react";
import { ComboBox, Input, ListBox, ListBoxItem, Popover } from "react-aria-components";
import { classNames } from "@/components/ui/class-names";
import { FieldLabel, FieldNotes, hasError } from "@/components/ui/FieldParts";
import { findInOptions } from "@/components/ui/find-in-options";
import listStyles from "@/components/ui/List.module.css";
import { fieldNamed } from "@/lib/codebook/fields";
import { findProvinces } from "@/lib/codebook/find-province";
import { valueLists } from "@/lib/codebook/lists";
import { provinces } from "@/lib/codebook/provinces";
import { useFormState, useFormStore } from "../form-context";
import { fieldId } from "../form-path";
import type { CodeListName, FormProblem } from "../form-values";
import { EntryFrame } from "./EntryFrame";
import { errorOf, hintWith } from "./use-entry";
import styles from "./controls.module.css";

type Choice = { readonly value: string; readonly label: string; readonly note: string };

function choicesOf(name: CodeListName): readonly Choice[] {
  const { type } = fieldNamed(name);
  if (type.kind === "provinces") return provinces.map(({ pcode, name: label, nameDari }) => ({ value: pcode, label, note: nameDari }));
  return type.kind === "codes" ? valueLists[type.list].map(({ code, label, definition }) => ({ value: code, label, note: definition })) : [];
}

const NONE: readonly FormProblem[] = [];

/** Several of a list: chips, and a box to find the next one. Backspace in the empty box takes the last one away. */
export function CodesControl({ name, hint, className }: { readonly name: CodeListName; readonly hint?: string | undefined; readonly className?: string | undefined }) {
  const t = useTranslations("form.codes");
  const store = useFormStore();
  const codes = useFormState((state) => state.content.values[name]);
  const problems = useFormState((state) => state.shown.get(name) ?? NONE);
  const [typed, setTyped] = useState("");
  const input = useRef<HTMLInputElement>(null);
  const choices = useMemo(() => choicesOf(name), [name]);
  const { label } = fieldNamed(name);
  const error = errorOf(problems);

  const free = choices.filter(({ value }) => !codes.includes(value));
  const matches: readonly { readonly value: string }[] =
    typed.trim() === "" ? free : name === "provinceAlternatives" ? findProvinces(typed).map(({ province }) => ({ value: province.pcode })) : findInOptions(free, typed);
  const found = matches.flatMap(({ value }) => free.filter((choice) => choice.value === value)).map((choice) => ({ id: choice.value, choice }));

  function add(code: string) {
    setTyped("");
    if (!codes.includes(code)) store.choose(name, [...codes, code]);
  }

  function remove(code: string) {
    store.choose(name, codes.filter((other) => other !== code));
    input.current?.focus();
  }

  return (
    <EntryFrame path={name} className={className}>
      <ComboBox
        className={styles.combo ?? ""}
        items={found}
        value={null}
        onChange={(key) => {
          if (typeof key === "string") add(key);
        }}
        inputValue={typed}
        onInputChange={setTyped}
        defaultFilter={() => true}
        allowsCustomValue
        allowsEmptyCollection
        menuTrigger="input"
        isInvalid={hasError(error)}
        validationBehavior="aria"
        name={name}
        id={fieldId(name)}
      >
        <FieldLabel label={label} />
        <div className={styles.chips}>
          {codes.map((code) => (
            <span className={styles.chip} key={code}>
              {choices.find(({ value }) => value === code)?.label ?? code}
              <input type="hidden" name={name} value={code} />
              <button type="button" className={styles.unchip} aria-label={t("remove", { name: choices.find(({ value }) => value === code)?.label ?? code })} onClick={() => remove(code)}>
                <X size={12} aria-hidden="true" />
              </button>
            </span>
          ))}
          <Input
            ref={input}
            className={styles.bare ?? ""}
            placeholder={codes.length === 0 ? t("none") : t("add")}
            autoComplete="off"
            onKeyDown={(event) => {
              const last = codes.at(-1);
              if (event.key === "Backspace" && typed === "" && last !== undefined) store.choose(name, codes.filter((code) => code !== last));
            }}
          />
        </div>
        <FieldNotes hint={hintWith(typed.trim() !== "" && found.length === 0 ? t("nothingFound", { query: typed }) : hint, problems)} error={error} />
        <Popover className={classNames(listStyles.popover)} offset={4}>
          <ListBox className={classNames(listStyles.list)} renderEmptyState={() => <div className={listStyles.empty}>{t("nothingFound", { query: typed })}</div>}>
            {({ id, choice }: (typeof found)[number]) => (
              <ListBoxItem id={id} textValue={choice.label} className={classNames(listStyles.item)}>
                <span className={listStyles.words}>
                  <span className={listStyles.main}>{choice.label}</span>
                  <span className={listStyles.second}>{choice.note}</span>
                </span>
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </ComboBox>
    </EntryFrame>
  );
}
