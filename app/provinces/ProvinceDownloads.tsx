"use client";

import { useTranslations } from "next-intl";
import { FigureDownloads } from "@/components/charts/FigureDownloads";
import type { FigureNumbers } from "@/components/charts/FigureTable";
import { useFilterState } from "@/components/filters/filter-context";
import { useSentenceText } from "@/components/filters/use-sentence";
import { provinceHref } from "./province-path";
import { useProvincePage } from "./province-page";

/** The files of a figure: each carries what was counted in words, the page's path without the free-text search, and the revision. */
export function ProvinceDownloads({ id, numbers, title, subline }: { readonly id: string; readonly numbers: FigureNumbers; readonly title: string; readonly subline: string }) {
  const t = useTranslations("charts.provenance");
  const { filter, datasets } = useFilterState();
  const { pcode, publicUrl, revision } = useProvincePage();
  const words = useSentenceText();
  const path = provinceHref(pcode, { ...filter, q: "" }, datasets);
  return (
    <FigureDownloads
      id={id}
      csv={numbers}
      provenance={{
        title, subline,
        filter: t("filter", { filter: words.filter }),
        setAside: words.setAside,
        address: publicUrl === null ? path : new URL(path, publicUrl).href,
        revision: t("revision", { revision: String(revision) }),
      }}
    />
  );
}
