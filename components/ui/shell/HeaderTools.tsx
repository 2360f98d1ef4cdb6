"use client";

import { Keyboard, Menu as MenuIcon, Moon, Search, Sun } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "../Button";
import { classNames } from "../class-names";
import { Sheet } from "../Dialog";
import styles from "./Header.module.css";
import { NavLinks } from "./NavLinks";
import { useShell } from "./Shell";
import { toggleTheme } from "./toggle-theme";

export function FindButton() {
  const t = useTranslations("shell.nav");
  const { openPalette } = useShell();
  return (
    <Button className={styles.find} onPress={openPalette} keyHint="/" aria-label={t("find")} aria-keyshortcuts="Control+K /">
      <Search size={16} aria-hidden="true" />
      <span>{t("find")}</span>
    </Button>
  );
}

export function ThemeButton({ className }: { readonly className?: string | undefined }) {
  const t = useTranslations("shell.theme");
  return (
    <Button look="quiet" square className={classNames(styles.theme, className)} aria-label={t("toggle")} onPress={toggleTheme}>
      <Moon size={16} aria-hidden="true" className={styles.moon} />
      <Sun size={16} aria-hidden="true" className={styles.sun} />
    </Button>
  );
}

/** Small screens: the links, the theme and the keys behind one button. */
export function MenuButton() {
  const t = useTranslations("shell");
  const { openKeys } = useShell();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button look="quiet" square className={styles.menu} aria-label={t("nav.menu")} onPress={() => setOpen(true)}>
        <MenuIcon size={20} aria-hidden="true" />
      </Button>
      <Sheet isOpen={isOpen} onOpenChange={setOpen} title={t("name")} side="end">
        <nav className={styles.sheetLinks} aria-label={t("nav.label")}>
          <NavLinks onFollow={() => setOpen(false)} />
        </nav>
        <div className={styles.sheetTools}>
          <Button size="touch" onPress={toggleTheme}>
            <Moon size={16} aria-hidden="true" className={styles.moon} />
            <Sun size={16} aria-hidden="true" className={styles.sun} />
            {t("theme.toggle")}
          </Button>
          <Button
            size="touch"
            onPress={() => {
              setOpen(false);
              openKeys();
            }}
          >
            <Keyboard size={16} aria-hidden="true" />
            {t("keysHint")}
          </Button>
        </div>
      </Sheet>
    </>
  );
}
