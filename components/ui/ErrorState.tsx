import { TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { classNames } from "./class-names";
import styles from "./States.module.css";

export type ErrorStateProps = {
  /** What failed. */
  readonly title: ReactNode;
  /** What is kept. */
  readonly children?: ReactNode;
  /** *Try again*. */
  readonly actions?: ReactNode;
};

/** Something failed: what, what is kept, and a way on. Read aloud at once. */
export function ErrorState({ title, children, actions }: ErrorStateProps) {
  return (
    <div className={classNames(styles.state, styles.bad)} role="alert">
      <p className={styles.title}><TriangleAlert size={16} aria-hidden="true" /><span>{title}</span></p>
      {children ? <div className={styles.words}>{children}</div> : null}
      {actions ? <div className={styles.actions}>{actions}</div> : null}
    </div>
  );
}
