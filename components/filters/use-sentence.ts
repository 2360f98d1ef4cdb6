"use client";

import { useTranslations } from "next-intl";
import { setAsideReasons } from "@/lib/read/select";
import { formatCount, formatDay } from "@/components/ui/format";
import { barFields, moreFields } from "./filter-fields";
import type { FieldName } from "./filter-fields";
import { chosenCodes } from "./filter-fields";
import { useFilterState } from "./filter-context";
import { useFieldWords } from "./use-field-words";

/** A piece of the sentence: plain, bold, quiet, or one that opens the cell which sets it. */
export type SentencePart = { readonly text: string; readonly field?: FieldName; readonly look?: "strong" | "quiet" };

/** Fields that the sentence names in its own words; all others are added as *label: value* when they are set. */
const inOwnWords: readonly FieldName[] = ["attribution", "province", "period", "dataset"];

/** What is on screen, in one sentence. `withText`: name the free-text search too (not in what leaves the page). */
export function useSentence({ withText }: { readonly withText: boolean }): readonly SentencePart[] {
  const t = useTranslations("filters.sentence");
  const words = useFieldWords();
  const { filter, description, datasets } = useFilterState();
  const { kinds, classO, counted, total, reasons, from, to } = description;

  const parts: SentencePart[] = [{ text: t("countedOf", { counted: formatCount(counted), total: formatCount(total) }), look: "strong" }, { text: " " }];
  const kindParts: SentencePart[] = [];
  if (kinds.attacks > 0 || counted === 0) kindParts.push({ text: t(`attacks.${filter.attribution}`, { count: kinds.attacks }), field: "attribution" });
  if (kinds.operations > 0) kindParts.push({ text: t("operations", { count: kinds.operations, classO }), field: "kind" });
  if (kinds.clashes > 0) kindParts.push({ text: t("clashes", { count: kinds.clashes }), field: "clash" });
  if (kinds.other > 0) kindParts.push({ text: t("other", { count: kinds.other }), field: "kind" });
  kindParts.forEach((part, index) => {
    if (index > 0) parts.push({ text: index === kindParts.length - 1 ? t("and") : t("comma") });
    parts.push(part);
  });

  const [onlyProvince] = chosenCodes(filter, "province");
  parts.push({ text: t("in") });
  parts.push({
    text: filter.province.length === 1 && onlyProvince !== undefined ? words.optionLabel("province", onlyProvince) : t("provinces", { count: description.provincesWithCounted }),
    field: "province",
  });
  parts.push({ text: t("comma") });
  parts.push({ text: to === null ? t("since", { from: formatDay(from) }) : t("period", { from: formatDay(from), to: formatDay(to) }), field: "period" });

  const others = [...barFields, ...moreFields].filter((name) => !inOwnWords.includes(name) && words.isChanged(name, filter) && (withText || name !== "q"));
  others.forEach((name, index) => {
    parts.push({ text: index === 0 ? t("only") : t("semicolon") });
    parts.push({ text: t("fieldValue", { field: words.fieldLabel(name), value: words.valueText(name, filter) }), field: name });
  });
  if (words.isChanged("dataset", filter)) parts.push({ text: t("semicolon") }, { text: datasets.find((dataset) => dataset.code === filter.dataset)?.title ?? filter.dataset, field: "dataset" });
  parts.push({ text: ". " });

  const aside = setAsideReasons.filter((reason) => reasons[reason] > 0).map((reason) => t(`aside.${reason}`, { count: reasons[reason], mode: filter.attribution }));
  if (aside.length > 0) parts.push({ text: t("setAside", { list: aside.join(t("comma")) }), look: "quiet" });
  if (description.closed > 0) parts.push({ text: ` ${t("closed", { count: description.closed })}`, look: "quiet" });
  return parts;
}

/** The sentence as plain text, without the free-text search: what images, files and prints carry. */
export function useSentenceText(): { readonly filter: string; readonly setAside: string } {
  const parts = useSentence({ withText: false });
  const text = (chosen: readonly SentencePart[]) => chosen.map((part) => part.text).join("").trim();
  return { filter: text(parts.filter((part) => part.look !== "quiet")), setAside: text(parts.filter((part) => part.look === "quiet")) };
}
