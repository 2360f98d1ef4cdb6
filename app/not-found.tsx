import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/LinkButton";
import styles from "./layout.module.css";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("shell.notFound");
  return { title: t("title") };
}

export default async function NotFound() {
  const t = await getTranslations("shell.notFound");
  return (
    <div className={styles.notice}>
      <h1>{t("title")}</h1>
      <p className={styles.lead}>{t("words")}</p>
      <div className={styles.actions}>
        <LinkButton href="/" look="solid" size="large">{t("overview")}</LinkButton>
        <LinkButton href="/incidents" size="large">{t("incidents")}</LinkButton>
      </div>
    </div>
  );
}
