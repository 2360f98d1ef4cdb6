import { ArrowDown, ArrowUp, ChevronDown, MapPin, Table2 } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { Tab } from "@/lib/read/list-rows";
import { sortKeys, tabs } from "@/lib/read/list-rows";
import type { LeftOut } from "../export/use-left-out";
import { buttonClass } from "../ui/button-look";
import { LinkTabs } from "../ui/LinkTabs";
import { ExportMenu } from "./ExportMenu";
import { PopDetails } from "./PopDetails";
import { SearchBox } from "./SearchBox";
import { tableColumns } from "./table-columns";
import { densities, exportQuery, pageSizes, shownColumns, sortChange, tableHref, tableParams } from "./table-state";
import type { TableState } from "./table-state";
import styles from "./TableTools.module.css";

export type TableToolsProps = {
  readonly state: TableState;
  /** The filter as addresses write it, whole and without the words searched for. */
  readonly query: string;
  readonly queryWithoutWords: string;
  readonly counts: Readonly<Record<Tab, number>>;
  /** Says that the address was made by a form without scripts. */
  readonly formMark: string;
  /** Of the records listed, those that may not be passed on. */
  readonly leftOut: LeftOut | null;
};

/** What stands above the table: which records, words, what is shown of them, and the way out as a file. */
export function TableTools({ state, query, queryWithoutWords, counts, formMark, leftOut }: TableToolsProps) {
  const t = useTranslations("table");
  const filterParams = [...new URLSearchParams(query)];
  const shown = shownColumns(state);
  const ownParams = tableParams({ ...state, page: 1 });
  return (
    <div className={styles.tools}>
      <LinkTabs label={t("tabs")} current={state.tab} tabs={tabs.map((tab) => ({ id: tab, label: t(`tab.${tab}`), count: counts[tab], href: tableHref(query, state, { tab }) }))} />
      <SearchBox hidden={[[formMark, "1"], ...filterParams.filter(([key]) => key !== "q"), ...ownParams]} clearHref={tableHref(queryWithoutWords, { ...state, page: 1 })} />
      <nav aria-label={t("views")} className={styles.views}>
        <Link href={tableHref(query, state)} prefetch={false} scroll={false} aria-current="page"><Table2 size={14} aria-hidden="true" />{t("asTable")}</Link>
        <Link href={query === "" ? "/" : `/?${query}`} prefetch={false}><MapPin size={14} aria-hidden="true" />{t("onMap")}</Link>
      </nav>
      <div className={styles.end}>
        <SortMenu state={state} query={query} />
        <PopDetails className={styles.onlyWide} summary={t("columns")}>
          <form method="get" action="/incidents">
            <input type="hidden" name={formMark} value="1" />
            {[...filterParams, ...ownParams.filter(([key]) => key !== "cols" && key !== "per")].map(([key, value]) => <input key={key} type="hidden" name={key} value={value} />)}
            <fieldset className={styles.choices}>
              <legend className={styles.panelTitle}>{t("chooseColumns")}</legend>
              {tableColumns.map(({ name }) => (
                <label key={name}><input type="checkbox" name="cols" value={name} defaultChecked={shown.includes(name)} />{t(`columnName.${name}`)}</label>
              ))}
            </fieldset>
            <label className={styles.per}>
              {t("perPage")}
              <select name="per" defaultValue={state.per}>{pageSizes.map((size) => <option key={size} value={size}>{size}</option>)}</select>
            </label>
            <div className={styles.panelActions}>
              <button type="submit" className={buttonClass({ look: "solid" })}>{t("apply")}</button>
              <Link href={tableHref(query, state, { cols: null })} prefetch={false} scroll={false}>{t("usualColumns")}</Link>
            </div>
          </form>
        </PopDetails>
        <PopDetails className={styles.onlyWide} summary={<>{t(`density.${state.density}`)}<ChevronDown size={14} aria-hidden="true" /></>}>
          <p className={styles.panelTitle}>{t("density.label")}</p>
          <ul className={styles.links}>
            {densities.map((density) => (
              <li key={density}><Link href={tableHref(query, state, { density })} prefetch={false} scroll={false} aria-current={density === state.density ? "true" : undefined}>{t(`density.${density}`)}</Link></li>
            ))}
          </ul>
        </PopDetails>
        <ExportMenu total={counts[state.tab]} query={exportQuery(query, state)} leftOut={leftOut} />
      </div>
    </div>
  );
}

/** On a small screen the heads are gone, and sorting stands here. */
function SortMenu({ state, query }: Pick<TableToolsProps, "state" | "query">) {
  const t = useTranslations("table");
  const Arrow = state.descending ? ArrowDown : ArrowUp;
  return (
    <PopDetails className={styles.onlySmall} look="outline" align="start" summary={<>{t("sort")}: {t(`sortName.${state.sort}`)}<Arrow size={14} role="img" aria-label={t(state.descending ? "descending" : "ascending")} /></>}>
      <ul className={styles.links}>
        {sortKeys.filter((sort) => sort !== "event").map((sort) => (
          <li key={sort}><Link href={tableHref(query, state, sortChange(state, sort))} prefetch={false} scroll={false} aria-current={sort === state.sort ? "true" : undefined}>{t(sort === state.sort ? "turnRound" : "sortBy", { column: t(`sortName.${sort}`) })}</Link></li>
        ))}
      </ul>
    </PopDetails>
  );
}
