"use client";

import { useTranslations } from "next-intl";
import { ExportPop } from "../export/ExportPop";
import { joinQuery } from "../export/join-query";
import type { LeftOut } from "../export/use-left-out";
import { formatCount } from "../ui/format";
import { useRows } from "./Rows";

/** The longest list of chosen records that an address is trusted with. */
const MOST_CHOSEN = 400;

/** Exactly the rows listed, on all pages; or the chosen ones. query: of the API. */
export function ExportMenu({ total, query, leftOut }: { readonly total: number; readonly query: string; readonly leftOut: LeftOut | null }) {
  const t = useTranslations("table.export");
  const { chosen } = useRows();
  const some = chosen.size > 0 && chosen.size <= MOST_CHOSEN;
  const count = some ? chosen.size : total;
  if (total === 0) return null;
  const asked = joinQuery(query, some ? `refs=${[...chosen].sort().join(",")}` : "");
  return <ExportPop label={t("button", { count: formatCount(count) })} query={asked} count={count} chosen={some} leftOut={some ? null : leftOut} testId="export-menu" />;
}
