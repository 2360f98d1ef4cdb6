import { Plus } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { LinkButton } from "../LinkButton";
import { FindButton, MenuButton, ThemeButton } from "./HeaderTools";
import styles from "./Header.module.css";
import { Mark } from "./Mark";
import { NavLinks } from "./NavLinks";
import { NEW_INCIDENT } from "./pages";

/** The head of every page, 46 px. Its links work without JavaScript. */
export function Header() {
  const t = useTranslations("shell");
  return (
    <header className={styles.header}>
      <Link href="/" prefetch={false} className={styles.home}><Mark />{t("name")}</Link>
      <nav className={styles.nav} aria-label={t("nav.label")}><NavLinks /></nav>
      <div className={styles.end}>
        <FindButton />
        <ThemeButton className={styles.wide} />
        <LinkButton href={NEW_INCIDENT} look="solid" className={styles.wide} keyHint="N"><Plus size={16} aria-hidden="true" />{t("nav.newIncident")}</LinkButton>
        <LinkButton href={NEW_INCIDENT} look="quiet" square className={styles.icon} aria-label={t("nav.newIncident")}><Plus size={20} aria-hidden="true" /></LinkButton>
        <MenuButton />
      </div>
    </header>
  );
}
