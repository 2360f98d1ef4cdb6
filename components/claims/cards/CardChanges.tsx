import Link from "next/link";
import { useTranslations } from "next-intl";
import type { Move } from "./card-view";
import styles from "./Cards.module.css";

export type CardChangesProps = {
  /** To the last digit. */
  readonly same: boolean;
  readonly dataChanged: boolean;
  readonly codeChanged: boolean;
  readonly definitionChanged: boolean;
  readonly moves: { readonly changed: readonly Move[]; readonly appeared: readonly Move[]; readonly left: readonly Move[]; readonly around: readonly Move[] };
  /** Edited in what no finding asks, and moved records that are not named. */
  readonly without: number;
  readonly unnamed: number;
  /** Effect then and now, as text. */
  readonly then: string;
  readonly now: string;
};

const GROUPS = ["changed", "appeared", "left", "around"] as const;

/** What changed since the card was kept, and which records did it. */
export function CardChanges({ same, dataChanged, codeChanged, definitionChanged, moves, without, unnamed, then, now }: CardChangesProps) {
  const t = useTranslations("findings.since");
  const causes = [dataChanged ? t("data") : "", definitionChanged ? t("definition") : "", codeChanged ? t("code") : ""].filter((cause) => cause !== "");
  const any = GROUPS.some((group) => moves[group].length > 0);
  return (
    <section className={styles.since} aria-labelledby="since-title">
      <h2 id="since-title">{t(same ? "same" : "differs")}</h2>
      <p>{same ? t("sameWords", { value: now }) : t("differsWords", { then, now })} {causes.length === 0 ? t("nothing") : causes.join(" ")}</p>
      {GROUPS.filter((group) => moves[group].length > 0).map((group) => (
        <div key={group}>
          <h3>{t(`moves.${group}`, { count: moves[group].length })}</h3>
          <ul className={styles.moves}>
            {moves[group].map((move) => (
              <li key={move.ref}><Link href={`/incidents/${move.ref}`} prefetch={false}>{move.ref}</Link> <span className={styles.quiet}>{move.then === null ? t("new") : move.now === null ? t("gone") : t("versions", { then: move.then, now: move.now })}</span></li>
            ))}
          </ul>
        </div>
      ))}
      {!any && !same && !codeChanged && !definitionChanged ? <p>{t("unknown")}</p> : null}
      {unnamed > 0 ? <p className={styles.quiet}>{t("unnamed", { count: unnamed })}</p> : null}
      {without > 0 ? <p className={styles.quiet}>{t("without", { count: without })}</p> : null}
    </section>
  );
}
