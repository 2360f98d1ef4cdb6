"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/Button";
import { Dialog } from "@/components/ui/Dialog";
import { TextField } from "@/components/ui/TextField";
import type { FormActions } from "./form-values";
import styles from "./panels.module.css";

export type HandleDialogProps = {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly signIn: FormActions["signIn"];
  readonly onSigned: (handle: string) => void;
};

/** Asks once under which name changes are signed. */
export function HandleDialog({ isOpen, onClose, signIn, onSigned }: HandleDialogProps) {
  const t = useTranslations("form.handle");
  const [handle, setHandle] = useState("");
  const [error, setError] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);

  async function submit() {
    setBusy(true);
    const answer = await signIn(handle).catch(() => null);
    setBusy(false);
    if (answer?.kind === "signed-in") onSigned(answer.handle);
    else setError(answer === null ? t("unreachable") : t("refused"));
  }

  return (
    <Dialog isOpen={isOpen} onOpenChange={(open) => { if (!open) onClose(); }} title={t("title")}>
      <form
        className={styles.handle}
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <p>{t("words")}</p>
        <TextField label={t("label")} hint={t("hint")} error={error} value={handle} onChange={setHandle} autoFocus autoComplete="off" maxLength={40} />
        <div className={styles.actions}>
          <Button look="solid" type="submit" isPending={isBusy}>{t("sign")}</Button>
          <Button onPress={onClose}>{t("cancel")}</Button>
        </div>
      </form>
    </Dialog>
  );
}
