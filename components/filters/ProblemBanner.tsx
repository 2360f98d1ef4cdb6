"use client";

import { useTranslations } from "next-intl";
import { toQuery } from "@/lib/read/filter";
import { Banner } from "@/components/ui/Banner";
import { useFilterState } from "./filter-context";

/** Names what the address asked for and the page could not take; the rest of the filter holds. */
export function ProblemBanner() {
  const t = useTranslations("filters.problem");
  const { problems, filter, datasets, path } = useFilterState();
  if (problems.length === 0) return null;
  const query = toQuery(filter, datasets);
  return (
    <Banner role="status" title={t("title", { count: problems.length })} actions={<a href={query === "" ? path : `${path}?${query}`}>{t("remove")}</a>}>
      <ul>
        {problems.map((problem, index) => (
          <li key={index}>{t(`reason.${problem.reason}`, { key: problem.key, value: problem.value ?? "" })}</li>
        ))}
      </ul>
    </Banner>
  );
}
