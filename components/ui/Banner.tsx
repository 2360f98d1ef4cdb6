import { Info, TriangleAlert } from "lucide-react";
import type { ReactNode, Ref } from "react";
import { classNames } from "./class-names";
import styles from "./Banner.module.css";

export type BannerProps = {
  readonly tone?: "info" | "bad" | undefined;
  readonly title?: ReactNode;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  /** `alert` is read at once, `status` when the reader pauses; leave it out for what is there from the start. */
  readonly role?: "alert" | "status" | undefined;
  readonly id?: string | undefined;
  /** -1 lets a form move focus here. */
  readonly tabIndex?: -1 | undefined;
  readonly className?: string | undefined;
  readonly ref?: Ref<HTMLDivElement> | undefined;
};

/** A notice across the page: icon, words, and what can be done. */
export function Banner({ tone = "info", title, children, actions, role, id, tabIndex, className, ref }: BannerProps) {
  const Icon = tone === "bad" ? TriangleAlert : Info;
  return (
    <div className={classNames(styles.banner, tone === "bad" && styles.bad, className)} role={role} id={id} tabIndex={tabIndex} ref={ref}>
      <Icon size={16} aria-hidden="true" />
      <div className={styles.words}>
        {title ? <div className={styles.title}>{title}</div> : null}
        {children}
        {actions ? <div className={styles.actions}>{actions}</div> : null}
      </div>
    </div>
  );
}
