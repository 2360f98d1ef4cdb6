import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Interval } from "@/lib/analysis/finding";
import type { Verdict } from "@/lib/claims/verdict";
import { formatDay, formatPeriod, formatShare } from "../ui/format";
import { VerdictChip } from "../ui/VerdictChip";
import { verdictKind } from "../ui/verdict-kind";
import styles from "./Province.module.css";

const strong = { b: (chunks: ReactNode) => <b>{chunks}</b> };

/** What the findings of C1 and C2 say of one province, on their own filter. */
export type ClaimNotesFacts = {
  /** Days of the claims' own period; `to` null where the dataset states no end. */
  readonly dataset: { readonly title: string; readonly from: string; readonly to: string | null };
  /** Attacks in a known province, over all provinces. */
  readonly attacks: number;
  /** Among the provinces with an attack; null where there is none here. */
  readonly ranked: { readonly count: number; readonly of: number; readonly rank: number; readonly interval: Interval | null; readonly provinces: number; readonly tied: number } | null;
  /** Null where nothing was counted anywhere. */
  readonly pair: { readonly attacks: number; readonly operations: number; readonly anyRecord: boolean } | null;
  readonly provinces: { readonly withRecords: number; readonly all: number };
  /** The recorded verdicts; null where none is recorded for the records as they are now. */
  readonly claims: Readonly<Record<"C1" | "C2", { readonly name: string; readonly verdict: Verdict | null }>>;
};

/** What the claims say of one province, each with the verdict that its own page gives. `named`: the essay names the province. */
export function ClaimNotes({ notes, named }: { readonly notes: ClaimNotesFacts; readonly named: boolean }) {
  const t = useTranslations("province.claims");
  const { attacks: n, ranked, pair, provinces, claims, dataset } = notes;
  if (pair === null) return <p>{t("empty")}</p>;
  const silent = !pair.anyRecord;
  const [low, high] = ranked?.interval ?? [0, 1];
  const shares = ranked === null ? null : { share: formatShare(ranked.count / ranked.of, n), low: formatShare(low, n), high: formatShare(high, n) };
  return (
    <>
      <dl className={styles.claims}>
        <div>
          <ClaimName id="C1" {...claims.C1} />
          <dd>
            {silent ? t("c1silent", { n }) : ranked === null || shares === null ? t("c1zero", { n }) : t.rich("c1", { ...strong, ...shares, count: ranked.count, n, rank: ranked.rank, of: ranked.provinces, tied: ranked.tied })}{" "}
            {t(named ? "named" : "notNamed")}
          </dd>
        </div>
        <div>
          <ClaimName id="C2" {...claims.C2} />
          <dd>
            {silent ? t("c2silent", { provinces: provinces.withRecords, all: provinces.all }) : t.rich("c2", { ...strong, attacks: pair.attacks, operations: pair.operations, provinces: provinces.withRecords, all: provinces.all })}
          </dd>
        </div>
      </dl>
      <p className={styles.quiet}>
        {t("note", { dataset: dataset.title, period: dataset.to === null ? formatDay(dataset.from) : formatPeriod(dataset.from, dataset.to) })}{" "}
        {claims.C1.verdict === null || claims.C2.verdict === null ? t("waiting") : null}
      </p>
    </>
  );
}

function ClaimName({ id, name, verdict }: { readonly id: string; readonly name: string; readonly verdict: Verdict | null }) {
  return (
    <dt className={styles.claimName}>
      <Link prefetch={false} href={`/hypothesis/${id}`}><bdi>{id}</bdi> {name}</Link>
      {verdict === null ? null : <VerdictChip kind={verdictKind(verdict)} plain />}
    </dt>
  );
}
