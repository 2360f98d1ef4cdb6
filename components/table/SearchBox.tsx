"use client";

import { Search, X } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useId } from "react";
import { MAX_QUERY_LENGTH } from "@/lib/read/filter";
import { useFilterState } from "../filters/filter-context";
import styles from "./TableTools.module.css";

export type SearchBoxProps = {
  /** Everything else in the address, for the form without scripts. */
  readonly hidden: readonly (readonly [string, string])[];
  readonly clearHref: string;
};

/** Words that every record listed must hold, within the filter. Enter asks; the address carries the words. */
export function SearchBox({ hidden, clearHref }: SearchBoxProps) {
  const t = useTranslations("table");
  const { filter, apply } = useFilterState();
  const hint = useId();
  return (
    <form
      role="search"
      method="get"
      action="/incidents"
      className={styles.search}
      onSubmit={(event) => {
        event.preventDefault();
        const typed = new FormData(event.currentTarget).get("q");
        apply({ ...filter, q: typeof typed === "string" ? typed.normalize("NFC").trim().replace(/\s+/g, " ") : "" });
      }}
    >
      {hidden.map(([key, value]) => <input key={key} type="hidden" name={key} value={value} />)}
      <Search size={15} aria-hidden="true" />
      <input key={filter.q} type="search" name="q" defaultValue={filter.q} maxLength={MAX_QUERY_LENGTH} placeholder={t("search")} aria-label={t("search")} aria-describedby={hint} autoComplete="off" enterKeyHint="search" />
      <span id={hint} className="visually-hidden">{t("searchHint")}</span>
      {filter.q === "" ? null : <Link href={clearHref} prefetch={false} scroll={false} className={styles.clear} aria-label={t("clearSearch")}><X size={15} aria-hidden="true" /></Link>}
      <button type="submit" className="visually-hidden">{t("find")}</button>
    </form>
  );
}
