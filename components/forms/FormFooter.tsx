"use client";

import { TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/Button";
import { controlClass } from "@/components/ui/Field";
import { keyCaps } from "@/components/ui/shortcut-key";
import { useIsMac } from "@/components/ui/use-is-mac";
import { DraftState } from "./DraftState";
import { focusField } from "./focus-field";
import { useFormState } from "./form-context";
import { shownErrors } from "./form-store";
import type { SaveIntent } from "./form-values";
import styles from "./FormFooter.module.css";

export type FormFooterProps = {
  readonly isEdit: boolean;
  readonly saving: SaveIntent | null;
  readonly needsHandle: boolean;
  /** Why the last save did not happen: here, because this is what is in view. */
  readonly notice: ReactNode;
};

/** The ways to save, always in view, how many problems are left, and where the draft is kept. */
export function FormFooter({ isEdit, saving, needsHandle, notice }: FormFooterProps) {
  const t = useTranslations("form.footer");
  const isMac = useIsMac();
  const shown = useFormState((state) => state.shown);
  const status = useFormState((state) => state.content.base?.values.status ?? "draft");
  const kept = useFormState((state) => state.kept);
  const errors = shownErrors({ shown });
  const first = errors[0];
  const isDraft = status === "draft";
  return (
    <div className={styles.foot}>
      {notice ? <div className={styles.footNotice}>{notice}</div> : null}
      <div className={styles.buttons}>
        <Button look="solid" size="large" type="submit" name="intent" value="save" isPending={saving === "save"} keyHint={keyCaps("mod+Enter", isMac).join(" ")}>
          {saving === "save" ? t("saving") : isEdit && !isDraft ? t("saveChanges") : t("save")}
        </Button>
        {isDraft ? <Button size="large" type="submit" name="intent" value="draft" isPending={saving === "draft"}>{t("draft")}</Button> : null}
        {isEdit ? null : <Button look="quiet" size="large" type="submit" name="intent" value="next" isPending={saving === "next"}><span className={styles.wideWords}>{t("next")}</span><span className={styles.narrowWords}>{t("nextShort")}</span></Button>}
        {first === undefined ? null : (
          <button type="button" className={styles.left} onClick={() => focusField(first.field)}>
            <TriangleAlert size={14} aria-hidden="true" />
            {t("left", { count: errors.length })}
          </button>
        )}
        {kept.kind === "untouched" ? null : <span className={styles.footState}><DraftState state={kept} /></span>}
        {needsHandle ? <noscript><label>{t("handle")} <input name="handle" className={controlClass} /></label></noscript> : null}
      </div>
    </div>
  );
}
