"use client";

import { useTranslations } from "next-intl";
import { twoSidedZ } from "@/lib/analysis/normal-distribution";
import { wilsonInterval } from "@/lib/analysis/wilson-interval";
import { useFilterState } from "@/components/filters/filter-context";
import { formatShare } from "@/components/ui/format";
import styles from "@/components/claims/Claims.module.css";

const NAMED: ReadonlySet<string> = new Set(["AF06", "AF19"]);

/**
 * C1's figure for the reader's own filter, beside the recorded verdict and never in its place: counts, share and a plain
 * Wilson interval, without a p-value and without a verdict. Nothing at the default filter.
 */
export function YourSelection() {
  const t = useTranslations("claims.selection");
  const { views, description } = useFilterState();
  if (description.changed.length === 0) return null;
  // The province view respects every filter but its own; a filter on provinces belongs to this selection all the same.
  const chosen = new Set<string>(views.filter.province);
  const rows = views.province.rows.filter((row) => chosen.size === 0 || chosen.has(row.code));
  const n = rows.reduce((sum, row) => sum + row.counted.attacks, 0);
  const inside = rows.reduce((sum, row) => sum + (NAMED.has(row.code) ? row.counted.attacks : 0), 0);
  const [low, high] = n === 0 ? [0, 1] : wilsonInterval(inside, n, twoSidedZ(0.05));
  return (
    <div className={styles.selection} role="status">
      <p className={styles.selectionHead}>{t("title")}</p>
      <p>{n === 0 ? t("none") : t.rich("sentence", { inside, n, share: formatShare(inside / n, n), low: formatShare(low, n), high: formatShare(high, n), b: (chunks) => <b>{chunks}</b> })}</p>
      <p className={styles.why}>{t("note")}</p>
    </div>
  );
}
