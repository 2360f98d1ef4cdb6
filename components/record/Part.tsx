import type { ReactNode } from "react";
import { classNames } from "../ui/class-names";
import styles from "./Record.module.css";

export type PartProps = {
  readonly id: string;
  readonly title: string;
  /** A word at the inline end of the head. */
  readonly aside?: ReactNode;
  /** The section's buttons, after that word. */
  readonly tools?: ReactNode;
  /** The public view of a coarse record holds what this section shows: it may be printed. */
  readonly isPublic?: boolean;
  readonly children: ReactNode;
};

/** A section of a record's page: the 1.5 px rule, its title, a word and its buttons at the inline end. */
export function Part({ id, title, aside, tools, isPublic = false, children }: PartProps) {
  return (
    <section id={id} className={classNames(styles.part, isPublic && styles.publicPart)} aria-labelledby={`${id}-title`}>
      <div className={styles.partHead}><h2 id={`${id}-title`}>{title}</h2>{aside ? <span className={styles.quiet}>{aside}</span> : null}{tools ? <span className={styles.partTools}>{tools}</span> : null}</div>
      {children}
    </section>
  );
}
