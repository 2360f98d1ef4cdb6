"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useState } from "react";
import { Button } from "@/components/ui/Button";
import { Dialog } from "@/components/ui/Dialog";
import { Key } from "@/components/ui/Key";
import { keyCaps } from "@/components/ui/shortcut-key";
import { useIsMac } from "@/components/ui/use-is-mac";
import { DraftState } from "./DraftState";
import { useFormState } from "./form-context";
import styles from "./FormHead.module.css";

export type FormHeadProps = {
  readonly title: ReactNode;
  readonly handle: string | null;
  readonly onChangeHandle: () => void;
  readonly onDiscard: () => void;
};

/** Title, where what is typed is kept, who signs; the keys at the end. */
export function FormHead({ title, handle, onChangeHandle, onDiscard }: FormHeadProps) {
  const t = useTranslations("form.head");
  const kept = useFormState((state) => state.kept);
  const [asks, setAsks] = useState(false);
  const isMac = useIsMac();
  return (
    <header className={styles.head}>
      <h1>{title}</h1>
      <div className={styles.state}>
        {kept.kind === "untouched" ? <DraftState state={kept} /> : null}
        {kept.kind === "untouched" ? null : <Button look="quiet" size="small" onPress={() => setAsks(true)}>{t("discard")}</Button>}
        {handle === null ? null : <span>{t("signedAs", { handle })} <Button look="quiet" size="small" onPress={onChangeHandle}>{t("changeHandle")}</Button></span>}
      </div>
      <div className={styles.keysHelp} aria-hidden="true">
        <span><Key keys={["Tab"]} /> {t("keys.field")}</span>
        <span><Key keys={keyCaps("alt+1", isMac)} />–<Key keys={["9"]} /> {t("keys.section")}</span>
        <span><Key keys={keyCaps("mod+Enter", isMac)} /> {t("keys.save")}</span>
        <span><Key keys={["?"]} /> {t("keys.all")}</span>
      </div>
      <Dialog
        isOpen={asks}
        onOpenChange={setAsks}
        role="alertdialog"
        title={t("discardTitle")}
        footer={<><Button onPress={() => setAsks(false)} autoFocus>{t("keep")}</Button><Button look="solid" onPress={onDiscard}>{t("discardNow")}</Button></>}
      >
        <p>{t("discardWords")}</p>
      </Dialog>
    </header>
  );
}
