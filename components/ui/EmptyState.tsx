import type { ReactNode } from "react";
import styles from "./States.module.css";

export type EmptyStateProps = {
  /** How many of how many: *0 of 152 records match*. */
  readonly title: ReactNode;
  /** The last change, and why nothing is left. */
  readonly children?: ReactNode;
  /** Two ways back. */
  readonly actions?: ReactNode;
};

/** Nothing matches: said, explained, with ways back. */
export function EmptyState({ title, children, actions }: EmptyStateProps) {
  return (
    <div className={styles.state}>
      <p className={styles.title}>{title}</p>
      {children ? <div className={styles.words}>{children}</div> : null}
      {actions ? <div className={styles.actions}>{actions}</div> : null}
    </div>
  );
}
