import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import { classNames } from "./class-names";
import styles from "./Disclosure.module.css";

export type DisclosureProps = {
  readonly summary: ReactNode;
  /** At the inline end of the summary: how many, how complete. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
  readonly defaultOpen?: boolean | undefined;
  readonly id?: string | undefined;
  readonly className?: string | undefined;
};

/** Folds content away. The browser's own element, so it opens without JavaScript and the browser's search finds what is inside. */
export function Disclosure({ summary, aside, children, defaultOpen = false, id, className }: DisclosureProps) {
  return (
    <details className={classNames(styles.details, className)} open={defaultOpen} id={id}>
      <summary className={styles.summary}>
        <ChevronRight size={15} aria-hidden="true" className={styles.chevron} />
        <span>{summary}</span>
        {aside ? <span className={styles.aside}>{aside}</span> : null}
      </summary>
      <div className={styles.content}>{children}</div>
    </details>
  );
}
