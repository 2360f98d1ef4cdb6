import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Measured } from "@/lib/claims/measured";
import { VerdictChip } from "../../ui/VerdictChip";
import { verdictKind } from "../../ui/verdict-kind";
import { countText, effectInterval, effectValue } from "../figures/effect-words";
import type { FindingView } from "./finding-view";
import { tellsEffect } from "./finding-view";
import styles from "./Selection.module.css";

export type SelectionView = {
  /** The filter in words: what differs from the primary one. */
  readonly filterWords: string;
  readonly withoutFilter: string;
  readonly selected: number;
  readonly withheld: number;
  readonly findings: readonly { readonly view: FindingView; readonly measured: Measured; readonly belowMinimum: boolean }[];
};

/** The reader's own selection beside the recorded verdict, and never in its place: counts, shares and intervals, no p. */
export function Selection({ selection, button }: { readonly selection: SelectionView; readonly button: ReactNode }) {
  const t = useTranslations("claim.selection");
  const effect = useTranslations("claim.effect");
  return (
    <section className={styles.selection} aria-labelledby="selection-title">
      <h2 id="selection-title" className={styles.title}>{t("title")}</h2>
      <p>{t("words", { filter: selection.filterWords, selected: selection.selected })} {selection.withheld > 0 ? t("withheld", { withheld: selection.withheld }) : ""} <Link href={selection.withoutFilter} prefetch={false}>{t("back")}</Link></p>
      <div className={styles.scroll} role="group" aria-labelledby="selection-title" tabIndex={0}>
        <table className={styles.table}>
          <thead><tr><th scope="col">{t("finding")}</th><th scope="col">{t("counts")}</th><th scope="col">{t("yours")}</th><th scope="col">{t("recorded")}</th></tr></thead>
          <tbody>
            {selection.findings.map(({ view, measured, belowMinimum }) => {
              const { words, result } = view;
              const own = measured.effect;
              const primary = result?.primary.effect;
              return (
                <tr key={words.id}>
                  <th scope="row">{words.id} {words.title}</th>
                  <td>{measured.counts.map((count) => `${countText(count.have)} ${count.of}`).join("; ")}</td>
                  <td>{belowMinimum ? t("below") : own.kind === "found" ? <><b>{effectValue(words.unit, own.value, own.n, effect)}</b> ({effectInterval(words.unit, own.interval, own.n, effect)})</> : t("noValue")}</td>
                  <td>
                    {result === null ? t("noValue") : <>{tellsEffect(view) && primary?.kind === "found" ? <><b>{effectValue(words.unit, primary.value, primary.n, effect)}</b> ({effectInterval(words.unit, primary.interval, primary.n, effect)}) </> : null}{words.judgement.by === "none" ? null : <VerdictChip kind={verdictKind(result.verdict)} plain />}</>}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {button}
    </section>
  );
}
