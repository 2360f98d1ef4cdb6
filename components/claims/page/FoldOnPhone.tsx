"use client";

import { ChevronRight } from "lucide-react";
import { useEffect, useRef } from "react";
import type { ReactNode } from "react";
import { classNames } from "../../ui/class-names";
import styles from "./FoldOnPhone.module.css";

const PHONE = "screen and (max-width: 767px)";

/**
 * Open on wide screens, on paper and without scripts; folded on a phone, where a claim would else be twenty screens long. A fold that
 * the address leads into stays open.
 */
export function FoldOnPhone({ summary, children, className }: { readonly summary: ReactNode; readonly children: ReactNode; readonly className?: string | undefined }) {
  const ref = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const phone = window.matchMedia(PHONE);
    const fold = () => {
      const details = ref.current;
      if (details === null) return;
      const wanted = window.location.hash.slice(1);
      details.open = !phone.matches || (wanted !== "" && details.querySelector(`#${CSS.escape(wanted)}`) !== null);
    };
    fold();
    phone.addEventListener("change", fold);
    return () => phone.removeEventListener("change", fold);
  }, []);
  return (
    <details ref={ref} open className={classNames(styles.fold, className)}>
      <summary className={styles.summary}><ChevronRight size={15} aria-hidden="true" className={styles.chevron} /><span>{summary}</span></summary>
      <div className={styles.content}>{children}</div>
    </details>
  );
}
