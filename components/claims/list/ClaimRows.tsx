import Link from "next/link";
import { useTranslations } from "next-intl";
import { VerdictChip } from "../../ui/VerdictChip";
import { verdictKind } from "../../ui/verdict-kind";
import type { DatasetFacts } from "../page/finding-view";
import { EffectFigure, EffectSentence } from "../page/FindingHeadline";
import { verdictSentence } from "../page/verdict-words";
import type { VerdictWords } from "../page/verdict-words";
import type { ClaimLine } from "./claim-line";
import styles from "./ClaimList.module.css";

export type ClaimRowsProps = {
  readonly lines: readonly ClaimLine[];
  readonly dataset: DatasetFacts;
  /** Record numbers by `dataset/externalId`. */
  readonly refs: ReadonlyMap<string, string>;
  readonly query: string;
};

/** A row a claim: the verdict of its lead finding, one line of result with n, a small figure; where no record can settle it, why, and its incidents. */
export function ClaimRows({ lines, dataset, refs, query }: ClaimRowsProps) {
  const t = useTranslations("hypothesis");
  const verdictWords = useTranslations("claim.verdict") as unknown as VerdictWords;
  const effect = useTranslations("claim.effect");
  return (
    <ol className={styles.rows}>
      {lines.map(({ claim, verdict, view }) => (
        <li key={claim.id} id={claim.id} className={styles.row}>
          <div className={styles.said}>
            <h3><Link href={`/hypothesis/${claim.id}${query}`} prefetch={false}><span className={styles.id}>{claim.id}</span> {claim.name}</Link></h3>
            <p>{claim.statement}</p>
          </div>
          <div className={styles.found}>
            {claim.testable === "no" ? (
              <>
                <VerdictChip kind="cannot-be-tested" />
                <p className={styles.why}>{claim.cannotShow ?? claim.recordsCanShow}</p>
                {claim.incidents.length === 0 ? null : (
                  <p className={styles.why}>
                    {t("incidents")}: {claim.incidents.map((incident) => {
                      const ref = refs.get(`${incident.dataset}/${incident.externalId}`);
                      return ref === undefined ? null : <Link key={ref} className={styles.ref} href={`/incidents/${ref}`} prefetch={false}>{ref}</Link>;
                    })}
                  </p>
                )}
              </>
            ) : (
              <>
                {verdict === null ? <span className={styles.describes}>{verdictWords("describes")}</span> : <VerdictChip kind={verdictKind(verdict)} />}
                {view?.result ? (
                  <>
                    <EffectSentence view={view} />
                    <p className={styles.why}>{verdictSentence(view.words, view.result, dataset, verdictWords, effect)}</p>
                  </>
                ) : <p className={styles.why}>{t("notComputed")}</p>}
              </>
            )}
          </div>
          <div className={styles.small}>{view === null ? null : <EffectFigure view={view} />}{view !== null && !view.words.separates && claim.testable !== "no" ? <p className={styles.why}><b>{t("doesNotSeparate")}</b></p> : null}</div>
        </li>
      ))}
    </ol>
  );
}
