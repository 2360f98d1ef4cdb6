import { ArrowLeft, ArrowRight } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { formatCount } from "../ui/format";
import { Key } from "../ui/Key";
import { pageNumbers } from "./page-numbers";
import { ChosenCount } from "./Rows";
import { tableHref } from "./table-state";
import type { TableState } from "./table-state";
import styles from "./TableFoot.module.css";

export type TableFootProps = { readonly state: TableState; readonly query: string; readonly total: number; readonly shown: number; readonly revision: number };

/** Where in the list this page stands, the other pages, the keys, and which revision this is. */
export function TableFoot({ state, query, total, shown, revision }: TableFootProps) {
  const t = useTranslations("table");
  const last = Math.max(1, Math.ceil(total / state.per));
  const first = (state.page - 1) * state.per + 1;
  return (
    <div className={styles.foot}>
      <p className={styles.shown}>
        {t.rich("shown", { from: formatCount(first), to: formatCount(first + shown - 1), total: formatCount(total), b: (chunks) => <b>{chunks}</b> })}
        <ChosenCount />
      </p>
      {last === 1 ? null : (
        <nav aria-label={t("pages")} className={styles.pages}>
          <Step href={state.page > 1 ? tableHref(query, state, { page: state.page - 1 }) : null} label={t("previous")}><ArrowLeft size={15} aria-hidden="true" /></Step>
          {pageNumbers(state.page, last).map((page, index) =>
            page === null ? <span key={`gap-${index}`} className={styles.gap} aria-hidden="true">…</span> : (
              <Link key={page} href={tableHref(query, state, { page })} prefetch={false} className={styles.page} aria-label={t("page", { page })} aria-current={page === state.page ? "page" : undefined}>{page}</Link>
            ),
          )}
          <Step href={state.page < last ? tableHref(query, state, { page: state.page + 1 }) : null} label={t("next")}><ArrowRight size={15} aria-hidden="true" /></Step>
        </nav>
      )}
      <p className={styles.keys}>
        <span><Key keys={["J", "K"]} /> {t("keys.move")}</span>
        <span><Key keys={["Enter"]} /> {t("keys.open")}</span>
        <span><Key keys={["Space"]} /> {t("keys.peek")}</span>
        <span><Key keys={["X"]} /> {t("keys.select")}</span>
      </p>
      <p className={styles.revision}>{t("revision", { revision: String(revision) })}</p>
    </div>
  );
}

function Step({ href, label, children }: { readonly href: string | null; readonly label: string; readonly children: ReactNode }) {
  return href === null ? <span className={styles.off} aria-hidden="true">{children}</span> : <Link href={href} prefetch={false} className={styles.step} aria-label={label}>{children}</Link>;
}
