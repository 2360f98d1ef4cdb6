import type { ReactNode } from "react";
import styles from "./Province.module.css";

/** A ruled section of a province's page, its title and a word at the inline end. */
export function ProvinceBlock({ id, title, aside, children }: { readonly id: string; readonly title: string; readonly aside?: ReactNode; readonly children: ReactNode }) {
  return (
    <section id={id} className={styles.block} aria-labelledby={`${id}-title`}>
      <div className={styles.blockHead}><h2 id={`${id}-title`}>{title}</h2>{aside ? <span className={styles.quiet}>{aside}</span> : null}</div>
      {children}
    </section>
  );
}
