import Link from "next/link";
import { useTranslations } from "next-intl";
import { formatCount, formatNumber } from "@/components/ui/format";
import type { Chapman } from "@/lib/analysis/chapman";
import type { Finding } from "@/lib/analysis/finding";
import type { Estimate } from "@/lib/compare/overlap";
import styles from "./Compare.module.css";

const whole = (value: number) => formatNumber(value, 0);

/** The capture-recapture estimate with its assumptions beside it, or why there is none. */
export function EstimateBlock({ estimate, n }: { readonly estimate: Estimate; readonly n: readonly [number, number] }) {
  const t = useTranslations("compare.estimate");
  const a = useTranslations("compare.assumptions");
  const result = estimate.kind === "finished" ? estimate.result : null;
  return (
    <section id="estimate" className={styles.block} aria-labelledby="estimate-title">
      <h2 id="estimate-title">{t("title")}</h2>
      <div className={styles.twoColumns}>
        <div className={styles.stack}>
          <p>{t("question")}</p>
          {estimate.kind === "unfinished" ? (
            <>
              <p className={styles.answer}>{t.rich("unfinished", { pending: estimate.pending, b: (words) => <b>{words}</b> })}</p>
              <dl className={styles.range}>
                <div><dt>{t("ifNone", { m: matches(estimate.ifNone) })}</dt><dd><Value finding={estimate.ifNone} /></dd></div>
                <div><dt>{t("ifAll", { m: matches(estimate.ifAll) })}</dt><dd><Value finding={estimate.ifAll} /></dd></div>
              </dl>
            </>
          ) : null}
          {result === null ? null : <p className={styles.answer}><Answer result={result} /></p>}
          {result?.kind === "found" && result.fewMatches ? <p>{t("few")}</p> : null}
          <p className={styles.quiet}>
            {result?.kind === "found" ? `${t("method", { n1: n[0], n2: n[1], m: result.m })} ` : ""}<Link href="/methods/chapman" prefetch={false}>{t("methodLink")}</Link>
          </p>
        </div>
        <div className={styles.stack}>
          <h3>{t("assumptions")}</h3>
          <ol className={styles.assumptions}>{(["closed", "catchable", "independent", "perfect"] as const).map((key) => <li key={key}>{a(key)}</li>)}</ol>
          <p className={styles.quiet}>{t("chance")}</p>
        </div>
      </div>
    </section>
  );
}

const matches = (finding: Finding<Chapman>): number => (finding.kind === "found" ? finding.m : 0);

function Answer({ result }: { readonly result: Finding<Chapman> }) {
  const t = useTranslations("compare.estimate");
  if (result.kind === "undefined") return t(result.reason === "zero-total" ? "zeroTotalWords" : "tooFewWords");
  const b = (words: React.ReactNode) => <b>{words}</b>;
  if (result.interval === null) return t.rich("foundWhole", { estimate: whole(result.estimate), seen: formatCount(result.seen), b });
  return t.rich("found", { estimate: whole(result.estimate), low: whole(result.interval[0]), high: whole(result.interval[1]), seen: formatCount(result.seen), b });
}

function Value({ finding }: { readonly finding: Finding<Chapman> }) {
  const t = useTranslations("compare.estimate");
  if (finding.kind === "undefined") return t(finding.reason === "zero-total" ? "zeroTotal" : "tooFew");
  if (finding.interval === null) return t("valueWhole", { estimate: whole(finding.estimate) });
  return t("value", { estimate: whole(finding.estimate), low: whole(finding.interval[0]), high: whole(finding.interval[1]) });
}
