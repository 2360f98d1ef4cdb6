"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { Button } from "../Button";
import styles from "./Footer.module.css";
import { pageOf } from "./pages";
import { useShell } from "./Shell";

/** One line under every page: what the records are not. The overview says it itself, beside its revision. */
export function Footer() {
  const t = useTranslations("shell");
  const { openKeys } = useShell();
  if (pageOf(usePathname()) === "overview") return null;
  return (
    <footer className={styles.footer}>
      <p>{t.rich("caveat", { strong: (chunks) => <strong>{chunks}</strong> })}</p>
      <Link href="/api-docs" prefetch={false} className={styles.link}>{t("api")}</Link>
      <Button look="quiet" size="small" className={styles.keys} keyHint="?" onPress={openKeys}>{t("keysHint")}</Button>
    </footer>
  );
}
