import Link from "next/link";
import type { ComponentProps } from "react";
import type { ButtonShape } from "./button-look";
import { buttonClass } from "./button-look";
import styles from "./Button.module.css";

export type LinkButtonProps = ButtonShape &
  Omit<ComponentProps<typeof Link>, "className"> & { readonly className?: string | undefined; readonly keyHint?: string | undefined };

/** A link that looks like a button; works without JavaScript. Every page is made for its request, so fetching one ahead would only be work. */
export function LinkButton({ look, size, square, className, children, keyHint, ...rest }: LinkButtonProps) {
  return (
    <Link prefetch={false} {...rest} className={buttonClass({ look, size, square }, className)}>
      {children}
      {keyHint ? <kbd className={styles.key} aria-hidden="true">{keyHint}</kbd> : null}
    </Link>
  );
}
