"use client";

import { useTranslations } from "next-intl";
import { cleared } from "@/lib/read/change-filter";
import { changedKeys, defaultFilter } from "@/lib/read/filter";
import { EmptyState } from "@/components/ui/EmptyState";
import { Button } from "@/components/ui/Button";
import { formatCount } from "@/components/ui/format";
import { allFields, keysOfField } from "@/components/filters/filter-fields";
import { useFilterState } from "@/components/filters/filter-context";
import { useFieldWords } from "@/components/filters/use-field-words";
import { useLinked } from "@/components/linked/LinkedProvider";

/** Nothing counts: what was changed last, why nothing is left, and two ways back. */
export function EmptyNotice() {
  const t = useTranslations("overview.empty");
  const words = useFieldWords();
  const { filter, description, datasets, apply, waiting } = useFilterState();
  const { before } = useLinked();
  if (description.counted > 0 || description.total === 0 || waiting) return null;
  const changed = before === null ? undefined : allFields.find((name) => keysOfField(name).some((key) => String(before[key] ?? "") !== String(filter[key] ?? "")));
  const set = allFields.filter((name) => words.isChanged(name, filter) && name !== changed).slice(0, 2);
  const aside = description.reasons.attribution;
  return (
    <EmptyState
      title={t("title", { total: formatCount(description.total) })}
      actions={
        <>
          {before !== null && changed !== undefined ? <Button look="outline" onPress={() => apply(before)}>{t("undo")}</Button> : null}
          {aside > 0 && filter.attribution !== "any" ? <Button look="outline" onPress={() => apply({ ...filter, attribution: "any" })}>{t("any")}</Button> : null}
          {set.map((name) => (
            <Button key={name} look="outline" onPress={() => apply(keysOfField(name).reduce((next, key) => cleared(next, key, datasets), filter))}>
              {t("without", { field: words.fieldLabel(name), value: words.valueText(name, filter) })}
            </Button>
          ))}
          {changedKeys(filter, datasets).length > 0 ? <Button look="outline" onPress={() => apply(defaultFilter(datasets))}>{t("clear")}</Button> : null}
        </>
      }
    >
      {changed === undefined ? null : <p>{t("lastChange", { field: words.fieldLabel(changed), value: words.valueText(changed, filter) })}</p>}
      {aside > 0 ? <p>{t.rich("attribution", { count: aside, mode: words.optionLabel("attribution", filter.attribution), b: (chunks) => <strong>{chunks}</strong> })}</p> : null}
    </EmptyState>
  );
}
