"use client";

import { Lock } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";
import { useFormState } from "../form-context";
import { fieldNameOf } from "../form-path";
import { isWithheld } from "../withheld";
import styles from "./controls.module.css";

/** Around one field: tells the form where the keyboard is, and marks what the public view leaves out. */
export function EntryFrame({ path, className, children }: { readonly path: string; readonly className?: string | undefined; readonly children: ReactNode }) {
  const t = useTranslations("form");
  const withheld = useFormState((state) => isWithheld(fieldNameOf(path), state.content.values.sensitivity));
  return (
    <div className={classNames(styles.entry, className)} data-path={path}>
      {children}
      {withheld ? (
        <span className={styles.lock} title={t("withheld")}>
          <Lock size={11} aria-hidden="true" />
          <span className="visually-hidden">{t("withheld")}</span>
        </span>
      ) : null}
    </div>
  );
}
