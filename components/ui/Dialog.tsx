"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { Button } from "./Button";
import { classNames } from "./class-names";
import styles from "./Dialog.module.css";

export type DialogProps = {
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  readonly title: ReactNode;
  readonly children: ReactNode;
  /** Buttons, at the lower end. */
  readonly footer?: ReactNode;
  readonly wide?: boolean | undefined;
  /** A question that must be answered: Esc still leaves it, a click beside it does not. */
  readonly role?: "dialog" | "alertdialog" | undefined;
};

/** A panel over the page. Focus stays inside, Esc closes, focus returns to where it was. */
export function Dialog({ isOpen, onOpenChange, title, children, footer, wide = false, role = "dialog" }: DialogProps) {
  return (
    <ModalOverlay className={classNames(styles.scrim)} isOpen={isOpen} onOpenChange={onOpenChange} isDismissable={role === "dialog"}>
      <Modal className={classNames(styles.modal, wide && styles.wide)}>
        <DialogFrame title={title} footer={footer} role={role}>{children}</DialogFrame>
      </Modal>
    </ModalOverlay>
  );
}

export type SheetProps = Omit<DialogProps, "wide" | "role"> & {
  /** From below, or from the inline end. */
  readonly side?: "bottom" | "end" | undefined;
};

/** A panel that slides over a small screen: filters, the menu. */
export function Sheet({ isOpen, onOpenChange, title, children, footer, side = "bottom" }: SheetProps) {
  return (
    <ModalOverlay className={classNames(styles.sheetScrim, side === "end" && styles.atEnd)} isOpen={isOpen} onOpenChange={onOpenChange} isDismissable>
      <Modal className={classNames(styles.sheet)}>
        <DialogFrame title={title} footer={footer} role="dialog">{children}</DialogFrame>
      </Modal>
    </ModalOverlay>
  );
}

function DialogFrame({ title, footer, role, children }: Pick<DialogProps, "title" | "footer" | "children"> & { readonly role: "dialog" | "alertdialog" }) {
  const t = useTranslations("shell.dialog");
  return (
    <AriaDialog className={classNames(styles.dialog)} role={role}>
      <div className={styles.head}>
        <Heading slot="title" level={2} className={classNames(styles.title)}>{title}</Heading>
        <Button slot="close" look="quiet" square aria-label={t("close")}><X size={16} aria-hidden="true" /></Button>
      </div>
      <div className={styles.body}>{children}</div>
      {footer ? <div className={styles.foot}>{footer}</div> : null}
    </AriaDialog>
  );
}
