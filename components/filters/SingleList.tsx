"use client";

import { Check } from "lucide-react";
import { ListBox, ListBoxItem } from "react-aria-components";
import { valueLists } from "@/lib/codebook/lists";
import type { Filter } from "@/lib/read/filter";
import { codesOfField } from "./filter-fields";
import type { SingleKey } from "./filter-fields";
import { useFilterState } from "./filter-context";
import { optionTally } from "./option-tally";
import { useFieldWords } from "./use-field-words";
import { useTranslations } from "next-intl";
import { classNames } from "@/components/ui/class-names";
import styles from "./FilterMenu.module.css";

const ANY = "\u0000any";
const NULLABLE: readonly SingleKey[] = ["minPlace", "minDate"];

/** One of several: how attacks are attributed, which dataset, how precise at least. */
export function SingleList({ name, filter, onChange, autoFocus = false }: {
  readonly name: SingleKey;
  readonly filter: Filter;
  readonly onChange: (next: Filter) => void;
  readonly autoFocus?: boolean;
}) {
  const t = useTranslations("filters");
  const words = useFieldWords();
  const { views, datasets } = useFilterState();
  const codes = codesOfField(name, datasets);
  const options = NULLABLE.includes(name) ? [ANY, ...codes] : codes;
  const value = filter[name] ?? ANY;
  return (
    <div className={styles.menu}>
      <ListBox
        className={classNames(styles.list)}
        aria-label={words.fieldLabel(name)}
        selectionMode="single"
        disallowEmptySelection
        escapeKeyBehavior="none"
        selectedKeys={[value]}
        autoFocus={autoFocus}
        onSelectionChange={(keys) => {
          const [key] = keys === "all" ? [] : [...keys];
          if (key !== undefined && key !== value) onChange({ ...filter, [name]: key === ANY ? null : key });
        }}
      >
        {options.map((code) => {
          const label = code === ANY ? words.anyLabel : words.optionLabel(name, code);
          // How precise at least is cumulative, the views are not: no count rather than a wrong one.
          const counted = NULLABLE.includes(name) ? undefined : optionTally(views, name, code)?.counted;
          return (
            <ListBoxItem key={code} id={code} textValue={label} className={classNames(styles.option)}>
              {({ isSelected }) => (
                <>
                  <span className={styles.tick} aria-hidden="true">{isSelected ? <Check size={14} strokeWidth={2.5} /> : null}</span>
                  <span className={styles.words}>
                    {label}
                    <span className={styles.note}>{noteOf(name, code) ?? (t.has(`ownNote.${name}.${code}`) ? t(`ownNote.${name}.${code}`) : null)}</span>
                  </span>
                  {counted ? <span className={styles.sum}>{t("attacksAndOperations", { attacks: counted.attacks, operations: counted.operations })}</span> : null}
                </>
              )}
            </ListBoxItem>
          );
        })}
      </ListBox>
    </div>
  );
}

function noteOf(name: SingleKey, code: string): string | null {
  if (name !== "attribution") return null;
  return valueLists.attributionMode.find((mode) => mode.code === code)?.definition.replaceAll("*", "") ?? null;
}
