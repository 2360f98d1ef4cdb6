"use client";

import { useTranslations } from "next-intl";
import { controlClass, Field } from "@/components/ui/Field";
import { textLimits } from "@/lib/codebook/incident";
import type { NotDone } from "./actions";

/** Who signs and why, as plain fields: they work with and without JavaScript. handle: known from before, null where nobody signed yet. */
export function SignFields({ handle, notDone }: { readonly handle: string | null; readonly notDone: NotDone | null }) {
  const t = useTranslations("import.confirm");
  const told = useTranslations("import.notDone");
  const wrong = notDone?.kind === "needs-handle" ? told(notDone.wrong ? "wrongHandle" : "needs-handle") : undefined;
  return (
    <>
      {handle === null ? (
        <Field label={t("who")} hint={t("whoHint")} error={wrong}>
          {(wiring) => <input {...wiring} name="who" className={controlClass} maxLength={textLimits.handle} autoComplete="off" required />}
        </Field>
      ) : <p>{t("signedAs", { handle })}</p>}
      <Field label={t("why")} hint={t("whyHint")} optional>
        {(wiring) => <textarea {...wiring} name="why" rows={2} className={controlClass} maxLength={textLimits.summary} />}
      </Field>
    </>
  );
}

/** The sentence for what was not done; null where the fields themselves say it. */
export function useNotDone(): (notDone: NotDone | null) => string | null {
  const told = useTranslations("import.notDone");
  return (notDone) => {
    if (notDone === null || notDone.kind === "needs-handle" || notDone.kind === "edited") return null;
    return told(notDone.kind);
  };
}
