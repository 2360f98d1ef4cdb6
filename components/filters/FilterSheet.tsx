"use client";

import { SlidersHorizontal } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { defaultFilter, isDefault } from "@/lib/read/filter";
import type { Filter } from "@/lib/read/filter";
import { Button } from "@/components/ui/Button";
import { Sheet } from "@/components/ui/Dialog";
import { Disclosure } from "@/components/ui/Disclosure";
import { formatCount } from "@/components/ui/format";
import { allFields } from "./filter-fields";
import type { FieldName } from "./filter-fields";
import { FieldEditor } from "./FieldEditor";
import { useFilterState } from "./filter-context";
import { CopyLink } from "./FilterSentence";
import { useFieldWords } from "./use-field-words";
import styles from "./FilterSheet.module.css";

/** The bar at the foot of a small screen: how many records, filters, link. */
export function FilterFootBar({ onOpen }: { readonly onOpen: () => void }) {
  const t = useTranslations("filters");
  const { filter, datasets, description } = useFilterState();
  return (
    <div className={styles.foot}>
      <p className={styles.count}>
        <strong>{t("countOf", { counted: formatCount(description.counted), total: formatCount(description.total) })}</strong>
        <span>{isDefault(filter, datasets) ? t("defaultFilter") : t("changed", { count: description.changed.length })}</span>
      </p>
      <Button look="solid" size="touch" onPress={onOpen}><SlidersHorizontal size={16} aria-hidden="true" />{t("title")}</Button>
      <CopyLink iconOnly />
    </div>
  );
}

/** All filters on a sheet; nothing changes behind it until *Show n of N records*. */
export function FilterSheet({ isOpen, onOpenChange, first }: { readonly isOpen: boolean; readonly onOpenChange: (isOpen: boolean) => void; readonly first: FieldName }) {
  const { filter } = useFilterState();
  return isOpen ? <OpenSheet onOpenChange={onOpenChange} first={first} start={filter} /> : null;
}

function OpenSheet({ onOpenChange, first, start }: { readonly onOpenChange: (isOpen: boolean) => void; readonly first: FieldName; readonly start: Filter }) {
  const t = useTranslations("filters");
  const words = useFieldWords();
  const { datasets, apply, countOf } = useFilterState();
  const [draft, setDraft] = useState(start);
  const count = countOf(draft);
  return (
    <Sheet
      isOpen
      onOpenChange={onOpenChange}
      title={t("title")}
      footer={
        <>
          <Button size="touch" look="outline" onPress={() => onOpenChange(false)}>{t("cancel")}</Button>
          <Button
            size="touch"
            look="solid"
            onPress={() => {
              apply(draft);
              onOpenChange(false);
            }}
          >
            {count === null ? t("show") : t("showCount", { counted: formatCount(count.counted), total: formatCount(count.total) })}
          </Button>
        </>
      }
    >
      <div className={styles.clear}>
        <Button look="quiet" size="small" isDisabled={isDefault(draft, datasets)} onPress={() => setDraft(defaultFilter(datasets))}>{t("clearAll")}</Button>
      </div>
      {allFields.map((name) => (
        <Disclosure key={name} summary={words.fieldLabel(name)} aside={words.valueText(name, draft)} defaultOpen={name === first}>
          <FieldEditor name={name} filter={draft} onChange={setDraft} />
        </Disclosure>
      ))}
    </Sheet>
  );
}
