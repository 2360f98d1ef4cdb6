import Link from "next/link";
import type { ReactNode } from "react";
import styles from "./Tabs.module.css";

export type LinkTab = { readonly id: string; readonly label: ReactNode; readonly count?: number; readonly href: string };

/** Views of one thing, each with its own address: links that look like tabs. */
export function LinkTabs({ label, tabs, current }: { readonly label: string; readonly tabs: readonly LinkTab[]; readonly current: string }) {
  return (
    <nav aria-label={label} className={styles.list}>
      {tabs.map((tab) => (
        <Link key={tab.id} href={tab.href} prefetch={false} className={styles.tab} aria-current={tab.id === current ? "page" : undefined} scroll={false}>
          <span>{tab.label}</span>
          {tab.count === undefined ? null : <span className={styles.count}>{tab.count}</span>}
        </Link>
      ))}
    </nav>
  );
}
