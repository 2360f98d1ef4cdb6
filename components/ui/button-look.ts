import { classNames } from "./class-names";
import styles from "./Button.module.css";

/** One `solid` a view, for what the view is for. */
export type ButtonLook = "solid" | "outline" | "quiet";
/** 26, 30, 36 and 44 px; every size is 44 px where the pointer is a finger. */
export type ButtonSize = "small" | "medium" | "large" | "touch";

export type ButtonShape = {
  readonly look?: ButtonLook | undefined;
  readonly size?: ButtonSize | undefined;
  /** As wide as high, for an icon alone. */
  readonly square?: boolean | undefined;
};

/** The classes of a button or of a link that looks like one. */
export function buttonClass({ look = "outline", size = "medium", square = false }: ButtonShape, more?: string): string {
  return classNames(styles.button, styles[look], size !== "medium" && styles[size], square && styles.square, more);
}
