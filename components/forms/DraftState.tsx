"use client";

import { TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import type { KeptState } from "./draft-keeper";
import styles from "./FormHead.module.css";

/** Where what was typed is kept, in one line; read when it changes to the worse. */
export function DraftState({ state }: { readonly state: KeptState }) {
  const t = useTranslations("form.state");
  switch (state.kind) {
    case "untouched":
      return <span>{t("untouched")}</span>;
    case "waiting":
      return <span>{t("waiting")}</span>;
    case "kept":
      return <span>{t("kept", { time: clockTime(state.atMs) })}</span>;
    case "in-browser":
      return <span className={styles.bad} role="status"><TriangleAlert size={14} aria-hidden="true" />{t("inBrowser")}</span>;
    case "nowhere":
      return <span className={styles.bad} role="alert"><TriangleAlert size={14} aria-hidden="true" />{t("nowhere")}</span>;
  }
}

/** The wall clock of whoever types: this is about their last minutes, not about a record. */
function clockTime(ms: number): string {
  return new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" }).format(ms);
}
