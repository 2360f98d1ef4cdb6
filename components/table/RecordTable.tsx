import { ArrowDown, ArrowUp } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Filter } from "@/lib/read/filter";
import type { SortKey } from "@/lib/read/list-rows";
import { classNames } from "../ui/class-names";
import { formatCount } from "../ui/format";
import { ColumnCell, Peek, RefCell, StateCell } from "./Cells";
import { ChooseAllBox, ChooseBox, RecordRow } from "./Rows";
import { tableColumns } from "./table-columns";
import type { TableColumn } from "./table-columns";
import type { TableRecord } from "./table-record";
import { shownColumns, sortChange, tableHref } from "./table-state";
import type { TableState } from "./table-state";
import { TollAxis } from "./TollBar";
import styles from "./RecordTable.module.css";

export type RecordTableProps = {
  readonly records: readonly TableRecord[];
  readonly total: number;
  readonly state: TableState;
  /** The filter as addresses write it. */
  readonly query: string;
  readonly mode: Filter["attribution"];
};

const numeric: ReadonlySet<TableColumn> = new Set(["killed", "injured", "detained", "sources"]);
const onlyWide: ReadonlySet<TableColumn> = new Set(["injured", "detained", "sources", "confidence", "status", "actor", "announced"]);

/** One page of records. Made on the server: heads sort and numbers lead on as links; scripts add keys and choosing. The roles keep it a table where a small screen lays rows out as items. */
export function RecordTable({ records, total, state, query, mode }: RecordTableProps) {
  const t = useTranslations("table");
  const names = shownColumns(state);
  const shown = tableColumns.filter(({ name }) => names.includes(name));
  // The first column is what the eye looks for; the number stands second, as in print.
  const first = shown.find(({ name }) => name === "date");
  const others = shown.filter(({ name }) => name !== "date");
  const withState = state.tab !== "counted";
  const columnCount = shown.length + 2 + (names.includes("killed") ? 2 : 0) + (withState ? 1 : 0);
  const firstShown = (state.page - 1) * state.per + 1;
  const head = (name: TableColumn, sort: SortKey | null) => (
    <SortHead key={name} sort={sort} state={state} query={query} end={numeric.has(name) || name === "confidence"} className={onlyWide.has(name) ? styles.wide : undefined}>{t(`head.${name}`)}</SortHead>
  );
  return (
    <div className={styles.scroller} role="region" aria-label={t("scroll")} tabIndex={0}>
      <table role="table" className={classNames(styles.table, state.density === "comfortable" && styles.comfortable)}>
        <caption className="visually-hidden">
          {t("caption", { which: t(`which.${state.tab}`), from: formatCount(firstShown), to: formatCount(firstShown + records.length - 1), total: formatCount(total), sort: t(`sortName.${state.sort}`), order: state.descending ? "desc" : "asc" })}
        </caption>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col" className={styles.choose}><span className="visually-hidden">{t("head.select")}</span><ChooseAllBox /></th>
            {first === undefined ? null : head(first.name, first.sort)}
            <SortHead sort="ref" state={state} query={query}>{t("head.ref")}</SortHead>
            {withState ? <th role="columnheader" scope="col">{t(`head.${state.tab === "all" ? "counts" : "state"}`)}</th> : null}
            {others.flatMap(({ name, sort }) =>
              name === "killed"
                ? [
                    head(name, sort),
                    <th key="range" role="columnheader" scope="col" className={styles.plainHead}>{t("head.range")}</th>,
                    <th key="axis" role="columnheader" scope="col" className={styles.axis}><TollAxis label={t("head.axis")} /></th>,
                  ]
                : [head(name, sort)],
            )}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {records.map((record) => (
            <RecordRow key={record.row.ref} recordRef={record.row.ref} columnCount={columnCount} peek={<Peek record={record} />}>
              <td role="cell" className={styles.choose}><ChooseBox recordRef={record.row.ref} /></td>
              {first === undefined ? null : <ColumnCell column={first.name} record={record} />}
              <RefCell record={record} />
              {withState ? <StateCell record={record} mode={mode} /> : null}
              {others.map(({ name }) => <ColumnCell key={name} column={name} record={record} />)}
            </RecordRow>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function SortHead({ sort, state, query, end = false, className, children }: {
  readonly sort: SortKey | null;
  readonly state: TableState;
  readonly query: string;
  readonly end?: boolean;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}) {
  const sorted = sort !== null && state.sort === sort;
  const Arrow = state.descending ? ArrowDown : ArrowUp;
  return (
    <th role="columnheader" scope="col" className={classNames(end && styles.end, className)} {...(sorted ? { "aria-sort": state.descending ? "descending" : "ascending" } : {})}>
      {sort === null ? children : (
        <Link href={tableHref(query, state, sortChange(state, sort))} prefetch={false} scroll={false} className={styles.sort}>
          {children}
          {sorted ? <Arrow size={13} aria-hidden="true" /> : null}
        </Link>
      )}
    </th>
  );
}
