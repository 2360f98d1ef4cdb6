import { useTranslations } from "next-intl";
import { VerdictMark } from "../../ui/VerdictMark";
import type { FamilyTally } from "./claim-line";
import styles from "./ClaimList.module.css";

/** The first thing a reader should know: how many of the primary tests these records can answer, and how firmly. */
export function FamilySummary({ tally }: { readonly tally: FamilyTally }) {
  const t = useTranslations("hypothesis.family");
  const parts = [
    ["supports", t("firm", { count: tally.firm })], ["undecided", t("undecided", { count: tally.undecided })],
    ["too-few-records", t("tooFew", { count: tally.tooFew })], ["cannot-be-tested", t("cannot", { count: tally.cannot })],
  ] as const;
  return (
    <section className={styles.family} aria-labelledby="family-title">
      <h2 id="family-title" className={styles.familyTitle}>{t("title", { firm: tally.firm, tests: tally.tests })}</h2>
      <ul>{parts.map(([kind, words]) => <li key={kind}><VerdictMark kind={kind} /> {words}</li>)}</ul>
      <p>{t("useful")}</p>
    </section>
  );
}
