"use client";

import type { ReactNode, Ref } from "react";
import type { ButtonProps as AriaButtonProps } from "react-aria-components";
import { Button as AriaButton } from "react-aria-components";
import type { ButtonShape } from "./button-look";
import { buttonClass } from "./button-look";
import styles from "./Button.module.css";

export type ButtonProps = ButtonShape &
  Omit<AriaButtonProps, "className" | "children" | "style"> & {
    readonly children: ReactNode;
    readonly className?: string | undefined;
    /** The key that does the same, shown at the end: "N". */
    readonly keyHint?: string | undefined;
    readonly ref?: Ref<HTMLButtonElement> | undefined;
  };

/** A button in ink. `onPress` serves pointer, touch and keyboard; `isPending` keeps it focusable while work runs. */
export function Button({ look, size, square, className, children, keyHint, ref, ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} {...(ref ? { ref } : {})} className={buttonClass({ look, size, square }, className)}>
      {children}
      {keyHint ? <kbd className={styles.key} aria-hidden="true">{keyHint}</kbd> : null}
    </AriaButton>
  );
}
