"use client";

import { useTranslations } from "next-intl";
import { changedKeys } from "@/lib/read/filter";
import type { Filter } from "@/lib/read/filter";
import { formatDay, formatPeriod } from "@/components/ui/format";
import { chosenCodes, codebookLabel, codesOfField, isListKey, isSingleKey, keysOfField } from "./filter-fields";
import type { FieldName, ListKey, SingleKey } from "./filter-fields";
import { useFilterState } from "./filter-context";

/** Words for fields, options and the value a cell shows. */
export function useFieldWords() {
  const t = useTranslations("filters");
  const { datasets, description } = useFilterState();

  const optionLabel = (name: ListKey | SingleKey, code: string): string => {
    if (name === "dataset") return datasets.find((dataset) => dataset.code === code)?.title ?? code;
    const label = codebookLabel(name, code);
    if (name === "minPlace" || name === "minDate") return label === null ? code : t("orFiner", { label });
    if (label !== null) return label;
    return t.has(`own.${name}.${code}`) ? t(`own.${name}.${code}`) : code;
  };

  const valueText = (name: FieldName, filter: Filter): string => {
    if (name === "period") {
      const to = filter.to ?? (description.toBasis === "data" ? description.to : null);
      return to === null ? t("since", { day: formatDay(filter.from) }) : formatPeriod(filter.from, to);
    }
    if (name === "q") return filter.q === "" ? t("noText") : filter.q;
    if (isSingleKey(name)) {
      const code = filter[name];
      return code === null ? t("any") : optionLabel(name, code);
    }
    const codes = chosenCodes(filter, name);
    const all = codesOfField(name, datasets);
    // *Province not known* and *no community* are ways of asking, not further provinces or communities.
    const known = all.filter((code) => codebookLabel(name, code) !== null).length;
    if (codes.length === 0) return t("all", { count: known });
    if (name === "status" && !changedKeys(filter, datasets).includes("status")) return t("countedOnes", { count: codes.length, total: known });
    if (codes.length <= 2 && (codes.length === 1 || name === "status" || name === "kind")) return codes.map((code) => optionLabel(name, code)).join(", ");
    return t("someOf", { count: codes.length, total: known });
  };

  return {
    fieldLabel: (name: FieldName) => t(`field.${name}`),
    fieldHint: (name: FieldName) => (t.has(`hint.${name}`) ? t(`hint.${name}`) : null),
    optionLabel,
    valueText,
    anyLabel: t("any"),
    isChanged: (name: FieldName, filter: Filter) => {
      const changed: readonly string[] = changedKeys(filter, datasets);
      return keysOfField(name).some((key) => changed.includes(key));
    },
    isList: isListKey,
  };
}
