import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { FORM_MARK } from "@/components/filters/PlainFilterForm";
import { FilterArea } from "@/components/filters/FilterArea";
import { tidyFormParams } from "@/components/filters/read-plain-form";
import type { PageParams } from "@/components/filters/read-plain-form";
import { FollowPage } from "@/components/linked/FollowRecords";
import { NothingListed } from "@/components/table/NothingListed";
import { RecordTable } from "@/components/table/RecordTable";
import { RowsProvider } from "@/components/table/Rows";
import { TableFilters } from "@/components/table/TableFilters";
import { TableFoot } from "@/components/table/TableFoot";
import { TableTools } from "@/components/table/TableTools";
import { tableHref, tableParams } from "@/components/table/table-state";
import { ErrorState } from "@/components/ui/ErrorState";
import { readTable } from "./read-table";
import type { TablePage } from "./read-table";
import styles from "./incidents.module.css";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("table");
  return { title: t("title") };
}

/** The table of what is filtered. It is made on the server and works without scripts. */
export default async function IncidentsPage({ searchParams }: { readonly searchParams: Promise<PageParams> }) {
  const params = await searchParams;
  const fromForm = params[FORM_MARK] !== undefined;
  const page = await readOrNothing(fromForm ? tidyFormParams(params, FORM_MARK) : params);
  if (page === null) return <Failed params={params} />;
  if (fromForm) redirect(tableHref(page.queries.all, page.state));
  return <Table page={page} />;
}

/** A failure is said here and not by the error page, so that it can be read without scripts and names what is kept. */
async function readOrNothing(params: PageParams): Promise<TablePage | null> {
  try {
    return await readTable(params);
  } catch (error) {
    console.error("the table could not be read:", error instanceof Error ? error.name : typeof error);
    return null;
  }
}

async function Table({ page }: { readonly page: TablePage }) {
  const t = await getTranslations("table");
  const { filter, datasets, state, problems, server, counts, records, queries } = page;
  const total = counts[state.tab];
  const keep = Object.fromEntries(tableParams({ ...state, page: 1 }));
  return (
    <TableFilters server={server} datasets={datasets} keep={keep} problems={problems}>
      <h1 className="visually-hidden">{t("title")}</h1>
      <div className={styles.filters}><FilterArea withExport={false} /></div>
      <RowsProvider key={`${queries.all} ${state.tab}`} refs={records.map(({ row }) => row.ref)}>
        <TableTools state={state} query={queries.all} queryWithoutWords={queries.withoutWords} counts={counts} formMark={FORM_MARK} leftOut={page.leftOut} />
        {records.length === 0 ? (
          <div className={styles.nothing}>
            <NothingListed filter={filter} description={server.description} state={state} query={queries.all} queryWithoutWords={queries.withoutWords} queryAnyAttribution={queries.anyAttribution} />
          </div>
        ) : (
          <>
            <RecordTable records={records} total={total} state={state} query={queries.all} mode={filter.attribution} />
            <TableFoot state={state} query={queries.all} total={total} shown={records.length} revision={server.revision} />
          </>
        )}
      </RowsProvider>
      <FollowPage revision={server.revision} />
    </TableFilters>
  );
}

async function Failed({ params }: { readonly params: PageParams }) {
  const t = await getTranslations("table");
  const query = new URLSearchParams(Object.entries(params).flatMap(([key, value]) => (value === undefined ? [] : typeof value === "string" ? [[key, value]] : value.map((one) => [key, one])))).toString();
  return (
    <div className={styles.nothing}>
      <h1 className={styles.title}>{t("title")}</h1>
      <ErrorState title={t("failed.title")} actions={<a href={query === "" ? "/incidents" : `/incidents?${query}`}>{t("failed.retry")}</a>}>{t("failed.words")}</ErrorState>
    </div>
  );
}
