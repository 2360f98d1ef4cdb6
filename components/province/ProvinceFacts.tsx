import type { ReactNode } from "react";
import styles from "./Province.module.css";

export type ProvinceFact = {
  readonly name: string;
  readonly mark?: ReactNode;
  /** The number, or the word in its place. */
  readonly value: string;
  /** Records set aside, beside the number. */
  readonly aside?: string | null;
  /** A warning such as *unstable*. */
  readonly flag?: string | null;
  readonly notes: readonly ReactNode[];
};

/** The numbers of a province, each with what it is a part of. */
export function ProvinceFacts({ facts }: { readonly facts: readonly ProvinceFact[] }) {
  return (
    <dl className={styles.facts}>
      {facts.map((fact) => (
        <div key={fact.name}>
          <dt>{fact.mark}{fact.name}</dt>
          <dd className={styles.number}>
            <b className="num">{fact.value}</b>
            {fact.aside ? <span className={styles.aside}>{fact.aside}</span> : null}
            {fact.flag ? <span className={styles.flag}>{fact.flag}</span> : null}
          </dd>
          {fact.notes.map((note, index) => <dd key={index} className={styles.quiet}>{note}</dd>)}
        </div>
      ))}
    </dl>
  );
}
