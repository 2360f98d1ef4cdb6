import Link from "next/link";
import { useTranslations } from "next-intl";
import type { Claim } from "@/lib/claims/claim";
import type { Effect } from "@/lib/claims/measured";
import type { Verdict } from "@/lib/claims/verdict";
import { effectValue } from "../claims/figures/effect-words";
import type { FindingWords } from "../claims/page/finding-view";
import { VerdictChip } from "../ui/VerdictChip";
import { verdictKind } from "../ui/verdict-kind";
import styles from "./Record.module.css";

export type RestsOnProps = {
  /** Claims whose lead finding counts this record, each with its number and its number without the record. */
  readonly rests: TooMany | readonly {
    readonly claim: Claim; readonly words: FindingWords; readonly verdict: Verdict | null; readonly records: number;
    /** Null where no estimate is told; `without` null besides where one record of so many moves nothing. */
    readonly effect: Effect | null; readonly without: Effect | null;
  }[];
  /** Claims that name the incident or seem to mean it. */
  readonly named: readonly Claim[];
};

/** The dataset holds more records than claims are computed for. */
type TooMany = { readonly kind: "too-many-records"; readonly records: number; readonly most: number };

/** Which claims count this record, the recorded verdict of each, and its number without the record. */
export function RestsOn({ rests: counting, named }: RestsOnProps) {
  const t = useTranslations("record.rests");
  const effectWords = useTranslations("claim.effect");
  const rests = "kind" in counting ? [] : counting;
  const isNamed = (claim: Claim) => named.some(({ id }) => id === claim.id);
  const onlyNamed = named.filter((claim) => !rests.some((one) => one.claim.id === claim.id));
  const tooMany = "kind" in counting ? <p className={styles.quiet}>{t("tooMany", { records: counting.records, most: counting.most })}</p> : null;
  if (rests.length === 0 && onlyNamed.length === 0) return tooMany ?? <p className={styles.quiet}>{t("none")}</p>;
  const number = (words: FindingWords, effect: Effect) => (effect.kind === "found" ? effectValue(words.unit, effect.value, effect.n, effectWords) : t("undefined"));
  return (
    <>
      <ul className={styles.rests}>
        {rests.map(({ claim, words, verdict, records, effect, without }) => {
          const now = effect === null ? null : number(words, effect);
          const other = without === null ? null : number(words, without);
          return (
            <li key={claim.id}>
              <Link prefetch={false} href={`/hypothesis/${claim.id}`}>{claim.id}</Link>
              <span className={styles.restsWords}>
                <span className={styles.restsHead}>{claim.name} {verdict === null ? null : <VerdictChip kind={verdictKind(verdict)} plain />}</span>
                <span>
                  {t("one", { count: records })}{" "}
                  {now === null ? t("held") : other === null ? t("many") : now === other ? t("same", { value: now, name: words.effectName }) : t("moves", { value: now, name: words.effectName, without: other })}
                  {isNamed(claim) ? <span className={styles.quiet}> {t("named")}</span> : null}
                </span>
              </span>
            </li>
          );
        })}
        {onlyNamed.map((claim) => (
          <li key={claim.id}>
            <Link prefetch={false} href={`/hypothesis/${claim.id}`}>{claim.id}</Link>
            <span className={styles.restsWords}><span className={styles.restsHead}>{claim.name}</span><span className={styles.quiet}>{t("named")}</span></span>
          </li>
        ))}
      </ul>
      {tooMany}
      {rests.some(({ verdict }) => verdict === null) ? <p className={styles.quiet}>{t("waiting")}</p> : null}
    </>
  );
}
