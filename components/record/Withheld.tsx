import { LockKeyhole } from "lucide-react";
import { useTranslations } from "next-intl";
import styles from "./Record.module.css";

/** Says that the public view withholds what stands beside it. */
export function Withheld({ on }: { readonly on: boolean }) {
  const t = useTranslations("record");
  return on ? <LockKeyhole size={12} role="img" aria-label={t("withheld")} className={styles.lock} /> : null;
}
