"use client";

import { Copy } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/Button";
import { Disclosure } from "@/components/ui/Disclosure";
import { LinkButton } from "@/components/ui/LinkButton";
import { classNames } from "@/components/ui/class-names";
import { useFormState } from "./form-context";
import type { DuplicateRow, DuplicateView } from "./form-values";
import styles from "./panels.module.css";

/** Where the keyboard goes when a save is held back for this question. */
export const DUPLICATES_ID = "same-event";

export type DuplicatesPanelProps = {
  /** A save waits for the answer. */
  readonly holdsSave: boolean;
  readonly onDifferent: (refs: readonly string[]) => void;
  readonly onAddSources: (ref: string) => void;
};

/** Records that may tell of the same event, side by side with the draft. Asks, never decides; inline, never a dialog. */
export function DuplicatesPanel(props: DuplicatesPanelProps) {
  const t = useTranslations("form.duplicates");
  const found = useFormState((state) => state.duplicates);
  const answered = useFormState((state) => state.content.differentFrom);
  const open = found.filter(({ ref }) => !answered.includes(ref));
  const [first, ...others] = open;
  if (first === undefined) return null;
  return (
    <div className={styles.panel} id={DUPLICATES_ID} tabIndex={-1} role="group" aria-label={t("label")}>
      <Pair duplicate={first} {...props} />
      {others.length === 0 ? null : (
        <Disclosure summary={t("others", { count: others.length })} className={styles.others} defaultOpen={props.holdsSave}>
          {others.map((duplicate) => <Pair key={duplicate.ref} duplicate={duplicate} {...props} />)}
        </Disclosure>
      )}
      {props.holdsSave && others.length > 0 ? (
        <div className={styles.actions}>
          <Button look="outline" onPress={() => props.onDifferent(open.map(({ ref }) => ref))}>{t("differentFromAll", { count: open.length })}</Button>
        </div>
      ) : null}
    </div>
  );
}

function Pair({ duplicate, holdsSave, onDifferent, onAddSources }: DuplicatesPanelProps & { readonly duplicate: DuplicateView }) {
  const t = useTranslations("form.duplicates");
  const { ref, about, score, rows } = duplicate;
  const same = rows.filter(({ verdict }) => verdict === "same").length;
  return (
    <div className={styles.pair}>
      <div className={styles.pairHead}>
        <Copy size={15} aria-hidden="true" />
        <strong>{t.rich("title", { ref: () => <bdi>{ref}</bdi> })}</strong>
        <span className={styles.quiet}>{t("agree", { same, all: rows.length, score })}</span>
      </div>
      <table className={styles.table}>
        <thead>
          <tr><td /><th scope="col">{t("mine")}</th><th scope="col"><bdi>{ref}</bdi>, {about}</th></tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.label}>
              <th scope="row">{row.label}</th>
              <td>{row.mine}</td>
              <td className={classNames(row.verdict === "different" && styles.differs)}><Verdict row={row} /> {row.theirs}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className={styles.actions}>
        <Button look="solid" onPress={() => onAddSources(ref)}>{t("addSources", { ref })}</Button>
        <LinkButton href={`/incidents/${ref}`} target="_blank" prefetch={false}>{t("open")}</LinkButton>
        <Button look="quiet" onPress={() => onDifferent([ref])}>{holdsSave ? t("differentSave") : t("different")}</Button>
        <noscript>
          <label className={styles.plain}><input type="checkbox" name="differentFrom" value={ref} /> {t("different")}</label>
        </noscript>
      </div>
    </div>
  );
}

/** Sign and word: = the same, ≠ different. */
function Verdict({ row }: { readonly row: DuplicateRow }) {
  const t = useTranslations("form.duplicates.verdict");
  return (
    <span className={styles.verdict}>
      <span aria-hidden="true">{row.verdict === "same" ? "=" : row.verdict === "different" ? "≠" : "?"}</span> {t(row.verdict)}:
    </span>
  );
}
