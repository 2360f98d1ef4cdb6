"use client";

import { Bookmark, BookmarkCheck } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { HandleDialog } from "../../forms/HandleDialog";
import type { FormActions } from "../../forms/form-values";
import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import { TextField } from "../../ui/TextField";
import styles from "./KeepButton.module.css";

export type KeepAnswer = { readonly kind: "kept"; readonly id: string } | { readonly kind: "needs-handle" } | { readonly kind: "busy" } | { readonly kind: "failed" };
export type KeepRequest = { readonly dataset: string; readonly claim: string; readonly finding: string; readonly figure: number | null; readonly filter: string | null };
export type KeepActions = { readonly keep: (request: KeepRequest & { readonly note: string }) => Promise<KeepAnswer>; readonly signIn: FormActions["signIn"] };

/** Keeps a figure or a verdict as a card that can be followed to the last digit later. An icon on figures, words on verdicts. */
export function KeepButton({ request, actions, what }: { readonly request: KeepRequest; readonly actions: KeepActions; /** What is kept, as read: its title. */ readonly what: string }) {
  const t = useTranslations("claim.keep");
  const [open, setOpen] = useState(false);
  const [asksHandle, setAsksHandle] = useState(false);
  const [note, setNote] = useState("");
  const [answer, setAnswer] = useState<KeepAnswer | null>(null);
  const [busy, setBusy] = useState(false);
  const icon = request.figure !== null;

  const keep = async () => {
    setBusy(true);
    const given = await actions.keep({ ...request, note }).catch((): KeepAnswer => ({ kind: "failed" }));
    setBusy(false);
    if (given.kind === "needs-handle") setAsksHandle(true);
    else setAnswer(given);
  };

  return (
    <>
      <Button look={icon ? "quiet" : "outline"} size="small" square={icon} aria-label={icon ? t("figure", { what }) : t("verdict", { what })} onPress={() => { setAnswer(null); setOpen(true); }}>
        {answer?.kind === "kept" ? <BookmarkCheck size={15} aria-hidden="true" /> : <Bookmark size={15} aria-hidden="true" />}{icon ? null : t("keep")}
      </Button>
      <Dialog isOpen={open && !asksHandle} onOpenChange={setOpen} title={t("title")}>
        {answer?.kind === "kept" ? (
          <p role="status">{t("kept")} <Link href={`/findings/${answer.id}`}>{t("openCard")}</Link></p>
        ) : (
          <form className={styles.form} onSubmit={(event) => { event.preventDefault(); void keep(); }}>
            <p>{t("words", { what })}</p>
            <TextField label={t("note")} optional rows={3} value={note} onChange={setNote} maxLength={2000} />
            {answer === null ? null : <p role="alert">{t(answer.kind === "busy" ? "busy" : "failed")}</p>}
            <div className={styles.actions}>
              <Button look="solid" type="submit" isPending={busy}>{t("do")}</Button>
              <Button onPress={() => setOpen(false)}>{t("cancel")}</Button>
            </div>
          </form>
        )}
      </Dialog>
      <HandleDialog isOpen={asksHandle} onClose={() => setAsksHandle(false)} signIn={actions.signIn} onSigned={() => { setAsksHandle(false); void keep(); }} />
    </>
  );
}
