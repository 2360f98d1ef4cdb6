"use client";

import { ChevronDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { Button, ComboBox, Input, ListBox, ListBoxItem, Popover } from "react-aria-components";
import { classNames } from "@/components/ui/class-names";
import { controlClass } from "@/components/ui/Field";
import { FieldLabel, FieldNotes, hasError } from "@/components/ui/FieldParts";
import listStyles from "@/components/ui/List.module.css";
import { findProvinces, provinceNamed } from "@/lib/codebook/find-province";
import { provinceCodes, provinces } from "@/lib/codebook/provinces";
import { EntryFrame } from "./EntryFrame";
import type { EntryProps } from "./use-entry";
import { useEntry } from "./use-entry";
import styles from "./controls.module.css";

const isCode = (text: string): boolean => (provinceCodes as readonly string[]).includes(text);

/**
 * A province by any of its names, in Latin or Arabic script. What was typed stays until it names a province: a slip is refused by name, not
 * wiped away. Where another name than the label was typed, the field says which one matched.
 */
export function ProvinceControl(props: EntryProps) {
  const t = useTranslations("form.province");
  const { id, text, type, label, hint, error } = useEntry(props);
  const [foundBy, setFoundBy] = useState<{ readonly pcode: string; readonly matched: string } | null>(null);
  const chosen = provinces.find(({ pcode }) => pcode === text) ?? null;
  const shown = chosen?.name ?? text;
  const found = useMemo(() => findProvinces(chosen ? "" : text).map(({ province, matched }) => ({ id: province.pcode, province, matched })), [chosen, text]);

  function choose(pcode: string, matched: string | undefined) {
    const name = provinces.find((province) => province.pcode === pcode)?.name;
    setFoundBy(matched === undefined || matched === name ? null : { pcode, matched });
    type(pcode);
  }

  /** What was typed and left, if it names one province. */
  function settle() {
    if (chosen || text.trim() === "") return;
    const named = provinceNamed(text);
    const [first, second] = findProvinces(text);
    const meant = named ? { pcode: named.pcode, matched: text.trim() } : first && !second ? { pcode: first.province.pcode, matched: first.matched } : null;
    if (meant) choose(meant.pcode, meant.matched);
  }

  const alias = foundBy !== null && foundBy.pcode === text ? <span role="status">{t("foundBy", { name: foundBy.matched })}</span> : null;
  return (
    <EntryFrame path={props.path} className={props.className}>
      <ComboBox
        className={styles.combo ?? ""}
        items={found}
        value={chosen?.pcode ?? null}
        onChange={(key) => {
          if (typeof key === "string" && isCode(key) && key !== text) choose(key, found.find((item) => item.id === key)?.matched);
        }}
        inputValue={shown}
        onInputChange={(typed) => {
          if (typed !== shown) type(typed);
        }}
        onBlur={settle}
        defaultFilter={() => true}
        allowsCustomValue
        allowsEmptyCollection
        menuTrigger="input"
        isInvalid={hasError(error)}
        validationBehavior="aria"
        name={props.path}
        id={id}
      >
        <FieldLabel label={label} />
        <div className={styles.withButton}>
          <Input className={controlClass} placeholder={t("placeholder")} autoComplete="off" />
          {chosen ? <span className={styles.code} aria-hidden="true">{chosen.pcode}</span> : null}
          <Button className={styles.chevron ?? ""}><ChevronDown size={15} aria-hidden="true" /></Button>
        </div>
        <FieldNotes hint={alias || hint ? <>{alias}{hint}</> : undefined} error={error} />
        <Popover className={classNames(listStyles.popover)} offset={4}>
          <ListBox className={classNames(listStyles.list)} renderEmptyState={() => <div className={listStyles.empty}>{t("nothingFound", { query: text })}</div>}>
            {({ id: pcode, province, matched }: (typeof found)[number]) => (
              <ListBoxItem id={pcode} textValue={province.name} className={classNames(listStyles.item)}>
                <span className={listStyles.words}>
                  <span className={listStyles.main}>{province.name}</span> <bdi lang="fa-AF" className={styles.local}>{province.nameDari}</bdi>
                  {matched === province.name ? null : <span className={listStyles.second}>{t("foundBy", { name: matched })}</span>}
                </span>
                <span className={styles.code}>{pcode}</span>
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </ComboBox>
    </EntryFrame>
  );
}
