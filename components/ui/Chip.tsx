import type { ReactNode } from "react";
import { classNames } from "./class-names";
import styles from "./Chip.module.css";

export type ChipProps = { readonly children: ReactNode; readonly look?: "filled" | "outline" | "dashed" | undefined; readonly className?: string | undefined };

/** A short word in a frame: a status, a grade, a community. */
export function Chip({ children, look = "filled", className }: ChipProps) {
  return <span className={classNames(styles.chip, look !== "filled" && styles[look], className)}>{children}</span>;
}
