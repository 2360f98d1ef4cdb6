import type { ReactNode } from "react";
import { classNames } from "./class-names";
import styles from "./Tooltip.module.css";

/** Ink on paper inverted, 206 px: the content of a tooltip in a chart or on the map. */
export function TooltipBox({ title, children, className }: { readonly title: ReactNode; readonly children?: ReactNode; readonly className?: string | undefined }) {
  return (
    <div className={classNames(styles.tooltip, styles.box, className)}>
      <div className={styles.title}>{title}</div>
      {children}
    </div>
  );
}
