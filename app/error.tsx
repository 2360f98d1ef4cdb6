"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/Button";
import { ErrorState } from "@/components/ui/ErrorState";
import { LinkButton } from "@/components/ui/LinkButton";
import styles from "./layout.module.css";

/** A page that failed. The reader gets what happened, what is kept and a way on; never a stack trace. */
export default function PageError({ error, retry }: { readonly error: unknown; readonly retry: () => void }) {
  const t = useTranslations("shell.error");
  const digest = digestOf(error);
  return (
    <div className={styles.notice}>
      <h1>{t("title")}</h1>
      <ErrorState
        title={t("words")}
        actions={
          <>
            <Button look="solid" size="large" onPress={() => retry()}>{t("retry")}</Button>
            <LinkButton href="/" size="large">{t("overview")}</LinkButton>
          </>
        }
      >
        {digest === null ? null : t("code", { digest })}
      </ErrorState>
    </div>
  );
}

/** The number under which the server logged the cause. */
function digestOf(error: unknown): string | null {
  return error instanceof Error && "digest" in error && typeof error.digest === "string" ? error.digest : null;
}
