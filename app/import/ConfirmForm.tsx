"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { ErrorState } from "@/components/ui/ErrorState";
import { buttonClass } from "@/components/ui/button-look";
import { confirmFile, letGo } from "./actions";
import { SignFields, useNotDone } from "./SignFields";
import styles from "./forms.module.css";

export type ConfirmFormProps = { readonly id: string; readonly added: number; readonly changed: number; readonly refused: number; readonly handle: string | null };

/** The decision: import what was looked through, or let go of the file. */
export function ConfirmForm({ id, added, changed, refused, handle }: ConfirmFormProps) {
  const t = useTranslations("import.confirm");
  const [notDone, action, isPending] = useActionState(confirmFile.bind(null, id), null);
  const told = useNotDone()(notDone);
  const isNothing = added === 0 && changed === 0;
  return (
    <section id="decide" className={styles.panel} aria-labelledby="confirm-title">
      <h2 id="confirm-title">{t("title")}</h2>
      {isNothing ? <p>{t("nothing")}</p> : (
        <form action={action} className={styles.form}>
          <p>{t("words")}</p>
          {refused > 0 ? (
            <div>
              <label className={styles.check}><input type="checkbox" name="skipInvalid" required /><span>{t("skip", { count: refused })}</span></label>
              <p className={styles.quiet}>{t("skipHint")}</p>
            </div>
          ) : null}
          <SignFields handle={handle} notDone={notDone} />
          {told === null ? null : <ErrorState title={told} />}
          <button type="submit" className={buttonClass({ look: "solid", size: "large" })} disabled={isPending}>{t("now", { added, changed })}</button>
        </form>
      )}
      <form action={letGo.bind(null, id)} className={styles.letGo}>
        <button type="submit" className={buttonClass({})}>{t("letGo")}</button>
        <p className={styles.quiet}>{t("letGoHint")}</p>
      </form>
    </section>
  );
}
