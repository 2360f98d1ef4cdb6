"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { formatInstant } from "@/components/import/amounts";
import { Disclosure } from "@/components/ui/Disclosure";
import { ErrorState } from "@/components/ui/ErrorState";
import { buttonClass } from "@/components/ui/button-look";
import type { EditedRows } from "@/lib/store/imports/undo-batch";
import { undoImport } from "./actions";
import { SignFields, useNotDone } from "./SignFields";
import styles from "./forms.module.css";

export type UndoFormProps = { readonly id: string; readonly rows: number; readonly changed: number; readonly handle: string | null };

/** Takes a whole import back. Where records of it were edited since, they are listed and asked about first. */
export function UndoForm({ id, rows, changed, handle }: UndoFormProps) {
  const t = useTranslations("import.undo");
  const [notDone, action, isPending] = useActionState(undoImport.bind(null, id), null);
  const told = useNotDone()(notDone);
  return (
    <Disclosure summary={t("title")} className={styles.panel} defaultOpen={notDone !== null} id="undo">
      <form action={action} className={styles.form}>
        <p>{t("words", { rows, changed })}</p>
        {notDone?.kind === "edited" ? <Edited edited={notDone.edited} /> : null}
        <SignFields handle={handle} notDone={notDone} />
        {told === null ? null : <ErrorState title={told} />}
        <button type="submit" className={buttonClass({ look: notDone?.kind === "edited" ? "solid" : "outline" })} disabled={isPending}>{t("now")}</button>
      </form>
    </Disclosure>
  );
}

function Edited({ edited: { total, rows } }: { readonly edited: EditedRows }) {
  const t = useTranslations("import.undo");
  return (
    <fieldset className={styles.edited} role="radiogroup" aria-labelledby="edited-title">
      <div role="alert"><h3 id="edited-title">{t("editedTitle", { count: total })}</h3></div>
      <ul>
        {rows.map(({ ref, version, changedAt, by }) => (
          <li key={ref}><Link href={`/incidents/${ref}`} prefetch={false} target="_blank">{ref}</Link> {t("editedLine", { version, at: formatInstant(changedAt), by: by.length === 0 ? "none" : by.join(", ") })}</li>
        ))}
      </ul>
      {total > rows.length ? <p className={styles.quiet}>{t("editedMore", { count: total - rows.length })}</p> : null}
      <p>{t("editedWords")}</p>
      <label className={styles.check}><input type="radio" name="edited" value="keep" required /><span>{t("editedKeep")}</span></label>
      <label className={styles.check}><input type="radio" name="edited" value="undo" required /><span>{t("editedUndo")}</span></label>
    </fieldset>
  );
}
