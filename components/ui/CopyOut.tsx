"use client";

import { Check, Copy, Link2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "./Button";
import styles from "./CopyOut.module.css";
import { Dialog } from "./Dialog";
import { TextField } from "./TextField";

export type CopyOutProps = {
  /** Path of what is linked and cited, with its query. */
  readonly path: string;
  /** PUBLIC_URL; without it the address is the one under which the reader has opened the page. */
  readonly publicUrl: string | null;
  /** The citation in plain text, up to its address. */
  readonly citation: string;
};

type What = "link" | "citation";

/** Copy link and Cite. What was copied is said; where the browser does not let a page copy, the text is shown, selected. */
export function CopyOut({ path, publicUrl, citation }: CopyOutProps) {
  const t = useTranslations("copy");
  const [copied, setCopied] = useState<What | null>(null);
  const [shown, setShown] = useState<{ readonly what: What; readonly text: string } | null>(null);

  const copy = async (what: What) => {
    const address = new URL(path, publicUrl ?? window.location.origin).href;
    const text = what === "link" ? address : `${citation} ${address}`;
    // Absent where the page was not opened over a safe connection, whatever the types say.
    const clipboard = navigator.clipboard as Clipboard | undefined;
    const done = clipboard === undefined ? false : await clipboard.writeText(text).then(() => true, () => false);
    setCopied(done ? what : null);
    setShown(done ? null : { what, text });
  };

  return (
    <span className={styles.out}>
      {(["link", "citation"] as const).map((what) => {
        const Icon = copied === what ? Check : what === "link" ? Link2 : Copy;
        return <Button key={what} look="outline" size="small" onPress={() => void copy(what)}><Icon size={14} aria-hidden="true" />{t(copied === what ? `${what}Copied` : what)}</Button>;
      })}
      <span role="status" className={styles.said}>{copied === null ? "" : t(`${copied}Copied`)}</span>
      <Dialog isOpen={shown !== null} onOpenChange={(open) => { if (!open) setShown(null); }} title={t(shown?.what ?? "link")}>
        <p>{t("byHand")}</p>
        <TextField label={t("text")} rows={shown?.what === "citation" ? 6 : 2} value={shown?.text ?? ""} isReadOnly autoFocus onFocus={(event) => { if (event.target instanceof HTMLTextAreaElement) event.target.select(); }} />
      </Dialog>
    </span>
  );
}
