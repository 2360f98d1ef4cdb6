"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { pageOf, pages } from "./pages";
import styles from "./Header.module.css";

/** Links to the pages; the one being read is marked. */
export function NavLinks({ onFollow }: { readonly onFollow?: (() => void) | undefined }) {
  const t = useTranslations("shell.nav");
  const current = pageOf(usePathname());
  return pages.map(({ id, href }) => (
    <Link key={id} href={href} prefetch={false} className={styles.link} aria-current={id === current ? "page" : undefined} {...(onFollow ? { onClick: onFollow } : {})}>
      {t(id)}
    </Link>
  ));
}
