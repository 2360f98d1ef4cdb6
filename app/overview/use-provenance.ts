"use client";

import { useTranslations } from "next-intl";
import type { Provenance } from "@/components/charts/figure-csv";
import { useFilterState } from "@/components/filters/filter-context";
import { useSentenceText } from "@/components/filters/use-sentence";
import { hrefWith } from "@/components/linked/what-select-does";
import { useLinked } from "@/components/linked/LinkedProvider";
import { useOverviewPage } from "./overview-page";

/** Where a figure's numbers come from, for files that leave the page: the free-text search stays behind. */
export function useProvenance(title: string, subline: string): Provenance {
  const t = useTranslations("charts.provenance");
  const { filter, datasets, keep } = useFilterState();
  const { revision } = useLinked();
  const { publicUrl } = useOverviewPage();
  const words = useSentenceText();
  const path = hrefWith("/", { ...filter, q: "" }, datasets, keep);
  return {
    title,
    subline,
    filter: t("filter", { filter: words.filter }),
    setAside: words.setAside,
    address: publicUrl === null ? path : new URL(path, publicUrl).href,
    revision: t("revision", { revision: String(revision) }),
  };
}
