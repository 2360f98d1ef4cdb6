"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { VisuallyHidden } from "@/components/ui/VisuallyHidden";
import { CountControl } from "./controls/TextControl";
import { useFormState } from "./form-context";
import styles from "./FormSection.module.css";

type Toll = "killed" | "injured" | "detained";

/** Low, best and high of one count on one line. */
export function TollLine({ of, children }: { readonly of: Toll; readonly children?: ReactNode }) {
  const t = useTranslations("form.toll");
  const name = t(of);
  // The label reads whole to who hears it alone; to the eye the line's name says the rest.
  const label = (part: "low" | "best" | "high") => <><VisuallyHidden>{name}, </VisuallyHidden>{t(part)}</>;
  return (
    <div className={styles.toll} role="group" aria-label={name}>
      <div className={styles.tollName} aria-hidden="true">{name}</div>
      <CountControl path={`${of}Low`} label={label("low")} />
      <CountControl path={`${of}Best`} label={label("best")} />
      <CountControl path={`${of}High`} label={label("high")} />
      <div className={styles.tollEnd}>{children}</div>
    </div>
  );
}

export function TollFields() {
  const t = useTranslations("form.toll");
  const kind = useFormState((state) => state.content.values.kind);
  return (
    <>
      <TollLine of="killed"><CountControl path="attackersKilled" /></TollLine>
      <TollLine of="injured" />
      {kind === "operation" ? <p className={styles.small}>{t("suspects")}</p> : null}
    </>
  );
}
