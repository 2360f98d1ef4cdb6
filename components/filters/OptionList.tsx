"use client";

import { Check, Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Autocomplete, Input, ListBox, ListBoxItem, SearchField } from "react-aria-components";
import { cleared, included } from "@/lib/read/change-filter";
import type { Filter } from "@/lib/read/filter";
import { KindMark } from "@/components/ui/KindMark";
import { classNames } from "@/components/ui/class-names";
import { formatCount } from "@/components/ui/format";
import { chosenCodes, codesOfField } from "./filter-fields";
import type { ListKey } from "./filter-fields";
import { useFilterState } from "./filter-context";
import { matchesOption } from "./match-option";
import { optionTally, sumOfOptions } from "./option-tally";
import { useFieldWords } from "./use-field-words";
import styles from "./FilterMenu.module.css";

/** Lists shorter than this are read faster than searched. */
const SEARCH_FROM = 8;

/** Type to find, tick several, with what each option holds under all other filters; options that hold nothing stay visible. */
export function OptionList({ name, filter, onChange, autoFocus = false }: {
  readonly name: ListKey;
  readonly filter: Filter;
  readonly onChange: (next: Filter) => void;
  readonly autoFocus?: boolean;
}) {
  const t = useTranslations("filters");
  const words = useFieldWords();
  const { views, datasets } = useFilterState();
  const [typed, setTyped] = useState("");
  const codes = codesOfField(name, datasets);
  const chosen = chosenCodes(filter, name);
  const shown = codes.filter((code) => matchesOption(name, code, words.optionLabel(name, code), typed));
  const searchable = codes.length >= SEARCH_FROM;
  const sums = sumOfOptions(views, name, chosen.length === 0 ? codes : chosen);
  const label = words.fieldLabel(name);

  const list = (
    <ListBox
      className={classNames(styles.list)}
      aria-label={label}
      selectionMode="multiple"
      selectionBehavior="toggle"
      escapeKeyBehavior="none"
      selectedKeys={chosen}
      autoFocus={autoFocus && !searchable}
      onSelectionChange={(keys) => {
        const next = keys === "all" ? codes : codes.filter((code) => keys.has(code) || (!shown.includes(code) && chosen.includes(code)));
        onChange(withCodes(filter, name, next));
      }}
      renderEmptyState={() => <p className={styles.nothing}>{t("noOption", { typed })}</p>}
    >
      {shown.map((code) => {
        const counted = optionTally(views, name, code)?.counted;
        const optionLabel = words.optionLabel(name, code);
        return (
          <ListBoxItem key={code} id={code} textValue={optionLabel} className={classNames(styles.option)}>
            {({ isSelected }) => (
              <>
                <span className={classNames(styles.box, isSelected && styles.ticked)} aria-hidden="true">{isSelected ? <Check size={11} strokeWidth={3.5} /> : null}</span>
                <span className={styles.words}>{optionLabel}</span>
                <Count value={counted?.attacks} name={t("attacksRead", { count: counted?.attacks ?? 0 })} />
                <Count value={counted?.operations} name={t("operationsRead", { count: counted?.operations ?? 0 })} />
              </>
            )}
          </ListBoxItem>
        );
      })}
    </ListBox>
  );

  return (
    <div className={styles.menu}>
      {searchable ? (
        <Autocomplete inputValue={typed} onInputChange={setTyped}>
          <div className={styles.head}>
            <Search size={15} aria-hidden="true" />
            <SearchField className={classNames(styles.search)} aria-label={t("findIn", { field: label })} autoFocus={autoFocus}>
              <Input placeholder={t("typeToFind")} />
            </SearchField>
            <ColumnMarks />
          </div>
          {list}
        </Autocomplete>
      ) : (
        <>
          <div className={styles.head}><span className={styles.search}>{label}</span><ColumnMarks /></div>
          {list}
        </>
      )}
      <div className={styles.foot}>
        <span>{chosen.length === 0 ? t("allOfThese", sums) : t("onlyThese", { count: chosen.length, ...sums })}</span>
        {chosen.length > 0 ? <button type="button" className={styles.clear} onClick={() => onChange(cleared(filter, name, datasets))}>{t("clear")}</button> : null}
      </div>
    </div>
  );
}

/** The filter with exactly these codes under the key; the last one of status and unit cannot be taken away. */
function withCodes(filter: Filter, name: ListKey, codes: readonly string[]): Filter {
  const before = chosenCodes(filter, name);
  const off = before.filter((code) => !codes.includes(code)).reduce((next, code) => included(next, name, code as never, false), filter);
  return codes.filter((code) => !before.includes(code)).reduce((next, code) => included(next, name, code as never, true), off);
}

function ColumnMarks() {
  return <span className={styles.marks} aria-hidden="true"><span><KindMark kind="attack" /></span><span><KindMark kind="operation" /></span></span>;
}

/** The number is read with its kind; the eye has the column's mark. */
function Count({ value, name }: { readonly value: number | undefined; readonly name: string }) {
  return (
    <span className={classNames("num", styles.count, value === 0 && styles.zero)}>
      <span aria-hidden="true">{value === undefined ? "" : formatCount(value)}</span>
      <span className="visually-hidden">{value === undefined ? "" : `, ${name}`}</span>
    </span>
  );
}
