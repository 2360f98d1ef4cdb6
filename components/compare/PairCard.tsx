"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { Button } from "../ui/Button";
import { classNames } from "../ui/class-names";
import { formatNumber } from "../ui/format";
import { Swatch } from "./CompareForm";
import { mayBeSaid } from "./PairList";
import type { PairView, PairWord } from "./pair-view";
import styles from "./Compare.module.css";
import pairStyles from "./Pairs.module.css";

const words = [["matched", "one", "M"], ["rejected", "two", "R"], ["reopened", "again", "U"]] as const;

/** The public facts of two records side by side, how far they agree in each, and what can be said of them. */
export function PairCard({ pair, titles, isActive, isBusy, onFocus, onDecide }: {
  readonly pair: PairView;
  readonly titles: readonly [string, string];
  readonly isActive: boolean;
  readonly isBusy: boolean;
  readonly onFocus: () => void;
  readonly onDecide: (decision: PairWord) => void;
}) {
  const t = useTranslations("compare.pairs");
  const id = `pair-${pair.refs.join("-")}`;
  return (
    <article className={classNames(pairStyles.card, isActive && pairStyles.active)} aria-labelledby={`${id}-title`} tabIndex={-1} onFocus={onFocus}>
      <div className={pairStyles.cardHead}>
        <h3 id={`${id}-title`}><span className="visually-hidden">{t("pair", { first: pair.refs[0], second: pair.refs[1] })}. </span>{pair.score === null ? t("noScore") : <>{t("score")} <b>{formatNumber(pair.score, 2)}</b></>}</h3>
        <div className={pairStyles.cardTools}>
          {words.filter(([decision]) => mayBeSaid(pair, decision)).map(([decision, word, key]) => (
            <Button key={decision} look={decision === "matched" ? "solid" : "outline"} isPending={isBusy} onPress={() => onDecide(decision)} keyHint={isActive ? key : undefined} aria-describedby={`${id}-title`}>{t(word)}</Button>
          ))}
        </div>
      </div>
      <table className={pairStyles.facts}>
        <thead>
          <tr>
            <th scope="col"><span className="visually-hidden">{t("fact")}</span></th>
            {pair.refs.map((ref, position) => <th key={ref} scope="col"><Swatch position={position as 0 | 1} /> <Link href={`/incidents/${ref}`} prefetch={false} aria-label={`${ref}, ${titles[position] ?? ""}`}>{ref}</Link></th>)}
            <th scope="col" className={pairStyles.agreement}><span>{t("agreement")}</span></th>
          </tr>
        </thead>
        <tbody>
          {pair.facts.map(({ label, values, part }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{values[0]}</td>
              <td>{values[1]}</td>
              <td className={pairStyles.agreement}>{part === undefined ? null : part === null ? <span className={styles.quiet}>{t("partNone")}</span> : <Agreement value={part} label={t("partValue", { value: formatNumber(part, 2) })} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {pair.notes.map((note) => <p key={note} className={pairStyles.note}>{note}</p>)}
      {pair.decided === null ? null : <p className={styles.quiet}>{pair.decided}</p>}
    </article>
  );
}

function Agreement({ value, label }: { readonly value: number; readonly label: string }) {
  return (
    <span className={pairStyles.part}>
      <svg width="48" height="8" aria-hidden="true"><rect x="0.5" y="0.5" width="47" height="7" fill="var(--surface)" stroke="var(--rule-2)" /><rect y="0" width={48 * value} height="8" fill="var(--ink-2)" /></svg>
      <span aria-hidden="true">{formatNumber(value, 2)}</span><span className="visually-hidden">{label}</span>
    </span>
  );
}
