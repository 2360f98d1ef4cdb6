"use client";

import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { formatCount } from "../ui/format";
import { PopDetails } from "./PopDetails";
import { useRows } from "./Rows";
import styles from "./TableTools.module.css";

/** The longest list of chosen records that an address is trusted with. */
const MOST_CHOSEN = 400;

/** Exactly the rows listed, on all pages; or the chosen ones. query: of the API. */
export function ExportMenu({ total, query }: { readonly total: number; readonly query: string }) {
  const t = useTranslations("table.export");
  const { chosen } = useRows();
  const some = chosen.size > 0 && chosen.size <= MOST_CHOSEN;
  const count = some ? chosen.size : total;
  const href = (format: string) => `/api/v1/incidents?${[query, some ? `refs=${[...chosen].sort().join(",")}` : "", `format=${format}`].filter((part) => part !== "").join("&")}`;
  if (total === 0) return null;
  return (
    <PopDetails look="outline" summary={<><Download size={14} aria-hidden="true" />{t("button", { count: formatCount(count) })}</>}>
      <p className={styles.panelTitle}>{t(some ? "chosen" : "title", { count })}</p>
      <ul className={styles.links}>
        <li><a href={href("csv")} download data-testid="export-csv">{t("csv")}</a></li>
        <li><a href={href("geojson")} download data-testid="export-geojson">{t("geojson")}</a></li>
      </ul>
      <p className={styles.note}>{t("note")}</p>
    </PopDetails>
  );
}
