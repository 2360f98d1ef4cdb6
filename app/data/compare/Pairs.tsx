import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { inCodeOrder } from "@/app/compare/dataset-pair";
import { BulkAccept } from "@/components/compare/BulkAccept";
import styles from "@/components/compare/Compare.module.css";
import pairStyles from "@/components/compare/Pairs.module.css";
import { PairList } from "@/components/compare/PairList";
import { recordDate } from "@/components/province/record-date";
import { valueLabel } from "@/components/record/record-words";
import { Disclosure } from "@/components/ui/Disclosure";
import { EmptyState } from "@/components/ui/EmptyState";
import { formatNumber } from "@/components/ui/format";
import { LinkButton } from "@/components/ui/LinkButton";
import { LinkTabs } from "@/components/ui/LinkTabs";
import { OutboundLink } from "@/components/ui/OutboundLink";
import { provinceByCode } from "@/lib/codebook/provinces";
import { LISTED_FROM } from "@/lib/compare/candidates";
import type { Side } from "@/lib/compare/count-sides";
import type { MatchBook } from "@/lib/compare/match-book";
import { LONGEST_SPAN_DAYS } from "@/lib/compare/match-record";
import { rowOf } from "@/lib/read/columns";
import type { Columns } from "@/lib/read/columns";
import { rowAt } from "@/lib/read/row";
import { readStore } from "@/lib/store/connect";
import { listMatchBulks } from "@/lib/store/match-decisions";
import { signIn } from "../../incidents/actions";
import { accept, decide, undo } from "./actions";
import { killedWords, pairViews } from "./pair-views";
import { pageHref, tabs } from "./read-page";
import type { PageQuestion } from "./read-page";

const PAIRS_A_PAGE = 20;
const RECORDS_A_PAGE = 50;

type PairsProps = {
  readonly question: PageQuestion;
  readonly columns: Columns;
  readonly sides: readonly [Side, Side];
  readonly book: MatchBook;
  readonly below: number;
  readonly titles: readonly [string, string];
  readonly query: string;
};

/** The list of pairs by state, and of the records without a match. */
export async function Pairs({ question, columns, sides, book, below, titles, query }: PairsProps) {
  const [t, steps] = await Promise.all([getTranslations("compare.pairs"), listMatchBulks(readStore(), inCodeOrder(question.codes).pair)]);
  const { tab, codes } = question;
  const datasets = codes.join(",");
  const side = tab === "only-first" ? 0 : tab === "only-second" ? 1 : null;
  const of = tab === "only-first" || tab === "only-second" ? book.unmatched[tab === "only-first" ? 0 : 1].length : book.counts[tab];
  const aPage = side === null ? PAIRS_A_PAGE : RECORDS_A_PAGE;
  // Deciding the last pair of a page must not leave an empty one.
  const start = Math.min(question.start, Math.max(0, Math.floor((of - 1) / aPage) * aPage));
  const href = (change: Parameters<typeof pageHref>[2]) => pageHref(question, columns.datasets, change, "#pairs");
  const actions = { decide, accept, undo, signIn };
  const counts = { ...book.counts, "only-first": book.unmatched[0].length, "only-second": book.unmatched[1].length };
  const labels = { pending: t("pending"), matched: t("matched"), rejected: t("rejected"), blocked: t("blocked"), "only-first": t("only", { title: titles[0] }), "only-second": t("only", { title: titles[1] }) };

  return (
    <section id="pairs" className={styles.block} aria-labelledby="pairs-title">
      <h2 id="pairs-title">{t("title")}</h2>
      <p>{t("lead")} <span className={styles.quiet}>{t("keys")}</span></p>
      <Disclosure summary={t("how")}>
        <div className={styles.stack}>
          <p>{t("howWindow", { days: LONGEST_SPAN_DAYS })}</p>
          <p>{t("howScore", { from: formatNumber(LISTED_FROM, 1), below })}</p>
          <p>{t.rich("howSource", { doi: (doi) => <OutboundLink href="https://doi.org/10.1177/0022002718777050">{doi}</OutboundLink> })}</p>
        </div>
      </Disclosure>
      <BulkAccept datasets={datasets} filter={query} steps={steps} pending={book.counts.pending} actions={actions} />
      <LinkTabs label={t("tabs")} current={tab} tabs={tabs.map((id) => ({ id, label: labels[id], count: counts[id], href: href({ tab: id }) }))} />
      {of === 0 ? <EmptyState title={t(tab === "pending" && book.pairs.length === 0 ? "nothing.pendingNone" : `nothing.${tab}`)} /> : side === null ? (
        <PairList key={`${tab} ${start}`} pairs={await pairViews(book.pairs.filter(({ state }) => state === tab).slice(start, start + aPage), book, sides, t)} datasets={datasets} titles={titles} actions={actions} />
      ) : (
        <OnlyRecords refs={book.unmatched[side].slice(start, start + aPage)} columns={columns} waiting={(ref) => !book.withoutCandidate[side].has(ref)} label={labels[side === 0 ? "only-first" : "only-second"]} />
      )}
      {of <= aPage ? null : (
        <p className={pairStyles.foot}>
          <span>{t(side === null ? "page" : "onlyPage", { from: start + 1, to: Math.min(of, start + aPage), of })}</span>
          {start === 0 ? null : <LinkButton size="small" href={href({ start: start - aPage })}>{t("earlier")}</LinkButton>}
          {start + aPage >= of ? null : <LinkButton size="small" href={href({ start: start + aPage })}>{t("later")}</LinkButton>}
        </p>
      )}
    </section>
  );
}

/** Records of one dataset without a match, as far as they may be shown. */
async function OnlyRecords({ refs, columns, waiting, label }: { readonly refs: readonly string[]; readonly columns: Columns; readonly waiting: (ref: string) => boolean; readonly label: string }) {
  const t = await getTranslations("compare.pairs");
  const rows = refs.flatMap((ref) => {
    const row = rowOf(columns, ref);
    return row === null ? [] : [rowAt(columns, row)];
  });
  return (
    <div className={styles.scroll} role="group" aria-label={label} tabIndex={0}>
      <table className={pairStyles.list}>
        <caption className="visually-hidden">{label}</caption>
        <thead><tr>{(["ref", "date", "place", "what", "killed"] as const).map((name) => <th key={name} scope="col">{t(`columns.${name}`)}</th>)}</tr></thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.ref}>
              <th scope="row"><Link href={`/incidents/${row.ref}`} prefetch={false}>{row.ref}</Link></th>
              <td>{recordDate(row)}</td>
              <td>{[row.place, row.province === null ? t("unknown") : provinceByCode(row.province).name].filter((word) => word !== null).join(", ")}</td>
              <td>{valueLabel("kind", row.kind)}{row.eventType === null ? "" : `, ${valueLabel("eventType", row.eventType).toLowerCase()}`}{waiting(row.ref) ? <span className={styles.quiet}> · {t("onlyPending")}</span> : null}</td>
              <td>{killedWords(row, t)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
